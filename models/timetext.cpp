// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Reinvite {

namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

constexpr milliseconds Day = 24h;
/// Up to here hours tell more than days do.
constexpr milliseconds HoursUntil = 2 * Day;
/// From here on nobody counts a deadline's minutes.
constexpr milliseconds MinutesUntil = 6h;

enum class Style { Short, Spoken };

/// Words of one style: with one, with more.
struct Units
{
    QString second, seconds, minute, minutes, hour, hours;
};

Units unitsOf(Style style)
{
    if (style == Style::Short) {
        const QString second = Text::tr("%1 s");
        const QString minute = Text::tr("%1 min");
        const QString hour = Text::tr("%1 h");
        return {second, second, minute, minute, hour, hour};
    }
    return {Text::tr("%1 second"), Text::tr("%1 seconds"), Text::tr("%1 minute"), Text::tr("%1 minutes"),
        Text::tr("%1 hour"), Text::tr("%1 hours")};
}

QString counted(qint64 count, const QString &one, const QString &more)
{
    return (count == 1 ? one : more).arg(count);
}

QString hoursText(milliseconds span, const Units &units)
{
    return counted(span / 1h, units.hour, units.hours);
}

QString durationText(milliseconds span, const Units &units)
{
    span = std::max(span, 0ms);
    if (span < 1min) {
        return counted(span / 1s, units.second, units.seconds);
    }
    if (span < 1h) {
        return counted(span / 1min, units.minute, units.minutes);
    }
    if (span >= HoursUntil) {
        return Text::tr("%1 days").arg(span / Day);
    }
    const auto minutes = (span % 1h) / 1min;
    const QString hours = hoursText(span, units);
    return minutes == 0 ? hours : hours + u' ' + counted(minutes, units.minute, units.minutes);
}

QString futureText(milliseconds span, const Units &units)
{
    const bool inHours = span >= MinutesUntil && span < HoursUntil;
    return Text::tr("in %1").arg(inHours ? hoursText(span, units) : durationText(span, units));
}

/// From one day on the calendar counts: "yesterday" is what the reader's calendar calls so.
QString daysAgoText(Instant when, Instant now, const QTimeZone &zone)
{
    const qint64 days = when.toDateTime().toTimeZone(zone).date().daysTo(now.toDateTime().toTimeZone(zone).date());
    return days <= 1 ? Text::tr("yesterday") : Text::tr("%1 days ago").arg(days);
}

QString pastText(milliseconds span, const Units &units)
{
    if (span < 1min) {
        return Text::tr("just now");
    }
    return Text::tr("%1 ago").arg(span < 1h ? durationText(span, units) : hoursText(span, units));
}

QString relativeText(Instant when, Instant now, const QTimeZone &zone, Style style)
{
    if (!when.isValid() || !now.isValid()) {
        return {};
    }
    const milliseconds ahead = when - now;
    if (ahead > 0ms) {
        return futureText(ahead < 1min ? std::chrono::ceil<std::chrono::seconds>(ahead) : ahead, unitsOf(style));
    }
    return -ahead < Day ? pastText(-ahead, unitsOf(style)) : daysAgoText(when, now, zone);
}

/// The day as it is called on `today`.
QString dayName(QDate day, QDate today)
{
    const qint64 ahead = today.daysTo(day);
    if (ahead == 0) {
        return Text::tr("Today");
    }
    if (std::abs(ahead) == 1) {
        return ahead < 0 ? Text::tr("Yesterday") : Text::tr("Tomorrow");
    }
    const QString format = ahead < 0 && ahead > -7 ? QStringLiteral("dddd")
        : day.year() == today.year()               ? QStringLiteral("d MMM")
                                                   : QStringLiteral("d MMM yyyy");
    return QLocale::c().toString(day, format);
}

/// "UTC+1", "UTC-3:30", "UTC".
QString offsetText(int seconds)
{
    if (seconds == 0) {
        return QStringLiteral("UTC");
    }
    const int minutes = std::abs(seconds) / 60;
    QString text = QStringLiteral("UTC") + (seconds < 0 ? u'-' : u'+') + QString::number(minutes / 60);
    if (minutes % 60 != 0) {
        text += u':' + QString::number(minutes % 60).rightJustified(2, u'0');
    }
    return text;
}

/// "CET (UTC+1)"; the offset alone where the zone has no name of its own ("+03", "UTC+03:00").
QString zoneSuffix(const QDateTime &local)
{
    const QString name = local.timeZoneAbbreviation();
    const QString offset = offsetText(local.offsetFromUtc());
    const bool hasName = !name.isEmpty() && std::ranges::all_of(name, [](QChar c) { return c.isLetter(); });
    return hasName && name != offset ? QStringLiteral("%1 (%2)").arg(name, offset) : offset;
}

} // namespace

QString relativeTime(Instant when, Instant now, const QTimeZone &zone)
{
    return relativeText(when, now, zone, Style::Short);
}

QString spokenTime(Instant when, Instant now, const QTimeZone &zone)
{
    return relativeText(when, now, zone, Style::Spoken);
}

QString exactTime(Instant when, const QTimeZone &zone)
{
    if (!when.isValid()) {
        return {};
    }
    const QDateTime local = when.toDateTime().toTimeZone(zone);
    // The words around it are English until there are translations, and so are the names of days and months.
    return QLocale::c().toString(local, QStringLiteral("ddd d MMM yyyy, HH:mm")) + u' ' + zoneSuffix(local);
}

QString shortTime(Instant when, Instant now, const QTimeZone &zone)
{
    if (!when.isValid()) {
        return {};
    }
    const QDateTime local = when.toDateTime().toTimeZone(zone);
    const QDate today = now.toDateTime().toTimeZone(zone).date();
    const QString format = local.date() == today ? QStringLiteral("HH:mm")
        : local.date().year() == today.year()    ? QStringLiteral("d MMM")
                                                 : QStringLiteral("d MMM yyyy");
    return QLocale::c().toString(local, format);
}

QString dayAndTime(Instant when, Instant now, const QTimeZone &zone)
{
    if (!when.isValid()) {
        return {};
    }
    const QDateTime local = when.toDateTime().toTimeZone(zone);
    const QDate today = now.toDateTime().toTimeZone(zone).date();
    const QString time = QLocale::c().toString(local, QStringLiteral("HH:mm"));
    if (local.date() == today) {
        return Text::tr("today %1").arg(time);
    }
    if (today.daysTo(local.date()) == 1) {
        return Text::tr("tomorrow %1").arg(time);
    }
    return shortTime(when, now, zone) + u' ' + time;
}

QString headlineTime(Instant when, Instant now, const QTimeZone &zone)
{
    if (!when.isValid()) {
        return {};
    }
    const QDateTime local = when.toDateTime().toTimeZone(zone);
    const QDate today = now.toDateTime().toTimeZone(zone).date();
    return dayName(local.date(), today) + u' ' + QLocale::c().toString(local, QStringLiteral("HH:mm"));
}

QString zoneName(Instant at, const QTimeZone &zone)
{
    QString id = QString::fromUtf8(zone.id());
    if (!at.isValid()) {
        return id;
    }
    const QString offset = offsetText(zone.offsetFromUtc(at.toDateTime()));
    return id.isEmpty() || id == offset ? offset : QStringLiteral("%1 (%2)").arg(id, offset);
}

QString duration(milliseconds span)
{
    return durationText(span, unitsOf(Style::Short));
}

} // namespace Reinvite
