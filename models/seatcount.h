// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"

namespace Reinvite {

/// Who is waited for longer than this, where no deadline is told, is not expected any more.
constexpr std::chrono::milliseconds LongPendingSpan = std::chrono::hours(7 * 24);

/// What is known of a container's invitations. One that two connections see counts once.
struct SeatCount
{
    int pending = 0;        ///< not accepted yet, dead links among them
    int dead = 0;           ///< of those: with a dead link
    int longPending = 0;    ///< of those: without a deadline, and invited over LongPendingSpan ago
    Instant changesAt = {}; ///< our time, when the passing of time alone makes it another; invalid: never

    /// Held for somebody who can't or won't come.
    [[nodiscard]] int stale() const { return dead + longPending; }

    friend bool operator==(const SeatCount &, const SeatCount &) = default;
};

} // namespace Reinvite
