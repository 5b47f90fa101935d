// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/seatcounter.h"

#include "tests/models/samples.h"

#include <QSignalSpy>

using namespace Reinvite;
using namespace Samples;

class SeatCounterTest final : public QObject
{
    Q_OBJECT

    QList<SeatCount> m_counts;

    void listen(const SeatCounter &counter)
    {
        connect(&counter, &SeatCounter::counted, this, [this](const SeatCount &count) { m_counts.append(count); });
    }

    [[nodiscard]] SeatCount counted(const QList<Invitation> &rows, const ClockSkews &connections)
    {
        InvitationTable table;
        (void)table.merge(rows);
        SeatCounter counter;
        listen(counter);
        counter.count(table.snapshot(), {.containerId = u"sub"_s, .connections = connections, .now = Now});
        [&] { QTRY_COMPARE(m_counts.size(), 1); }();
        return m_counts.value(0);
    }

    static Invitation dying(const QString &id, Instant at, const QString &connection = u"acme"_s)
    {
        Invitation row = seat(id, connection);
        row.expiresAt = at;
        return row;
    }

    static Invitation ended(const QString &id, State state)
    {
        Invitation row = seat(id);
        row.state = state;
        return row;
    }

    static Invitation undated(const QString &id, Instant created)
    {
        Invitation row = dying(id, {});
        row.createdAt = created;
        return row;
    }

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_counts.clear();
    }

    void countsWhoIsWaitedForAndWhoseLinkIsDead()
    {
        const SeatCount count =
            counted({dying(u"1"_s, Now + 1h), dying(u"2"_s, Now - 1h), dying(u"3"_s, Now), ended(u"4"_s, State::Joined),
                        ended(u"5"_s, State::Withdrawn), ended(u"6"_s, State::Expired), ended(u"7"_s, State::Unknown)},
                {{u"acme"_s, 0ms}});
        QCOMPARE(count.pending, 4);
        QCOMPARE(count.dead, 3);
        QCOMPARE(count.longPending, 0);
        QCOMPARE(count.changesAt, Now + 1h);
    }

    void otherContainersAndConnectionsDoNotCount()
    {
        Invitation elsewhere = dying(u"2"_s, Now - 1h);
        elsewhere.container.id = u"another"_s;
        const SeatCount count =
            counted({dying(u"1"_s, Now - 1h), elsewhere, dying(u"3"_s, Now - 1h, u"another"_s)}, {{u"acme"_s, 0ms}});
        QCOMPARE(count.pending, 1);
        QVERIFY(!count.changesAt.isValid());
    }

    void aSeatThatTwoConnectionsSeeCountsOnce()
    {
        const SeatCount count = counted(
            {dying(u"1"_s, Now - 1h), dying(u"1"_s, Now - 1h, u"portal"_s), dying(u"2"_s, Now + 1h, u"portal"_s)},
            {{u"acme"_s, 0ms}, {u"portal"_s, 0ms}});
        QCOMPARE(count.pending, 2);
        QCOMPARE(count.dead, 1);
    }

    void theVendorsClockDecides()
    {
        const SeatCount count = counted({dying(u"1"_s, Now + 1h), dying(u"2"_s, Now + 3h)}, {{u"acme"_s, 2h}});
        QCOMPARE(count.dead, 1);
        QCOMPARE(count.changesAt, Now + 1h); // our time
    }

    void whoHasNoDeadlineIsStaleAfterAWeek()
    {
        const SeatCount count = counted(
            {undated(u"1"_s, Now - LongPendingSpan), undated(u"2"_s, Now - LongPendingSpan + 1h), undated(u"3"_s, {})},
            {{u"acme"_s, 0ms}});
        QCOMPARE(count.pending, 3);
        QCOMPARE(count.dead, 0);
        QCOMPARE(count.longPending, 1);
        QCOMPARE(count.stale(), 1);
        QCOMPARE(count.changesAt, Now + 1h);
    }

    /// Polar uses the row of a revoked seat again: it is old, and its link new.
    void aLinkThatLivesIsNotStaleHoweverOldItsRow()
    {
        Invitation row = dying(u"1"_s, Now + 1h);
        row.createdAt = Now - 10 * LongPendingSpan;
        QCOMPARE(counted({row}, {{u"acme"_s, 0ms}}).stale(), 0);
    }

    void theNewestQuestionAloneIsAnswered()
    {
        InvitationTable table;
        (void)table.merge({dying(u"1"_s, Now + 1h)});
        SeatCounter counter;
        listen(counter);
        for (const Instant now : {Now, Now + 30min, Now + 2h}) {
            counter.count(table.snapshot(), {.containerId = u"sub"_s, .connections = {{u"acme"_s, 0ms}}, .now = now});
        }
        QTRY_COMPARE(m_counts.size(), 1);
        QCOMPARE(m_counts.constFirst().dead, 1);
    }

    void nothingIsToldOfNoContainer()
    {
        InvitationTable table;
        (void)table.merge({dying(u"1"_s, Now + 1h)});
        SeatCounter counter;
        listen(counter);
        counter.count(table.snapshot(), {.containerId = u"sub"_s, .connections = {{u"acme"_s, 0ms}}, .now = Now});
        counter.count(table.snapshot(), {.containerId = {}, .connections = {}, .now = Now});
        QTRY_VERIFY(!counter.isRunning());
        QVERIFY(m_counts.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SeatCounterTest)
#include "tst_seatcounter.moc"
