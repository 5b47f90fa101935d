// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/pacer.h"

#include <algorithm>
#ifdef Q_OS_LINUX
#    include <time.h>
#endif

namespace Reinvite {

using namespace std::chrono_literals;

namespace {

constexpr Monotonic Window = 60s;
/// How long a vendor knows a token after its last answer (contracts/vendor-apis.md, section 1.7: 300 s).
constexpr Monotonic TokenKnown = 5min;
constexpr Monotonic Shrunk = 10min;
constexpr int MostShrinks = 4;
/// A program that died with a lone request under way holds the others no longer than this.
constexpr Monotonic LoneAtMost = 10s;
/// The answer may come to another program, which does not tell: look again.
constexpr Monotonic LoneLook = 250ms;
/// A wait beyond this is taken for a vendor's slip.
constexpr std::chrono::seconds LongestBlock = 1h;

/// Another program may have read the clock a moment later and been let in first: that much ahead is no earlier boot.
constexpr Monotonic ClockSlack = 60s;

bool isOfEarlierBoot(const PacerState &state, Monotonic now)
{
    const Monotonic latest = now + ClockSlack;
    return (!state.taken.empty() && state.taken.back() > latest) || state.lastSeen.value_or(now) > latest
        || state.loneSince.value_or(now) > latest || state.blockedUntil > latest + LongestBlock
        || state.shrunkUntil > latest + Shrunk;
}

} // namespace

int PacerRules::budget() const
{
    return static_cast<int>(std::max<qint64>(1, qint64(requestsPerMinute) * budgetPercent / 100));
}

Pacer::Pacer(PacerRules rules, PacerState state)
    : m_rules(rules)
    , m_state(std::move(state))
{
}

void Pacer::setRules(PacerRules rules)
{
    m_rules = rules;
}

std::chrono::milliseconds Pacer::take(Monotonic now)
{
    forgetOld(now);
    const auto wait = waitFor(now);
    if (wait == 0ms) {
        m_state.taken.push_back(m_state.taken.empty() ? now : std::max(now, m_state.taken.back()));
        if (mustGoAlone(now)) {
            m_state.loneSince = now;
        }
    }
    return wait;
}

std::chrono::milliseconds Pacer::waitFor(Monotonic now) const
{
    if (m_state.blockedUntil > now) {
        return m_state.blockedUntil - now;
    }
    const auto allowed = static_cast<std::size_t>(allowance(now));
    if (m_state.taken.size() >= allowed) {
        return m_state.taken[m_state.taken.size() - allowed] + Window - now;
    }
    if (mustGoAlone(now) && m_state.loneSince && now - *m_state.loneSince < LoneAtMost) {
        return std::min(LoneLook, *m_state.loneSince + LoneAtMost - now);
    }
    return 0ms;
}

bool Pacer::mustGoAlone(Monotonic now) const
{
    return m_rules.firstAlone && (!m_state.lastSeen || now - *m_state.lastSeen > TokenKnown);
}

void Pacer::answered(Monotonic now)
{
    m_state.lastSeen = now;
    m_state.loneSince.reset();
}

void Pacer::abandoned()
{
    m_state.loneSince.reset();
}

void Pacer::throttled(Monotonic now, std::chrono::seconds retryAfter)
{
    forgetOld(now);
    // Requests that were under way together are answered 429 together: that is one lesson, not many.
    if (m_state.blockedUntil <= now) {
        m_state.shrinks = std::min(m_state.shrinks + 1, MostShrinks);
    }
    m_state.blockedUntil =
        std::max(m_state.blockedUntil, now + std::clamp<std::chrono::seconds>(retryAfter, 1s, LongestBlock));
    m_state.shrunkUntil = now + Shrunk;
    m_state.loneSince.reset();
}

int Pacer::used(Monotonic now)
{
    forgetOld(now);
    return static_cast<int>(m_state.taken.size());
}

int Pacer::allowance(Monotonic now) const
{
    const bool shrunk = m_state.shrunkUntil > now;
    return std::max(1, shrunk ? m_rules.budget() >> m_state.shrinks : m_rules.budget());
}

void Pacer::forgetOld(Monotonic now)
{
    if (isOfEarlierBoot(m_state, now)) {
        m_state = {};
    }
    while (!m_state.taken.empty() && now - m_state.taken.front() >= Window) {
        m_state.taken.pop_front();
    }
    if (m_state.shrunkUntil <= now) {
        m_state.shrinks = 0;
    }
}

Monotonic monotonicNow()
{
#ifdef Q_OS_LINUX
    timespec time = {};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0) {
        return std::chrono::duration_cast<Monotonic>(
            std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
    }
#endif
    return std::chrono::duration_cast<Monotonic>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace Reinvite
