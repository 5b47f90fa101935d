// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/instant.h"

#include "tests/models/samples.h"

using namespace Reinvite;
using namespace Samples;

class InstantTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void readsTimesAsVendorsWriteThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("iso");

        const auto row = [](const char *text, const QString &iso) { QTest::newRow(text) << QByteArray(text) << iso; };
        row("2026-08-22T10:00:00Z", u"2026-08-22T10:00:00.000Z"_s);
        row("2026-08-22T10:00:00.123456Z", u"2026-08-22T10:00:00.123Z"_s);
        row("2026-08-22T10:00:00.5Z", u"2026-08-22T10:00:00.500Z"_s);
        row("2026-08-22T10:00:00.07", u"2026-08-22T10:00:00.070Z"_s);
        row("2026-08-22T10:00:00.99999999999999999999Z", u"2026-08-22T10:00:00.999Z"_s);
        row("2026-08-22 10:00:00+00:00", u"2026-08-22T10:00:00.000Z"_s);
        row("2026-08-22t10:00:00z", u"2026-08-22T10:00:00.000Z"_s);
        row("2026-08-22T10:00:00", u"2026-08-22T10:00:00.000Z"_s);
        row("2026-08-22T10:00:00+02:00", u"2026-08-22T08:00:00.000Z"_s);
        row("2026-08-22T10:00:00+0230", u"2026-08-22T07:30:00.000Z"_s);
        row("2026-08-22T22:00:00-03", u"2026-08-23T01:00:00.000Z"_s);
        row("2024-02-29T23:59:59Z", u"2024-02-29T23:59:59.000Z"_s);
        row("2000-02-29T00:00:00Z", u"2000-02-29T00:00:00.000Z"_s);
        row("2016-12-31T23:59:60Z", u"2017-01-01T00:00:00.000Z"_s);
        row("1969-12-31T23:59:59.999Z", u"1969-12-31T23:59:59.999Z"_s);
        row("0001-01-01T00:00:00Z", u"0001-01-01T00:00:00.000Z"_s);
        row("9999-12-31T23:59:59Z", u"9999-12-31T23:59:59.000Z"_s);
    }
    void readsTimesAsVendorsWriteThem()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, iso);
        const Instant instant = Instant::fromRfc3339({text.constData(), size_t(text.size())});
        QVERIFY(instant.isValid());
        QCOMPARE(instant.toIso(), iso);
    }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "Z", "2026", "2026-08-22", "2026-08-22T", "2026-08-22T10:00Z",
                 "2026-08-22T10:00:00.Z", "2026-08-22T10:00:00ZZ", "2026-08-22T10:00:00 Z", " 2026-08-22T10:00:00Z",
                 "2026-08-22T10:00:00Z ", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z",
                 "2026-04-31T00:00:00Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-01-01T24:00:00Z",
                 "2026-01-01T00:60:00Z", "2026-01-01T00:00:61Z", "2026-01-01T00:00:00+24:00",
                 "2026-01-01T00:00:00+01:60", "2026-01-01T00:00:00+1", "2026-01-01T00:00:00+",
                 "2026-01-01T00:00:00+01:", "2026-1-1T00:00:00Z", "+2026-01-01T00:00:00Z", "2026/01/01T00:00:00Z",
                 "20260101T000000Z", "2026-01-01X00:00:00Z", "2026-01-01T00:00:00.1.2Z", "-001-01-01T00:00:00Z",
                 "1760000000", "null", "\xff\xfe\xfd", "٢٠٢٦-01-01T00:00:00Z"}) {
            QTest::newRow(*text == '\0' ? "nothing" : text) << QByteArray(text);
        }
    }
    void refusesWhatIsNoTime()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Instant::fromRfc3339({text.constData(), size_t(text.size())}).isValid());
    }

    void agreesWithQDateTimeOnEveryDayOfFourCenturies()
    {
        for (QDate day(1899, 12, 31); day < QDate(2301, 1, 1); day = day.addDays(1)) {
            const QDateTime dateTime(day, QTime(13, 14, 15, 16), Qt::UTC);
            const QByteArray text = dateTime.toString(Qt::ISODateWithMs).toLatin1();
            QCOMPARE(Instant::fromRfc3339({text.constData(), size_t(text.size())}).toDateTime(), dateTime);
        }
    }

    void oneThatIsNotToldSortsFirstAndStaysSo()
    {
        const Instant notTold;
        QVERIFY(!notTold.isValid());
        QVERIFY(notTold < Instant::fromMsecs(-1'000'000'000'000'000));
        QVERIFY(!(notTold + 1h).isValid());
        QVERIFY(!(notTold - 1h).isValid());
        QVERIFY(!notTold.toDateTime().isValid());
        QCOMPARE(notTold.toIso(), QString());
        QCOMPARE(Instant::fromDateTime(QDateTime()), notTold);
    }

    void dateTimesGoThereAndBack()
    {
        QCOMPARE(Instant::fromDateTime(Now.toDateTime()), Now);
        QCOMPARE(Now.toDateTime().timeSpec(), Qt::UTC);
        QCOMPARE((Now + 90s) - Now, 90000ms);
    }
};

QTEST_GUILESS_MAIN(InstantTest)
#include "tst_instant.moc"
