// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/calendar.h"

#include <algorithm>
#include <array>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

struct Unit
{
    char16_t letter;
    std::chrono::milliseconds span;
};

constexpr std::array Units = {
    Unit{u'm', std::chrono::minutes(1)},
    Unit{u'h', std::chrono::hours(1)},
    Unit{u'd', std::chrono::hours(24)},
    Unit{u'w', std::chrono::hours(168)},
};

constexpr std::array Weekdays = {
    "monday"_L1, "tuesday"_L1, "wednesday"_L1, "thursday"_L1, "friday"_L1, "saturday"_L1, "sunday"_L1};

} // namespace

std::optional<std::chrono::milliseconds> spanNamed(const QString &name)
{
    const auto *unit = std::ranges::find_if(Units, [&](const Unit &each) { return name.endsWith(each.letter); });
    bool isNumber = false;
    const double count = name.chopped(name.isEmpty() ? 0 : 1).toDouble(&isNumber);
    constexpr double Most = 100'000;
    if (unit == Units.end() || !isNumber || count < 0 || count > Most) {
        return std::nullopt;
    }
    return std::chrono::milliseconds(qint64(count * double(unit->span.count())));
}

Calendar::Calendar(Instant now, const QTimeZone &zone)
    : m_now(now)
    , m_zone(zone)
    , m_today(now.toDateTime().toTimeZone(zone).date())
{
}

Instant Calendar::startOf(const QDate &day) const
{
    return Instant::fromDateTime(day.startOfDay(m_zone));
}

QDate Calendar::next(int weekday) const
{
    const int ahead = (weekday - m_today.dayOfWeek() + 6) % 7 + 1;
    return m_today.addDays(ahead);
}

std::optional<Instant> Calendar::dayNamed(const QString &name) const
{
    constexpr qsizetype ShortestName = 3;
    for (std::size_t day = 0; day < Weekdays.size(); ++day) {
        if (name.size() >= ShortestName && Weekdays.at(day).startsWith(name)) {
            return startOf(next(int(day) + 1));
        }
    }
    const QDate date = QDate::fromString(name, Qt::ISODate);
    return date.isValid() ? std::optional(startOf(date)) : std::nullopt;
}

std::optional<Calendar::Days> Calendar::daysNamed(const QString &name) const
{
    if (name == "today"_L1) {
        return Days{m_now, startOf(m_today.addDays(1))};
    }
    if (name == "tomorrow"_L1) {
        return Days{startOf(m_today.addDays(1)), startOf(m_today.addDays(2))};
    }
    if (name == "weekend"_L1) {
        constexpr int Saturday = 6;
        const bool isOn = m_today.dayOfWeek() >= Saturday;
        return Days{isOn ? m_now : startOf(next(Saturday)), startOf(next(1))};
    }
    return std::nullopt;
}

} // namespace Reinvite
