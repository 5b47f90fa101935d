// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/clock.h"

#include "tests/models/samples.h"

using namespace Reinvite;
using namespace Samples;

class ClockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void systemClockTellsTheSystemsTime()
    {
        const Instant before = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
        const Instant now = SystemClock().now();
        QVERIFY(before <= now && now <= Instant::fromDateTime(QDateTime::currentDateTimeUtc()));
    }

    void shiftedClockAddsWhatItWasAdvancedBy()
    {
        ShiftedClock clock;
        clock.advance(24h);
        clock.advance(-1h);
        QCOMPARE(clock.offset(), 23h);
        const Instant systemBefore = SystemClock().now();
        const Instant shifted = clock.now();
        QVERIFY(shifted >= systemBefore + 23h && shifted <= SystemClock().now() + 23h);
    }

    void manualClockStandsStillUntilItIsMoved()
    {
        ManualClock clock(Now);
        QCOMPARE(clock.now(), Now);
        clock.advance(5s);
        QCOMPARE(clock.now(), Now + 5s);
        clock.set(Now);
        QCOMPARE(clock.now(), Now);
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "tst_clock.moc"
