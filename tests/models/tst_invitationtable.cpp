// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationtable.h"

#include "tests/models/samples.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Reinvite;
using namespace Samples;

namespace {

struct ByKey
{
    bool operator()(const InvitationKey &left, const InvitationKey &right) const
    {
        return std::tie(left.connection, left.id) < std::tie(right.connection, right.id);
    }
};

struct NaiveRow
{
    Invitation invitation;
    MailStatus mail = {};

    friend bool operator==(const NaiveRow &, const NaiveRow &) = default;
};

/// The table as anybody would write it who does not mind the time it takes.
using NaiveTable = std::map<InvitationKey, NaiveRow, ByKey>;

QSet<InvitationKey> keysAt(const InvitationTable &table, const QList<int> &slotList)
{
    QSet<InvitationKey> keys;
    for (const int slot : slotList) {
        keys.insert(table.at(slot).key);
    }
    return keys;
}

/// Random acts on both tables at once.
class Rounds
{
public:
    explicit Rounds(quint32 seed)
        : m_random(seed)
    {
    }

    void act()
    {
        const NaiveTable before = naive;
        const QHash<InvitationKey, int> slotsBefore = slotsNow();
        const InvitationTable::Changes changes = actOnce();
        compareChanges(before, slotsBefore, changes);
    }

    void compareTables() const
    {
        QCOMPARE(table.count(), int(naive.size()));
        int used = 0;
        for (int slot = 0; slot < table.slotCount(); ++slot) {
            used += table.isUsed(slot) ? 1 : 0;
        }
        QCOMPARE(used, table.count());
        for (const auto &[key, row] : naive) {
            const int slot = table.slotOf(key);
            QVERIFY(slot >= 0);
            QCOMPARE(table.at(slot), row.invitation);
            QCOMPARE(table.mailAt(slot), row.mail);
            QVERIFY(table.slotsOfId(key.id).contains(slot));
        }
        for (const QString &connection : Connections) {
            compareConnection(connection);
        }
    }

    InvitationTable table;
    NaiveTable naive;

private:
    const QStringList Connections = {u"acme"_s, u"portal"_s, u"worth"_s};

    int below(int bound) { return m_random.bounded(bound); }
    QString anyConnection() { return Connections.at(below(int(Connections.size()))); }
    QString anyContainer() { return QString::number(below(5)); }
    QString anyId() { return QString::number(below(60)); }

    QSet<QString> anySet(int most, QString (Rounds::*any)())
    {
        QSet<QString> found;
        for (int i = below(most); i > 0; --i) {
            found.insert((this->*any)());
        }
        return found;
    }

    Invitation anyInvitation()
    {
        Invitation invitation = seat(anyId(), anyConnection());
        invitation.container.id = anyContainer();
        invitation.name = QString::number(below(3));
        return invitation;
    }

    [[nodiscard]] QHash<InvitationKey, int> slotsNow() const
    {
        QHash<InvitationKey, int> slotsByKey;
        for (const auto &[key, row] : naive) {
            slotsByKey.insert(key, table.slotOf(key));
        }
        return slotsByKey;
    }

    InvitationTable::Changes actOnce()
    {
        switch (below(12)) {
        case 0:
            return retainInContainer(anyConnection(), anyContainer(), anySet(40, &Rounds::anyId));
        case 1:
            return retainContainers(anyConnection(), anySet(5, &Rounds::anyContainer));
        case 2:
            return below(4) == 0 ? removeConnection(anyConnection()) : InvitationTable::Changes();
        case 3:
        case 4:
            return setMail();
        default:
            return merge();
        }
    }

    InvitationTable::Changes merge()
    {
        QList<Invitation> batch;
        for (int i = below(25); i > 0; --i) {
            batch += anyInvitation();
            naive[batch.last().key].invitation = batch.last();
        }
        return table.merge(batch);
    }

    InvitationTable::Changes setMail()
    {
        if (naive.empty()) {
            return {};
        }
        const auto row = std::next(naive.begin(), below(int(naive.size())));
        row->second.mail.timesSent = below(3);
        return table.setMail(table.slotOf(row->first), row->second.mail);
    }

    InvitationTable::Changes retainInContainer(
        const QString &connection, const QString &container, const QSet<QString> &ids)
    {
        std::erase_if(naive, [&](const auto &entry) {
            const Invitation &invitation = entry.second.invitation;
            return invitation.key.connection == connection && invitation.container.id == container
                && !ids.contains(invitation.key.id);
        });
        return table.retainInContainer(connection, container, ids);
    }

    InvitationTable::Changes retainContainers(const QString &connection, const QSet<QString> &containers)
    {
        std::erase_if(naive, [&](const auto &entry) {
            const Invitation &invitation = entry.second.invitation;
            return invitation.key.connection == connection && !containers.contains(invitation.container.id);
        });
        return table.retainContainers(connection, containers);
    }

    InvitationTable::Changes removeConnection(const QString &connection)
    {
        std::erase_if(naive, [&](const auto &entry) { return entry.first.connection == connection; });
        return table.removeConnection(connection);
    }

    void compareChanges(const NaiveTable &before, const QHash<InvitationKey, int> &slotsBefore,
        const InvitationTable::Changes &changes) const
    {
        QSet<InvitationKey> added;
        QSet<InvitationKey> changed;
        QSet<int> removed;
        for (const auto &[key, row] : naive) {
            if (!before.contains(key)) {
                added.insert(key);
            } else if (before.at(key) != row) {
                changed.insert(key);
            }
        }
        for (const auto &[key, row] : before) {
            if (!naive.contains(key)) {
                removed.insert(slotsBefore.value(key));
            } else {
                QCOMPARE(table.slotOf(key), slotsBefore.value(key)); // a row's slot is its own as long as it lives
            }
        }
        QCOMPARE(keysAt(table, changes.added), added);
        QCOMPARE(keysAt(table, changes.changed), changed);
        QCOMPARE(QSet<int>(changes.removed.begin(), changes.removed.end()), removed);
        QCOMPARE(changes.added.size() + changes.changed.size() + changes.removed.size(),
            added.size() + changed.size() + removed.size());
    }

    void compareConnection(const QString &connection) const
    {
        const QList<Invitation> shown = table.ofConnection(connection);
        const auto expected =
            std::ranges::count_if(naive, [&](const auto &entry) { return entry.first.connection == connection; });
        QCOMPARE(shown.size(), expected);
        QCOMPARE(table.countOf(connection), int(expected));
        for (const Invitation &invitation : shown) {
            QCOMPARE(naive.at(invitation.key).invitation, invitation);
        }
    }

    QRandomGenerator m_random;
};

struct Frozen
{
    InvitationTable::Snapshot snapshot;
    NaiveTable naive;
};

void compareFrozen(const Frozen &frozen)
{
    NaiveTable seen;
    for (int slot = 0; slot < frozen.snapshot.slotCount(); ++slot) {
        if (frozen.snapshot.isUsed(slot)) {
            const Invitation &invitation = frozen.snapshot.at(slot);
            seen[invitation.key] = {.invitation = invitation, .mail = frozen.snapshot.mailAt(slot)};
        }
    }
    QVERIFY(seen == frozen.naive);
}

} // namespace

class InvitationTableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void mergeTellsWhatReallyDiffers()
    {
        InvitationTable table;
        QCOMPARE(table.merge({seat(u"a"_s), seat(u"b"_s)}).added.size(), 2);
        QVERIFY(table.merge({seat(u"a"_s), seat(u"b"_s)}).isEmpty());

        Invitation claimed = seat(u"a"_s);
        claimed.state = State::Joined;
        const auto changes = table.merge({claimed, seat(u"b"_s), seat(u"c"_s)});
        QCOMPARE(changes.changed, QList<int>({table.slotOf(claimed.key)}));
        QCOMPARE(changes.added, QList<int>({table.slotOf(seat(u"c"_s).key)}));
    }

    void aKeyTwiceInABatchCountsOnce()
    {
        InvitationTable table;
        Invitation claimed = seat(u"a"_s);
        claimed.state = State::Joined;
        const auto first = table.merge({seat(u"a"_s), claimed});
        QCOMPARE(first.added.size(), 1);
        QVERIFY(first.changed.isEmpty());
        QVERIFY(table.merge({seat(u"a"_s), claimed}).isEmpty());
        QCOMPARE(table.at(0).state, State::Joined);
    }

    void mergeKeepsTheMailOfARow()
    {
        InvitationTable table;
        (void)table.merge({seat(u"a"_s)});
        const MailStatus mail = {
            .state = SendState::Sent, .at = Now, .undoUntil = {}, .lastSentAt = Now, .timesSent = 2, .reason = {}};
        QCOMPARE(table.setMail(0, mail).changed, QList<int>({0}));
        QVERIFY(table.setMail(0, mail).isEmpty());
        Invitation renamed = seat(u"a"_s);
        renamed.name = u"Ana"_s;
        (void)table.merge({renamed});
        QCOMPARE(table.mailAt(0), mail);
    }

    void aSlotUsedAgainKnowsNothingOfItsFormerRow()
    {
        InvitationTable table;
        (void)table.merge({seat(u"a"_s)});
        (void)table.setMail(
            0, {.state = SendState::Sent, .at = {}, .undoUntil = {}, .lastSentAt = {}, .timesSent = 2, .reason = {}});
        QCOMPARE(table.removeConnection(u"acme"_s).removed, QList<int>({0}));
        QVERIFY(!table.isUsed(0));
        QCOMPARE(table.at(0), Invitation());
        QCOMPARE(table.merge({seat(u"b"_s)}).added, QList<int>({0}));
        QCOMPARE(table.mailAt(0), MailStatus());
    }

    void oneIdThroughTwoConnectionsIsTwoRows()
    {
        InvitationTable table;
        (void)table.merge({seat(u"a"_s, u"acme"_s), seat(u"a"_s, u"portal"_s), seat(u"b"_s, u"portal"_s)});
        QCOMPARE(table.slotsOfId(u"a"_s), QList<int>({0, 1}));
        QCOMPARE(table.slotsOfId(u"x"_s), QList<int>());
        QCOMPARE(table.slotOf({.connection = u"acme"_s, .id = u"b"_s}), -1);
    }

    void numbersThatAreNoSlotsAreNotUsed()
    {
        const InvitationTable table;
        QVERIFY(!table.isUsed(-1));
        QVERIFY(!table.isUsed(0));
        QCOMPARE(table.snapshot().slotCount(), 0);
        QCOMPARE(InvitationTable::Snapshot().slotCount(), 0);
    }

    void snapshotsStayAsTheyWereAcrossManyChunks()
    {
        constexpr int Many = 10'000;
        InvitationTable table;
        QList<Invitation> batch;
        for (int i = 0; i < Many; ++i) {
            batch += seat(QString::number(i));
        }
        (void)table.merge(batch);
        const InvitationTable::Snapshot snapshot = table.snapshot();
        for (Invitation &invitation : batch) {
            invitation.name = u"changed"_s;
        }
        QCOMPARE(table.merge(batch).changed.size(), Many);
        (void)table.removeConnection(u"acme"_s);
        QCOMPARE(snapshot.slotCount(), Many);
        for (int slot = 0; slot < Many; ++slot) {
            QVERIFY(snapshot.isUsed(slot));
            QCOMPARE(snapshot.at(slot), seat(QString::number(slot)));
        }
    }

    void randomActsAgreeWithANaiveTable_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 3U, 4U}) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }
    void randomActsAgreeWithANaiveTable()
    {
        QFETCH(quint32, seed);
        Rounds rounds(seed);
        QList<Frozen> frozen;
        for (int round = 0; round < 2500; ++round) {
            rounds.act();
            rounds.compareTables();
            if (QTest::currentTestFailed()) {
                QFAIL(qPrintable(u"in round %1"_s.arg(round)));
            }
            if (round % 250 == 0) {
                frozen += Frozen{.snapshot = rounds.table.snapshot(), .naive = rounds.naive};
            }
        }
        std::ranges::for_each(frozen, compareFrozen);
    }
};

QTEST_GUILESS_MAIN(InvitationTableTest)
#include "tst_invitationtable.moc"
