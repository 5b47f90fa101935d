// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/recentchanges.h"

#include "tests/models/samples.h"

using namespace Reinvite;
using namespace Samples;

using Kind = RecentChange::Kind;

Q_DECLARE_METATYPE(std::optional<Kind>)

class RecentChangesTest final : public QObject
{
    Q_OBJECT

    static InvitationKey key(int number, const QString &connection = u"acme"_s)
    {
        return {connection, QString::number(number)};
    }

    static RecentChange at(int minute) { return {.kind = Kind::Joined, .noticedAt = Now + minute * 1min}; }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void knowsWhatIsAChange_data()
    {
        QTest::addColumn<State>("before");
        QTest::addColumn<State>("after");
        QTest::addColumn<std::optional<Kind>>("kind");
        const auto row = [](const char *name, State before, State after, std::optional<Kind> kind) {
            QTest::newRow(name) << before << after << kind;
        };
        row("claimed", State::Pending, State::Joined, Kind::Joined);
        row("claimed at last", State::Expired, State::Joined, Kind::Joined);
        row("revoked", State::Pending, State::Withdrawn, Kind::Withdrawn);
        row("lost access", State::Joined, State::Withdrawn, Kind::Withdrawn);
        row("assigned again", State::Withdrawn, State::Pending, Kind::CameIn);
        row("a new word", State::Pending, State::Unknown, Kind::Other);
        row("died", State::Pending, State::Expired, {});
        row("lives again", State::Expired, State::Pending, {});
        row("same", State::Joined, State::Joined, {});
    }

    void knowsWhatIsAChange()
    {
        QFETCH(State, before);
        QFETCH(State, after);
        Invitation was = seat(u"1"_s);
        Invitation is = was;
        was.state = before;
        is.state = after;
        is.expiresAt = Now - 1h; // of no matter
        QTEST(changeBetween(&was, is), "kind");
    }

    void aRowThatWasNotThereCameIn()
    {
        Invitation row = seat(u"1"_s);
        QCOMPARE(changeBetween(nullptr, row), Kind::CameIn);
        row.state = State::Joined;
        QCOMPARE(changeBetween(nullptr, row), Kind::CameIn);
        row.state = State::Withdrawn;
        QVERIFY(!changeBetween(nullptr, row));
    }

    void aSeatThatIsAnothersNowCameIn()
    {
        const Invitation before = seat(u"1"_s);
        Invitation after = before;
        after.email = u"next@northwind.example"_s;
        QCOMPARE(changeBetween(&before, after), Kind::CameIn);
        after.email = before.email.toUpper();
        QVERIFY(!changeBetween(&before, after));
        after.email = QString();
        QVERIFY(!changeBetween(&before, after)); // not told is nobody else
        after.state = State::Withdrawn;
        QCOMPARE(changeBetween(&before, after), Kind::Withdrawn);
    }

    void whatIsSeenIsForgotten()
    {
        RecentChanges changes;
        QVERIFY(changes.isEmpty());
        changes.note(key(1), at(0));
        changes.note(key(2), at(1));
        changes.note(key(2), at(2));
        changes.noteGone(4);
        QCOMPARE(changes.count(), 2);
        QCOMPARE(changes.of(key(2)), at(2));
        QVERIFY(!changes.of(key(3)));
        QVERIFY(changes.markSeen(key(1)));
        QVERIFY(!changes.markSeen(key(1)));
        QVERIFY(changes.contains(key(2)) && !changes.contains(key(1)));
        QCOMPARE(changes.gone(), 4);
        changes.markAllSeen();
        QVERIFY(changes.isEmpty());
    }

    void aConnectionTakesItsChangesAlong()
    {
        RecentChanges changes;
        changes.note(key(1), at(0));
        changes.note(key(1, u"worth"_s), at(0));
        changes.removeConnection(u"acme"_s);
        QCOMPARE(changes.keys(), QList<InvitationKey>({key(1, u"worth"_s)}));
    }

    void rowsThatWentAreNotCounted()
    {
        InvitationTable table;
        (void)table.merge({seat(u"1"_s), seat(u"2"_s), seat(u"3"_s)});
        RecentChanges changes;
        for (const int number : {3, 1, 9}) {
            changes.note(key(number), at(0));
        }
        QCOMPARE(slotsOf(changes, table), QList<int>({table.slotOf(key(1)), table.slotOf(key(3))}));
        changes.retainIn(table);
        QCOMPARE(changes.count(), 2);
    }

    void theOldestGoWhenThereAreTooMany()
    {
        RecentChanges changes;
        for (int number = 0; number < RecentChanges::Most + 5; ++number) {
            changes.note(key(number), at(0));
        }
        QCOMPARE(changes.count(), int(RecentChanges::Most));
        QVERIFY(!changes.contains(key(4)));
        QVERIFY(changes.contains(key(5)));
    }

    /// However often one row changes, it does not push others out before their time.
    void oneThatChangesOftenIsOne()
    {
        RecentChanges changes;
        for (int round = 0; round < 3 * RecentChanges::Most; ++round) {
            changes.note(key(round % 2), at(round));
        }
        QCOMPARE(changes.count(), 2);
        QCOMPARE(changes.of(key(1)), at(int(3 * RecentChanges::Most - 1)));
        for (int number = 10; number < 10 + RecentChanges::Most - 2; ++number) {
            changes.note(key(number), at(0));
        }
        QCOMPARE(changes.count(), int(RecentChanges::Most));
        QVERIFY(changes.contains(key(0)) && changes.contains(key(1)));
    }
};

QTEST_GUILESS_MAIN(RecentChangesTest)
#include "tst_recentchanges.moc"
