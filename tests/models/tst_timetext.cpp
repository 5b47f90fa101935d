// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/timetext.h"

#include "tests/models/samples.h"
#include "tests/support/zonetext.h"

using namespace Reinvite;
using namespace Samples;

namespace {

QTimeZone zone(const char *id)
{
    return QTimeZone(QByteArray(id));
}

} // namespace

class TimeTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void aDeadlineHasItsDayAndTime_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("ahead");
        QTest::addColumn<QString>("text");
        QTest::newRow("today") << std::chrono::milliseconds(2h) << u"today 15:00"_s;
        QTest::newRow("past midnight") << std::chrono::milliseconds(11h) << u"tomorrow 00:00"_s;
        QTest::newRow("tomorrow") << std::chrono::milliseconds(24h + 4min) << u"tomorrow 13:04"_s;
        QTest::newRow("later") << std::chrono::milliseconds(48h) << u"22 Nov 13:00"_s;
        QTest::newRow("next year") << std::chrono::milliseconds(24h * 60) << u"19 Jan 2027 13:00"_s;
        QTest::newRow("yesterday") << std::chrono::milliseconds(-24h) << u"19 Nov 13:00"_s;
    }
    void aDeadlineHasItsDayAndTime()
    {
        QFETCH(std::chrono::milliseconds, ahead);
        QTEST(dayAndTime(Now + ahead, Now, zone("Europe/Berlin")), "text");
        QCOMPARE(dayAndTime({}, Now, zone("Europe/Berlin")), QString());
    }

    void daysAreCalledAsPeopleCallThem_data()
    {
        QTest::addColumn<Instant>("when");
        QTest::addColumn<QString>("text");
        QTest::newRow("today") << Now << u"Today 13:00"_s;
        QTest::newRow("midnight") << Now - 13h << u"Today 00:00"_s;
        QTest::newRow("before midnight") << Now - 13h - 1min << u"Yesterday 23:59"_s;
        QTest::newRow("tomorrow") << Now + 24h << u"Tomorrow 13:00"_s;
        QTest::newRow("three days ago") << Now - 72h << u"Tuesday 13:00"_s;
        QTest::newRow("six days ago") << Now - 6 * 24h << u"Saturday 13:00"_s;
        QTest::newRow("a week ago") << Now - 7 * 24h << u"13 Nov 13:00"_s;
        QTest::newRow("in three days") << Now + 72h << u"23 Nov 13:00"_s;
        QTest::newRow("last year") << Now - 365 * 24h << u"20 Nov 2025 13:00"_s;
        QTest::newRow("not told") << Instant() << QString();
    }
    void daysAreCalledAsPeopleCallThem()
    {
        QFETCH(Instant, when);
        QTEST(headlineTime(when, Now, zone("Europe/Berlin")), "text");
    }

    void relativeTimesReadAsPeopleSayThem_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("ahead");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spoken");

        const auto row = [](std::chrono::milliseconds ahead, const QString &text, const QString &spoken) {
            QTest::newRow(qPrintable(text)) << ahead << text << spoken;
        };
        row(1ms, u"in 1 s"_s, u"in 1 second"_s);
        row(37s + 1ms, u"in 38 s"_s, u"in 38 seconds"_s);
        row(59s + 500ms, u"in 1 min"_s, u"in 1 minute"_s);
        row(4min + 59s, u"in 4 min"_s, u"in 4 minutes"_s);
        row(2h + 10min, u"in 2 h 10 min"_s, u"in 2 hours 10 minutes"_s);
        row(1h + 1min, u"in 1 h 1 min"_s, u"in 1 hour 1 minute"_s);
        row(3h, u"in 3 h"_s, u"in 3 hours"_s);
        row(19h + 59min, u"in 19 h"_s, u"in 19 hours"_s);
        row(47h + 59min, u"in 47 h"_s, u"in 47 hours"_s);
        row(48h, u"in 2 days"_s, u"in 2 days"_s);
        row(24h * 365, u"in 365 days"_s, u"in 365 days"_s);
        row(0ms, u"just now"_s, u"just now"_s);
        row(-59s, u"just now"_s, u"just now"_s);
        row(-4min, u"4 min ago"_s, u"4 minutes ago"_s);
        row(-(3h + 50min), u"3 h ago"_s, u"3 hours ago"_s);
        row(-(23h + 59min), u"23 h ago"_s, u"23 hours ago"_s);
        row(-24h, u"yesterday"_s, u"yesterday"_s);
        row(-(24h * 6), u"6 days ago"_s, u"6 days ago"_s);
    }
    void relativeTimesReadAsPeopleSayThem()
    {
        QFETCH(std::chrono::milliseconds, ahead);
        QTEST(relativeTime(Now + ahead, Now, zone("Europe/Berlin")), "text");
        QTEST(spokenTime(Now + ahead, Now, zone("Europe/Berlin")), "spoken");
    }

    void yesterdayIsTheReadersYesterday()
    {
        // 45 hours before Friday noon UTC is Wednesday afternoon in Berlin, but still 25 hours to the east it is
        // Thursday.
        QCOMPARE(relativeTime(Now - 30h, Now, zone("Europe/Berlin")), u"yesterday"_s);
        QCOMPARE(relativeTime(Now - 45h, Now, zone("Europe/Berlin")), u"2 days ago"_s);
        QCOMPARE(relativeTime(Now - 38h, Now, zone("Europe/Berlin")), u"2 days ago"_s);
        QCOMPARE(relativeTime(Now - 38h, Now, zone("Asia/Tokyo")), u"yesterday"_s);
    }

    void whatIsNotToldHasNoText()
    {
        QCOMPARE(relativeTime({}, Now), QString());
        QCOMPARE(relativeTime(Now, {}), QString());
        QCOMPARE(spokenTime({}, Now), QString());
        QCOMPARE(exactTime({}), QString());
        QCOMPARE(shortTime({}, Now), QString());
    }

    void exactTimesNameTheirZone_data()
    {
        QTest::addColumn<QByteArray>("utc");
        QTest::addColumn<QByteArray>("zoneId");
        QTest::addColumn<QString>("text");

        const auto row = [](const char *utc, const char *zoneId, const QString &text) {
            QTest::addRow("%s %s", utc, zoneId) << QByteArray(utc) << QByteArray(zoneId) << text;
        };
        row("2026-11-20T10:42:00Z", "Europe/Berlin", u"Fri 20 Nov 2026, 11:42 CET (UTC+1)"_s);
        row("2026-07-01T10:42:00Z", "Europe/Berlin", u"Wed 1 Jul 2026, 12:42 CEST (UTC+2)"_s);
        // The night in which 02:30 comes twice: summer time first, then winter time.
        row("2026-10-25T00:30:00Z", "Europe/Berlin", u"Sun 25 Oct 2026, 02:30 CEST (UTC+2)"_s);
        row("2026-10-25T01:30:00Z", "Europe/Berlin", u"Sun 25 Oct 2026, 02:30 CET (UTC+1)"_s);
        // The night in which 02:30 does not come.
        row("2026-03-29T00:59:59Z", "Europe/Berlin", u"Sun 29 Mar 2026, 01:59 CET (UTC+1)"_s);
        row("2026-03-29T01:00:00Z", "Europe/Berlin", u"Sun 29 Mar 2026, 03:00 CEST (UTC+2)"_s);
        row("2026-11-20T10:42:00Z", "Asia/Kolkata", u"Fri 20 Nov 2026, 16:12 IST (UTC+5:30)"_s);
        row("2026-01-20T02:00:00Z", "America/St_Johns", u"Mon 19 Jan 2026, 22:30 NST (UTC-3:30)"_s);
        row("2026-11-20T10:42:00Z", "America/Sao_Paulo", u"Fri 20 Nov 2026, 07:42 UTC-3"_s);
        row("2026-11-20T10:42:00Z", "UTC", u"Fri 20 Nov 2026, 10:42 UTC"_s);
    }
    void exactTimesNameTheirZone()
    {
        QFETCH(QByteArray, utc);
        QFETCH(QByteArray, zoneId);
        QFETCH(QString, text);
        const QTimeZone zone(zoneId);
        if (!zone.isValid()) {
            QSKIP("a zone that this system does not know");
        }
        const Instant instant = Instant::fromRfc3339({utc.constData(), size_t(utc.size())});
        QCOMPARE(exactTime(instant, zone), zoned(text));
    }

    void relativeTimesCountRealHoursAcrossTheChangeOfTheClock()
    {
        const Instant saturdayNoon = Instant::fromRfc3339("2026-10-24T12:00:00+02:00");
        const Instant sundayEleven = Instant::fromRfc3339("2026-10-25T11:00:00+01:00");
        QCOMPARE(relativeTime(saturdayNoon, sundayEleven, zone("Europe/Berlin")), u"yesterday"_s);
        QCOMPARE(relativeTime(sundayEleven, saturdayNoon, zone("Europe/Berlin")), u"in 24 h"_s);
    }

    void zonesAreNamedWithTheirOffset()
    {
        QCOMPARE(zoneName(Now, zone("Europe/Berlin")), u"Europe/Berlin (UTC+1)"_s);
        QCOMPARE(
            zoneName(Instant::fromRfc3339("2026-07-01T00:00:00Z"), zone("Europe/Berlin")), u"Europe/Berlin (UTC+2)"_s);
        QCOMPARE(zoneName(Now, zone("America/St_Johns")), u"America/St_Johns (UTC-3:30)"_s);
        QCOMPARE(zoneName(Now, zone("UTC")), u"UTC"_s);
        QCOMPARE(zoneName({}, zone("Europe/Berlin")), u"Europe/Berlin"_s);
        // The tests' own zone, by the name that the system has for it.
        QCOMPARE(zoneName(Now), QString::fromLatin1(QTimeZone::systemTimeZoneId()) + u" (UTC+1)"_s);
    }

    void shortTimesSayTheDayOnlyWhereItIsAnother()
    {
        const QTimeZone berlin = zone("Europe/Berlin");
        QCOMPARE(shortTime(Now - 1h, Now, berlin), u"12:00"_s);
        QCOMPARE(shortTime(Now - 24h, Now, berlin), u"19 Nov"_s);
        QCOMPARE(shortTime(Now - 24h * 365, Now, berlin), u"20 Nov 2025"_s);
    }

    void durationsAreShort_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("span");
        QTest::addColumn<QString>("text");
        QTest::newRow("negative") << std::chrono::milliseconds(-5s) << u"0 s"_s;
        QTest::newRow("seconds") << std::chrono::milliseconds(38s) << u"38 s"_s;
        QTest::newRow("minutes") << std::chrono::milliseconds(4min + 59s) << u"4 min"_s;
        QTest::newRow("hours") << std::chrono::milliseconds(2h) << u"2 h"_s;
        QTest::newRow("hours and minutes") << std::chrono::milliseconds(2h + 10min) << u"2 h 10 min"_s;
        QTest::newRow("days") << std::chrono::milliseconds(75h) << u"3 days"_s;
    }
    void durationsAreShort()
    {
        QFETCH(std::chrono::milliseconds, span);
        QTEST(duration(span), "text");
    }
};

QTEST_GUILESS_MAIN(TimeTextTest)
#include "tst_timetext.moc"
