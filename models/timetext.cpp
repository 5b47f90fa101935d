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

QString secondsText(qint64 count, Style style)
{
    return style == Style::Short ? Text::tr("%L1 s").arg(count) : Text::tr("%Ln seconds", nullptr, int(count));
}

QString minutesText(qint64 count, Style style)
{
    return style == Style::Short ? Text::tr("%L1 min").arg(count) : Text::tr("%Ln minutes", nullptr, int(count));
}

QString hoursText(milliseconds span, Style style)
{
    const qint64 count = span / 1h;
    return style == Style::Short ? Text::tr("%L1 h").arg(count) : Text::tr("%Ln hours", nullptr, int(count));
}

QString durationText(milliseconds span, Style style)
{
    span = std::max(span, 0ms);
    if (span < 1min) {
        return secondsText(span / 1s, style);
    }
    if (span < 1h) {
        return minutesText(span / 1min, style);
    }
    if (span >= HoursUntil) {
        return Text::tr("%Ln days", nullptr, int(span / Day));
    }
    const auto minutes = (span % 1h) / 1min;
    const QString hours = hoursText(span, style);
    //: 1: hours, 2: minutes, as in "1 h 20 min"
    return minutes == 0 ? hours : Text::tr("%1 %2", "span of time").arg(hours, minutesText(minutes, style));
}

QString futureText(milliseconds span, Style style)
{
    if (span >= HoursUntil) {
        return Text::tr("in %Ln days", nullptr, int(span / Day));
    }
    //: 1: "5 h", "20 minutes"
    return Text::tr("in %1").arg(span >= MinutesUntil ? hoursText(span, style) : durationText(span, style));
}

/// From one day on the calendar counts: "yesterday" is what the reader's calendar calls so.
QString daysAgoText(Instant when, Instant now, const QTimeZone &zone)
{
    const qint64 days = when.toDateTime().toTimeZone(zone).date().daysTo(now.toDateTime().toTimeZone(zone).date());
    return days <= 1 ? Text::tr("yesterday") : Text::tr("%Ln days ago", nullptr, int(days));
}

QString pastText(milliseconds span, Style style)
{
    if (span < 1min) {
        return Text::tr("just now");
    }
    //: 1: "5 h", "20 minutes"
    return Text::tr("%1 ago").arg(span < 1h ? durationText(span, style) : hoursText(span, style));
}

QString relativeText(Instant when, Instant now, const QTimeZone &zone, Style style)
{
    if (!when.isValid() || !now.isValid()) {
        return {};
    }
    const milliseconds ahead = when - now;
    if (ahead > 0ms) {
        return futureText(ahead < 1min ? std::chrono::ceil<std::chrono::seconds>(ahead) : ahead, style);
    }
    return -ahead < Day ? pastText(-ahead, style) : daysAgoText(when, now, zone);
}

/// "3 Feb", with the year where it is another one than today's.
QString dateText(QDate day, QDate today)
{
    const QString format = day.year() == today.year()
        ? Text::tr("d MMM", "format of a date, as QLocale::toString has it")
        : Text::tr("d MMM yyyy", "format of a date");
    return QLocale().toString(day, format);
}

QString clockText(const QDateTime &local)
{
    return QLocale().toString(local, Text::tr("HH:mm", "format of a time"));
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
    return ahead < 0 && ahead > -7 ? QLocale().toString(day, QStringLiteral("dddd")) : dateText(day, today);
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
    const QString format = Text::tr("ddd d MMM yyyy, HH:mm", "format of a date with its time");
    return QLocale().toString(local, format) + u' ' + zoneSuffix(local);
}

QString shortTime(Instant when, Instant now, const QTimeZone &zone)
{
    if (!when.isValid()) {
        return {};
    }
    const QDateTime local = when.toDateTime().toTimeZone(zone);
    const QDate today = now.toDateTime().toTimeZone(zone).date();
    return local.date() == today ? clockText(local) : dateText(local.date(), today);
}

QString dayAndTime(Instant when, Instant now, const QTimeZone &zone)
{
    if (!when.isValid()) {
        return {};
    }
    const QDateTime local = when.toDateTime().toTimeZone(zone);
    const QDate today = now.toDateTime().toTimeZone(zone).date();
    const QString time = clockText(local);
    if (local.date() == today) {
        //: 1: "14:02", behind "until"
        return Text::tr("today %1").arg(time);
    }
    if (today.daysTo(local.date()) == 1) {
        return Text::tr("tomorrow %1").arg(time);
    }
    //: 1: "3 Feb", "Tuesday", 2: "14:02"
    return Text::tr("%1 %2", "day and time").arg(dateText(local.date(), today), time);
}

QString headlineTime(Instant when, Instant now, const QTimeZone &zone)
{
    if (!when.isValid()) {
        return {};
    }
    const QDateTime local = when.toDateTime().toTimeZone(zone);
    const QDate today = now.toDateTime().toTimeZone(zone).date();
    //: 1: "3 Feb", "Tuesday", 2: "14:02"
    return Text::tr("%1 %2", "day and time").arg(dayName(local.date(), today), clockText(local));
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
    return durationText(span, Style::Short);
}

} // namespace Reinvite
