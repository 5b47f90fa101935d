// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarratelimit.h"

namespace Reinvite {
namespace {

constexpr std::chrono::seconds IdentityCache{300};
constexpr std::chrono::seconds StreamBlock{300};
constexpr int Streams = 10;
constexpr qsizetype ManyWindows = 1000;

} // namespace

PolarRateLimit::PolarRateLimit(int perMinute)
    : m_perMinute(perMinute)
{
}

std::optional<int> PolarRateLimit::take(const QByteArray &token, const QByteArray &owner, Instant now)
{
    if (m_perMinute == 0) {
        return std::nullopt;
    }
    const bool pending = !token.isEmpty() && (owner.isEmpty() || !wasSeen(token, now));
    const QByteArray key = pending ? "token " + token : token.isEmpty() ? "address" : "owner " + owner;
    if (!admit(key, pending ? PendingTokens : m_perMinute, now)) {
        return int(Window.count());
    }
    if (!owner.isEmpty()) {
        m_seen.insert(token, now);
    }
    return std::nullopt;
}

std::optional<int> PolarRateLimit::takeStream(Instant now)
{
    if (m_perMinute == 0) {
        return std::nullopt;
    }
    const bool shut = m_streamShutUntil.isValid() && now < m_streamShutUntil;
    if (shut || admit("stream", Streams, now)) {
        return shut ? std::optional(int((m_streamShutUntil - now) / std::chrono::seconds(1))) : std::nullopt;
    }
    m_streamShutUntil = now + StreamBlock;
    return int(StreamBlock.count());
}

bool PolarRateLimit::admit(const QByteArray &key, int limit, Instant now)
{
    forgetOld(now);
    Count &count = m_windows[key];
    if (!count.since.isValid() || now - count.since >= Window) {
        count = {.since = now};
    }
    return ++count.requests <= limit;
}

bool PolarRateLimit::wasSeen(const QByteArray &token, Instant now) const
{
    const Instant seen = m_seen.value(token);
    return seen.isValid() && now - seen < IdentityCache;
}

/// Guessed tokens must not make the table grow for ever.
void PolarRateLimit::forgetOld(Instant now)
{
    if (m_windows.size() > ManyWindows) {
        m_windows.removeIf([now](const auto &entry) { return now - entry.value().since >= Window; });
    }
}

} // namespace Reinvite
