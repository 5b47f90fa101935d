// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquarethrottle.h"

namespace Reinvite {

AiSquareThrottle::AiSquareThrottle(int perMinute)
    : m_perMinute(perMinute)
{
}

std::optional<int> AiSquareThrottle::take(const QByteArray &who, Instant now)
{
    if (m_perMinute == 0) {
        return std::nullopt;
    }
    std::deque<Instant> &admitted = m_admitted[who];
    while (!admitted.empty() && now - admitted.front() >= Window) {
        admitted.pop_front();
    }
    if (int(admitted.size()) >= m_perMinute) {
        return int(std::chrono::ceil<std::chrono::seconds>(Window - (now - admitted.front())).count());
    }
    admitted.push_back(now);
    return std::nullopt;
}

} // namespace Reinvite
