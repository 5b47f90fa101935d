// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"

#include <QByteArray>

namespace Reinvite {

/// A time as Polar keeps it: UTC in microseconds, or null.
class Timestamp final
{
public:
    constexpr Timestamp() = default;
    [[nodiscard]] static constexpr Timestamp fromMicroseconds(qint64 microseconds) { return Timestamp(microseconds); }
    /// With some microseconds more than the clock can tell, as a real server's clock would.
    [[nodiscard]] static Timestamp fromInstant(Instant instant, int microseconds = 0);
    [[nodiscard]] Instant toInstant() const;

    [[nodiscard]] constexpr bool isNull() const { return m_microseconds == Null; }
    /// "2026-08-22T10:00:00.123456Z", without the fraction where it is zero; null when this is.
    [[nodiscard]] QByteArray toIso() const;

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the generated comparison with 0 for a pointer's
    friend constexpr auto operator<=>(const Timestamp &, const Timestamp &) = default;
    friend constexpr Timestamp operator+(Timestamp time, std::chrono::microseconds span)
    {
        return time.isNull() ? time : Timestamp(time.m_microseconds + span.count());
    }
    friend constexpr Timestamp operator-(Timestamp time, std::chrono::microseconds span) { return time + -span; }

private:
    static constexpr qint64 Null = std::numeric_limits<qint64>::min();
    constexpr explicit Timestamp(qint64 microseconds)
        : m_microseconds(microseconds)
    {
    }

    qint64 m_microseconds = Null;
};

} // namespace Reinvite
