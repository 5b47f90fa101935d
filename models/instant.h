// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <compare>
#include <limits>
#include <string_view>

namespace Reinvite {

/// A point in time: UTC, milliseconds since 1970-01-01. A default one means "not told" and sorts before all others.
class Instant final
{
public:
    constexpr Instant() = default;

    [[nodiscard]] static constexpr Instant fromMsecs(qint64 msecsSinceEpoch) { return Instant(msecsSinceEpoch); }
    [[nodiscard]] static Instant fromDateTime(const QDateTime &dateTime);
    /// Reads RFC 3339 as the vendors write it ("2026-08-22T10:00:00.123456Z", offsets, no zone meaning UTC).
    /// Invalid when the text is not a time. Fractions beyond milliseconds are cut off.
    [[nodiscard]] static Instant fromRfc3339(std::string_view text);

    [[nodiscard]] constexpr bool isValid() const { return m_msecs != NotTold; }
    [[nodiscard]] constexpr qint64 msecs() const { return m_msecs; }
    /// UTC; invalid when this is.
    [[nodiscard]] QDateTime toDateTime() const;
    /// "2026-08-22T10:00:00.123Z"; empty when invalid.
    [[nodiscard]] QString toIso() const;

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a null in what the compiler writes here
    friend constexpr auto operator<=>(const Instant &, const Instant &) = default;
    friend constexpr Instant operator+(Instant instant, std::chrono::milliseconds span)
    {
        return instant.isValid() ? Instant(instant.m_msecs + span.count()) : instant;
    }
    friend constexpr Instant operator-(Instant instant, std::chrono::milliseconds span) { return instant + -span; }
    /// Both have to be valid.
    friend constexpr std::chrono::milliseconds operator-(Instant left, Instant right)
    {
        return std::chrono::milliseconds(left.m_msecs - right.m_msecs);
    }

private:
    static constexpr qint64 NotTold = std::numeric_limits<qint64>::min();
    constexpr explicit Instant(qint64 msecs)
        : m_msecs(msecs)
    {
    }

    qint64 m_msecs = NotTold;
};

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::Instant)
