// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/timestamp.h"

#include <cstdio>

namespace Reinvite {

Timestamp Timestamp::fromInstant(Instant instant, int microseconds)
{
    return instant.isValid() ? Timestamp(instant.msecs() * 1000 + microseconds) : Timestamp();
}

Instant Timestamp::toInstant() const
{
    using namespace std::chrono;
    return isNull() ? Instant() : Instant::fromMsecs(floor<milliseconds>(microseconds(m_microseconds)).count());
}

QByteArray Timestamp::toIso() const
{
    if (isNull()) {
        return {};
    }
    // std::chrono instead of QDateTime: a list of a thousand seats holds up to six thousand times.
    using namespace std::chrono;
    const sys_time<microseconds> time{microseconds(m_microseconds)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss<microseconds> clock(time - day);
    char text[48];
    int size = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", int(date.year()),
        unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()), int(clock.minutes().count()),
        int(clock.seconds().count()));
    if (clock.subseconds().count() != 0) {
        size += std::snprintf(text + size, sizeof text - std::size_t(size), ".%06d", int(clock.subseconds().count()));
    }
    return QByteArray(text, size) + 'Z';
}

} // namespace Reinvite
