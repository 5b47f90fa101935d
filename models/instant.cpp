// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/instant.h"

namespace Reinvite {

namespace {

constexpr qint64 MsecsPerSecond = 1000;
constexpr qint64 MsecsPerMinute = 60 * MsecsPerSecond;
constexpr qint64 MsecsPerHour = 60 * MsecsPerMinute;
constexpr qint64 MsecsPerDay = 24 * MsecsPerHour;

/// Reads a text from left to right. After a failure everything else fails too.
class Reader
{
public:
    constexpr explicit Reader(std::string_view text)
        : m_rest(text)
    {
    }

    [[nodiscard]] constexpr bool failed() const { return m_failed; }
    [[nodiscard]] constexpr bool atEnd() const { return m_rest.empty(); }

    constexpr bool accept(std::string_view anyOf)
    {
        if (m_rest.empty() || anyOf.find(m_rest.front()) == std::string_view::npos) {
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }

    constexpr void fail() { m_failed = true; }
    constexpr void expect(std::string_view anyOf) { m_failed |= !accept(anyOf); }

    /// Exactly `digits` digits whose value lies between `least` and `most`.
    constexpr int number(size_t digits, int least, int most)
    {
        int value = 0;
        for (size_t i = 0; i < digits; ++i) {
            value = value * 10 + digit();
        }
        m_failed |= value < least || value > most;
        return value;
    }

    /// What follows the point: one digit or more, of which three count.
    constexpr int fraction()
    {
        int value = digit();
        int taken = 1;
        for (; isAtDigit(); ++taken) {
            const int next = digit();
            value = taken < 3 ? value * 10 + next : value;
        }
        for (; taken < 3; ++taken) {
            value *= 10;
        }
        return value;
    }

private:
    [[nodiscard]] constexpr bool isAtDigit() const
    {
        return !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9';
    }

    constexpr int digit()
    {
        if (!isAtDigit()) {
            m_failed = true;
            return 0;
        }
        const int value = m_rest.front() - '0';
        m_rest.remove_prefix(1);
        return value;
    }

    std::string_view m_rest;
    bool m_failed = false;
};

constexpr bool isLeapYear(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

constexpr int daysInMonth(int year, int month)
{
    constexpr int Days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : Days[month - 1];
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar; years begin in March, so that the leap day comes last.
constexpr qint64 daysFromCivil(int year, int month, int day)
{
    const qint64 marchYear = month > 2 ? year : year - 1;
    const qint64 era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400;
    const qint64 yearOfEra = marchYear - era * 400;
    const qint64 dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}
static_assert(daysFromCivil(1970, 1, 1) == 0 && daysFromCivil(2000, 3, 1) == 11017);

qint64 readDate(Reader &reader)
{
    const int year = reader.number(4, 0, 9999);
    reader.expect("-");
    const int month = reader.number(2, 1, 12);
    reader.expect("-");
    const int day = reader.number(2, 1, 31);
    if (reader.failed() || day > daysInMonth(year, month)) {
        reader.fail();
        return 0;
    }
    return daysFromCivil(year, month, day) * MsecsPerDay;
}

qint64 readTimeOfDay(Reader &reader)
{
    const int hour = reader.number(2, 0, 23);
    reader.expect(":");
    const int minute = reader.number(2, 0, 59);
    reader.expect(":");
    const int second = reader.number(2, 0, 60); // RFC 3339 allows leap seconds; one counts as the next minute's first
    const int msec = reader.accept(".") ? reader.fraction() : 0;
    return hour * MsecsPerHour + minute * MsecsPerMinute + second * MsecsPerSecond + msec;
}

/// "Z", "+02:00", "-0530", "+02" or nothing.
qint64 readOffset(Reader &reader)
{
    if (reader.accept("Zz") || reader.atEnd()) {
        return 0;
    }
    const bool west = reader.accept("-");
    if (!west) {
        reader.expect("+");
    }
    const int hours = reader.number(2, 0, 23);
    const bool hasMinutes = reader.accept(":") || !reader.atEnd();
    const int minutes = hasMinutes ? reader.number(2, 0, 59) : 0;
    const qint64 offset = hours * MsecsPerHour + minutes * MsecsPerMinute;
    return west ? -offset : offset;
}

} // namespace

Instant Instant::fromDateTime(const QDateTime &dateTime)
{
    return dateTime.isValid() ? Instant(dateTime.toMSecsSinceEpoch()) : Instant();
}

Instant Instant::fromRfc3339(std::string_view text)
{
    Reader reader(text);
    const qint64 date = readDate(reader);
    reader.expect("Tt ");
    const qint64 timeOfDay = readTimeOfDay(reader);
    const qint64 offset = readOffset(reader);
    return reader.failed() || !reader.atEnd() ? Instant() : Instant(date + timeOfDay - offset);
}

QDateTime Instant::toDateTime() const
{
    return isValid() ? QDateTime::fromMSecsSinceEpoch(m_msecs, Qt::UTC) : QDateTime();
}

QString Instant::toIso() const
{
    return toDateTime().toString(Qt::ISODateWithMs);
}

} // namespace Reinvite
