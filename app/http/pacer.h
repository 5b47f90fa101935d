// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace Reinvite {

/// Monotonic time in milliseconds since some fixed moment of this boot; the same for all programs on the machine.
using Monotonic = std::chrono::milliseconds;

/// What is known of a vendor's rate limit.
struct PacerRules
{
    int requestsPerMinute = 60; ///< the vendor's limit for a known token; 60 where none is known
    int budgetPercent = 60;     ///< our share of it: the customer's own programs use the same limit
    bool firstAlone = true;     ///< a token that was not seen for 5 min starts with one request alone

    [[nodiscard]] int budget() const;
    friend bool operator==(const PacerRules &, const PacerRules &) = default;
};

/// All that a pacer remembers, as values: what is kept in a file so that several programs share one budget.
/// Times more than a minute ahead of `now` are of an earlier boot: all is forgotten then.
struct PacerState
{
    std::deque<Monotonic> taken = {};        ///< the requests of the last 60 s, oldest first
    Monotonic blockedUntil{0};               ///< by a 429
    Monotonic shrunkUntil{0};                ///< the allowance is halved `shrinks` times until then
    int shrinks = 0;                         ///< how many 429 are remembered
    std::optional<Monotonic> lastSeen = {};  ///< when the vendor last answered for the token
    std::optional<Monotonic> loneSince = {}; ///< a lone request is on its way
    friend bool operator==(const PacerState &, const PacerState &) = default;
};

/// Keeps the requests to one realm inside the vendor's limit. Pure: times in, decision out; no timer, no clock.
/// Never lets more than the budget out in any 60 s.
class Pacer final
{
public:
    explicit Pacer(PacerRules rules, PacerState state = {});

    void setRules(PacerRules rules);
    [[nodiscard]] const PacerState &state() const { return m_state; }
    /// Zero: the request may go now and is counted. Else: how long to wait before asking again.
    [[nodiscard]] std::chrono::milliseconds take(Monotonic now);
    /// A request that was let out while the token was unseen has been answered: others may follow.
    void answered(Monotonic now);
    /// A request that was let out ended without the vendor knowing the token (no answer, or a 401): the next one may
    /// go, alone again where the token is unseen.
    void abandoned();
    /// The vendor said 429: nothing goes out for `retryAfter`, and the budget shrinks for the next ten minutes.
    void throttled(Monotonic now, std::chrono::seconds retryAfter);
    /// Requests counted in the last 60 s.
    [[nodiscard]] int used(Monotonic now);
    /// Now usable in 60 s: the budget, less while a 429 is remembered.
    [[nodiscard]] int allowance(Monotonic now) const;

private:
    void forgetOld(Monotonic now);
    [[nodiscard]] std::chrono::milliseconds waitFor(Monotonic now) const;
    [[nodiscard]] bool mustGoAlone(Monotonic now) const;

    PacerRules m_rules;
    PacerState m_state;
};

/// The machine's monotonic clock (CLOCK_BOOTTIME or its like, so that sleep counts).
[[nodiscard]] Monotonic monotonicNow();

} // namespace Reinvite
