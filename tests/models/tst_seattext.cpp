// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/seattext.h"

#include "tests/models/samples.h"

using namespace Reinvite;
using namespace Samples;

Q_DECLARE_METATYPE(std::optional<Reinvite::SeatCount>)

class SeatTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void tellsWhatIsKnownAndWhatIsNot_data()
    {
        using Count = std::optional<SeatCount>;
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("available");
        QTest::addColumn<Count>("count");
        QTest::addColumn<QString>("vendor");
        QTest::addColumn<QString>("text");
        const Count some = SeatCount{.pending = 6, .dead = 3};
        const Count noDeadline = SeatCount{.pending = 6, .longPending = 2};
        const QString polar = u"Polar"_s;
        const QString studio = u"AISquare Studio"_s;
        QTest::newRow("all") << 50 << 8 << some << polar << u"42 of 50 used, 6 pending, 3 of them dead"_s;
        QTest::newRow("none dead") << 50 << 8 << Count(SeatCount{.pending = 6}) << polar
                                   << u"42 of 50 used, 6 pending"_s;
        QTest::newRow("none pending") << 50 << 8 << Count(SeatCount()) << polar << u"42 of 50 used, none pending"_s;
        QTest::newRow("not counted yet") << 50 << 8 << Count() << polar << u"42 of 50 used"_s;
        QTest::newRow("no seats") << 0 << 0 << Count() << polar << u"0 of 0 used"_s;
        QTest::newRow("used not told") << 50 << -1 << some << polar << u"50 paid for, 6 pending, 3 of them dead"_s;
        QTest::newRow("no limit") << -1 << -1 << some << studio
                                  << u"AISquare Studio tells no seat limit · 6 pending, 3 of them dead"_s;
        QTest::newRow("no limit, no deadlines")
            << -1 << -1 << noDeadline << u"Worth AI"_s
            << u"Worth AI tells no seat limit · 6 pending, 2 of them for over a week"_s;
        QTest::newRow("no vendor") << -1 << -1 << Count() << QString() << u"The vendor tells no seat limit"_s;
    }

    void tellsWhatIsKnownAndWhatIsNot()
    {
        QFETCH(int, total);
        QFETCH(int, available);
        QFETCH(std::optional<SeatCount>, count);
        QFETCH(QString, vendor);
        const Container container{
            .kind = {}, .id = {}, .name = {}, .owner = {}, .seatsTotal = total, .seatsAvailable = available};
        QTEST(seatsText(container, count, {.name = vendor}), "text");
    }
};

QTEST_GUILESS_MAIN(SeatTextTest)
#include "tst_seattext.moc"
