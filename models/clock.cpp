// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/clock.h"

namespace Reinvite {

Instant SystemClock::now() const
{
    return Instant::fromMsecs(QDateTime::currentMSecsSinceEpoch());
}

Instant ShiftedClock::now() const
{
    return SystemClock().now() + offset();
}

void ShiftedClock::advance(std::chrono::milliseconds span)
{
    m_offset += span.count();
}

std::chrono::milliseconds ShiftedClock::offset() const
{
    return std::chrono::milliseconds(m_offset);
}

} // namespace Reinvite
