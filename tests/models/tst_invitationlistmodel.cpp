// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationlistmodel.h"

#include "tests/models/samples.h"
#include "tests/support/zonetext.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <algorithm>
#include <numeric>

using namespace Reinvite;
using namespace Samples;

namespace {

using Tester = QAbstractItemModelTester;

/// A table of `count` seats ("0", "1", …; slot and id are the same), the model over it, and the model tester.
struct Fixture
{
    explicit Fixture(int count)
    {
        QList<Invitation> batch;
        for (int i = 0; i < count; ++i) {
            batch += seat(QString::number(i));
        }
        (void)table.merge(batch);
        model.setNow(Now);
    }

    [[nodiscard]] QList<int> shown() const
    {
        QList<int> slotList;
        for (int row = 0; row < model.rowCount(); ++row) {
            slotList += model.slotAt(row);
        }
        return slotList;
    }

    [[nodiscard]] QVariant data(int row, int column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role);
    }

    InvitationTable table;
    InvitationListModel model{table};
    Tester tester{&model, Tester::FailureReportingMode::Fatal};
};

QList<int> firstNumbers(int count)
{
    QList<int> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

struct Told
{
    int top, bottom, left, right;
    friend bool operator==(const Told &, const Told &) = default;
};

QList<Told> told(const QSignalSpy &spy)
{
    QList<Told> ranges;
    for (const QList<QVariant> &arguments : spy) {
        const auto topLeft = arguments.at(0).toModelIndex();
        const auto bottomRight = arguments.at(1).toModelIndex();
        ranges += {topLeft.row(), bottomRight.row(), topLeft.column(), bottomRight.column()};
    }
    return ranges;
}

} // namespace

class InvitationListModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void showsWhatItsOrderNames()
    {
        Fixture f(4);
        QCOMPARE(f.model.rowCount(), 0);
        f.model.setOrder({3, 1});
        QCOMPARE(f.shown(), QList<int>({3, 1}));
        QCOMPARE(f.model.keyAt(0), seat(u"3"_s).key);
        QCOMPARE(f.model.rowOf(seat(u"1"_s).key), 1);
        QCOMPARE(f.model.rowOf(seat(u"0"_s).key), -1);
        QCOMPARE(f.model.rowOf(seat(u"no such"_s).key), -1);
        QCOMPARE(f.model.slotAt(2), -1);
        QCOMPARE(f.model.keyAt(-1), InvitationKey());
    }

    void onlyTheStepsThatAreNeededAreTaken_data()
    {
        QTest::addColumn<QList<int>>("before");
        QTest::addColumn<QList<int>>("after");
        QTest::addColumn<int>("inserted");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("permuted");
        const auto row = [](const char *name, QList<int> before, QList<int> after, int inserted, int removed,
                             int permuted) {
            QTest::newRow(name) << before << after << inserted << removed << permuted;
        };
        row("nothing", {0, 1, 2}, {0, 1, 2}, 0, 0, 0);
        row("from nothing", {}, {2, 1}, 1, 0, 0);
        row("to nothing", {2, 1}, {}, 0, 1, 0);
        row("new ones at the end", {0, 1}, {0, 1, 2, 3}, 1, 0, 0);
        row("new ones between", {0, 1}, {0, 2, 1}, 1, 0, 1);
        row("the last ones leave", {0, 1, 2, 3}, {0, 1}, 0, 1, 0);
        row("the first one leaves", {0, 1, 2}, {1, 2}, 0, 1, 1);
        row("sorted anew", {0, 1, 2}, {2, 0, 1}, 0, 0, 1);
        row("all others", {0, 1}, {2, 3, 4}, 1, 1, 1);
        row("some come, some go", {0, 1, 2}, {4, 2, 3}, 1, 1, 1);
    }
    void onlyTheStepsThatAreNeededAreTaken()
    {
        QFETCH(QList<int>, before);
        QFETCH(QList<int>, after);
        Fixture f(5);
        f.model.setOrder(before);
        const QSignalSpy inserts(&f.model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy removals(&f.model, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy layouts(&f.model, &QAbstractItemModel::layoutChanged);
        const QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
        f.model.setOrder(after);
        QCOMPARE(f.shown(), after);
        QTEST(int(inserts.count()), "inserted");
        QTEST(int(removals.count()), "removed");
        QTEST(int(layouts.count()), "permuted");
        QCOMPARE(resets.count(), 0);
    }

    void persistentIndexesFollowTheirRowsThroughRandomOrders()
    {
        constexpr int Count = 60;
        Fixture f(Count);
        QRandomGenerator random(11);
        f.model.setOrder(firstNumbers(Count));
        for (int round = 0; round < 500; ++round) {
            QHash<int, QPersistentModelIndex> held;
            for (int row = 0; row < f.model.rowCount(); row += 1 + int(random.bounded(4))) {
                held.insert(f.model.slotAt(row), f.model.index(row, int(random.bounded(int(InvitationColumnCount)))));
            }
            QList<int> order = firstNumbers(Count);
            std::shuffle(order.begin(), order.end(), random);
            order.resize(random.bounded(Count + 1));
            f.model.setOrder(order);
            QCOMPARE(f.shown(), order);
            for (auto it = held.cbegin(); it != held.cend(); ++it) {
                QCOMPARE(it.value().isValid(), order.contains(it.key()));
                QCOMPARE(it.value().isValid() ? f.model.slotAt(it.value().row()) : it.key(), it.key());
            }
        }
    }

    void anOrderFromAnOldSnapshotDoesNoHarm()
    {
        Fixture f(4);
        const auto removed = f.table.retainInContainer(u"acme"_s, u"sub"_s, {u"1"_s, u"3"_s});
        f.model.tableChanged(removed);
        f.model.setOrder({0, 3, 3, 2, 1, 99, -1});
        QCOMPARE(f.shown(), QList<int>({3, 1}));
    }

    void rowsThatAreGoneLeaveAndOthersKeepTheirPlace()
    {
        Fixture f(5);
        f.model.setOrder({4, 3, 2, 1, 0});
        const QPersistentModelIndex two(f.model.index(2, PersonColumn));
        const QPersistentModelIndex three(f.model.index(1, PersonColumn));
        f.model.tableChanged(f.table.retainInContainer(u"acme"_s, u"sub"_s, {u"0"_s, u"2"_s, u"4"_s}));
        QCOMPARE(f.shown(), QList<int>({4, 2, 0}));
        QCOMPARE(two.row(), 1);
        QVERIFY(!three.isValid());
    }

    void onlyChangedRowsAreTold()
    {
        Fixture f(6);
        f.model.setOrder({5, 4, 3, 2, 1, 0});
        QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        QList<Invitation> batch = {seat(u"5"_s), seat(u"4"_s), seat(u"1"_s)};
        for (Invitation &invitation : batch) {
            invitation.name = u"Ana"_s;
        }
        f.model.tableChanged(f.table.merge(batch));
        QCOMPARE(told(changes), QList<Told>({{0, 1, StateColumn, ActionColumn}, {4, 4, StateColumn, ActionColumn}}));
        QCOMPARE(f.data(0, PersonColumn).toString(), u"Ana"_s);
        QCOMPARE(f.data(0, PersonColumn, InvitationListModel::SecondaryRole).toString(), u"5@northwind.example"_s);
    }

    void manyScatteredChangesAreToldAsOne()
    {
        Fixture f(400);
        f.model.setOrder(firstNumbers(400));
        QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        QList<Invitation> batch;
        for (int i = 1; i < 400; i += 2) {
            batch += seat(QString::number(i));
            batch.last().name = u"Ana"_s;
        }
        f.model.tableChanged(f.table.merge(batch));
        QCOMPARE(told(changes), QList<Told>({{1, 399, StateColumn, ActionColumn}}));
    }

    void whatIsFilteredAwayIsNotToldOf()
    {
        Fixture f(3);
        f.model.setOrder({0});
        const QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        Invitation renamed = seat(u"2"_s);
        renamed.name = u"Ana"_s;
        f.model.tableChanged(f.table.merge({renamed, seat(u"new"_s)}));
        QCOMPARE(changes.count(), 0);
        QCOMPARE(f.model.rowCount(), 1);
    }

    void timeMovesBadgesOnAndTellsOnlyTheColumnsThatShowIt()
    {
        Fixture f(3);
        f.model.setOrder({0, 1, 2});
        QCOMPARE(f.data(1, StateColumn).toString(), u"Pending"_s);
        QCOMPARE(f.data(1, ExpiresColumn).toString(), u"in 12 h"_s);
        QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setNow(Now + 15h);
        QCOMPARE(told(changes), QList<Told>({{0, 2, StateColumn, StateColumn}, {0, 2, ExpiresColumn, ActionColumn}}));
        QCOMPARE(f.data(1, StateColumn).toString(), u"Expired"_s);
        QCOMPARE(f.data(1, StateColumn, InvitationListModel::BadgeRole).value<Badge>(), Badge::Expired);
        QCOMPARE(f.data(1, StateColumn, Qt::AccessibleTextRole).toString(), u"Expired 3 hours ago"_s);
        QCOMPARE(f.data(1, ExpiresColumn).toString(), u"3 h ago"_s);
        QCOMPARE(f.data(1, ExpiresColumn, Qt::ToolTipRole).toString(),
            zoned(u"Expired Sat 21 Nov 2026, 01:00 CET (UTC+1)"_s));
    }

    void theVendorsClockDecides()
    {
        Fixture f(1);
        f.model.setOrder({0});
        f.model.setSkews({{u"acme"_s, 13h}});
        QCOMPARE(f.data(0, StateColumn).toString(), u"Expired"_s);
    }

    void connectionsAreNamedAndSignedOutOnesSaySo()
    {
        Fixture f(2);
        f.model.setOrder({0, 1});
        QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setConnectionNames({{u"acme"_s, u"Acme Cloud"_s}});
        QCOMPARE(f.data(0, ConnectionColumn).toString(), u"Acme Cloud"_s);
        QCOMPARE(f.data(0, 0, InvitationListModel::OriginRole).toString(), QString()); // there is no other
        f.model.setSignedOut({u"acme"_s});
        QCOMPARE(f.data(0, ActionColumn).toString(), u"Sign in first"_s);
        f.model.setSignedOut({});
        QCOMPARE(f.data(0, ActionColumn).toString(), u"Resend"_s);
        const Told action = {0, 1, ActionColumn, ActionColumn};
        QCOMPARE(told(changes), QList<Told>({{0, 1, ConnectionColumn, ConnectionColumn}, action, action}));
    }

    void aRowSpeaksItsVendorsLanguage()
    {
        Fixture f(1);
        f.model.setOrder({0});
        Invitation unbounded = seat(u"0"_s);
        unbounded.expiresAt = {};
        f.model.tableChanged(f.table.merge({unbounded}));
        QCOMPARE(f.data(0, ExpiresColumn).toString(), u"no deadline"_s);
        QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setVendors(
            {{u"acme"_s, {.id = u"worth"_s, .name = u"Worth AI"_s, .itemNoun = u"user"_s, .deadlineKnown = false}}});
        QCOMPARE(told(changes), QList<Told>({{0, 0, StateColumn, ActionColumn}}));
        QCOMPARE(f.data(0, ExpiresColumn).toString(), u"no deadline told"_s);
        QCOMPARE(f.data(0, ActionColumn, Qt::AccessibleTextRole).toString(), u"Resend user mail"_s);
        QCOMPARE(f.data(0, ConnectionColumn, InvitationListModel::SecondaryRole).toString(), u"Worth AI"_s);
    }

    void aSeatThatTwoConnectionsSeeSaysSo_data()
    {
        QTest::addColumn<QString>("realm");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("context");
        QTest::newRow("same realm, same id") << u"polar/1"_s << u"0"_s << u"also in Acme portal"_s;
        QTest::newRow("another realm") << u"polar/2"_s << u"0"_s << QString();
        QTest::newRow("realm not known yet") << QString() << u"0"_s << QString();
        QTest::newRow("another seat") << u"polar/1"_s << u"9"_s << QString();
    }
    void aSeatThatTwoConnectionsSeeSaysSo()
    {
        QFETCH(QString, realm);
        QFETCH(QString, id);
        Fixture f(2);
        f.model.setOrder({0, 1});
        f.model.setConnectionNames({{u"acme"_s, u"Acme Cloud"_s}, {u"portal"_s, u"Acme portal"_s}});
        f.model.setRealms({{u"acme"_s, realm.isEmpty() ? QString() : u"polar/1"_s}, {u"portal"_s, realm}});
        const auto context = [&f](int row) {
            return f.data(row, ConnectionColumn, InvitationListModel::SecondaryRole).toString();
        };
        QCOMPARE(context(0), QString());
        f.model.tableChanged(f.table.merge({seat(id, u"portal"_s)}));
        QTEST(context(0), "context");
        QCOMPARE(context(1), QString());
        QCOMPARE(f.data(0, 0, InvitationListModel::OriginRole).toString(),
            context(0).isEmpty() ? u"Acme Cloud"_s : u"Acme Cloud + Acme portal"_s);
    }

    void rowsAreToldWhenAnotherConnectionBeginsOrEndsToSeeThem()
    {
        Fixture f(2);
        f.model.setOrder({0, 1});
        f.model.setRealms({{u"acme"_s, u"polar/1"_s}, {u"portal"_s, u"polar/1"_s}});
        QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        f.model.tableChanged(f.table.merge({seat(u"0"_s, u"portal"_s)}));
        f.model.tableChanged(f.table.removeConnection(u"portal"_s));
        const Told connections = {0, 1, ConnectionColumn, ConnectionColumn};
        QCOMPARE(told(changes), QList<Told>({connections, connections}));
    }

    void rowsOfOnePersonKnowTheirPlace()
    {
        Fixture f(5);
        f.model.setOrder({3, 1, 4, 0, 2}, {{.first = 1, .size = 3, .pending = 2, .vendors = 1}});
        using Place = InvitationListModel::Place;
        const auto place = [&f](int row) { return f.data(row, 0, InvitationListModel::PlaceRole).value<Place>(); };
        QCOMPARE(place(0), Place::Alone);
        QCOMPARE(place(1), Place::First);
        QCOMPARE(place(2), Place::Following);
        QCOMPARE(place(3), Place::Following);
        QCOMPARE(place(4), Place::Alone);
        QCOMPARE(f.data(1, PersonColumn, InvitationListModel::GroupTextRole).toString(), u"2 pending at 1 vendor"_s);
        QCOMPARE(f.data(2, PersonColumn).toString(), u"same person"_s);
        QCOMPARE(f.data(2, PersonColumn, InvitationListModel::EmailRole).toString(), u"4@northwind.example"_s);
        QVERIFY(f.data(2, PersonColumn, InvitationListModel::GroupTextRole).toString().isEmpty());
    }

    void groupsAreToldWhenTheyAloneChange()
    {
        Fixture f(3);
        const QList<PersonGroup> two = {{.first = 0, .size = 2, .pending = 2, .vendors = 1}};
        f.model.setOrder({0, 1, 2}, two);
        QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setOrder({0, 1, 2}, two);
        QCOMPARE(changes.count(), 0);
        f.model.setOrder({0, 1, 2}, {{.first = 0, .size = 2, .pending = 1, .vendors = 1}});
        f.model.setOrder({0, 1, 2});
        const Told persons = {0, 2, PersonColumn, PersonColumn};
        QCOMPARE(told(changes), QList<Told>({persons, persons}));
    }

    void groupsFollowTheirRowsWhenOthersLeave()
    {
        Fixture f(7);
        f.model.setOrder({0, 1, 2, 3, 4, 5, 6},
            {{.first = 1, .size = 2, .pending = 2, .vendors = 1}, {.first = 3, .size = 3, .pending = 3, .vendors = 1}});
        // 0 stood alone; of the first group one is left, of the second two.
        f.model.tableChanged(f.table.retainInContainer(u"acme"_s, u"sub"_s, {u"2"_s, u"3"_s, u"5"_s, u"6"_s}));
        using Place = InvitationListModel::Place;
        QList<Place> places;
        for (int row = 0; row < f.model.rowCount(); ++row) {
            places += f.data(row, 0, InvitationListModel::PlaceRole).value<Place>();
        }
        QCOMPARE(f.shown(), QList<int>({2, 3, 5, 6}));
        QCOMPARE(places, QList<Place>({Place::Alone, Place::First, Place::Following, Place::Alone}));
    }

    void mailIsShownByItsState()
    {
        Fixture f(1);
        f.model.setOrder({0});
        MailStatus mail;
        mail.state = SendState::Armed;
        mail.at = Now;
        mail.undoUntil = Now + 5s;
        f.model.tableChanged(f.table.setMail(0, mail));
        QCOMPARE(f.data(0, LastMailColumn).toString(), u"sends in 5 s"_s);
        QCOMPARE(f.data(0, ActionColumn).toString(), u"Undo"_s);
        QCOMPARE(f.data(0, 0, InvitationListModel::MailStateRole).value<SendState>(), SendState::Armed);
        QCOMPARE(f.data(0, 0, InvitationListModel::UndoUntilRole).value<Instant>(), Now + 5s);
        QCOMPARE(f.data(0, 0, InvitationListModel::OfferRole).value<InvitationListModel::Offer>(),
            InvitationListModel::Offer::Undo);
        QCOMPARE(f.data(0, 0, InvitationListModel::KeyRole).value<InvitationKey>(), seat(u"0"_s).key);
    }

    void sortValuesAreNumbersWhereTheTextIsNot()
    {
        Fixture f(1);
        f.model.setOrder({0});
        QCOMPARE(f.data(0, StateColumn, InvitationListModel::SortRole).toInt(), int(Badge::Pending));
        QCOMPARE(f.data(0, ExpiresColumn, InvitationListModel::SortRole).toLongLong(), (Now + 12h).msecs());
        QVERIFY(!f.data(0, LastMailColumn, InvitationListModel::SortRole).isValid());
        QCOMPARE(f.data(0, PersonColumn, InvitationListModel::SortRole).toString(), u"0@northwind.example"_s);
        QVERIFY(!f.data(0, PersonColumn, Qt::ForegroundRole).isValid());
    }

    void headingsAreThereAndTheActionsOneIsOnlySpoken()
    {
        const Fixture f(0);
        QCOMPARE(f.model.columnCount(), int(InvitationColumnCount));
        QCOMPARE(f.model.headerData(ContainerColumn, Qt::Horizontal, Qt::DisplayRole).toString(), u"For"_s);
        QCOMPARE(f.model.headerData(ActionColumn, Qt::Horizontal, Qt::DisplayRole).toString(), QString());
        QCOMPARE(f.model.headerData(ActionColumn, Qt::Horizontal, Qt::AccessibleTextRole).toString(), u"Action"_s);
        QVERIFY(!f.model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
        QVERIFY(!f.model.headerData(99, Qt::Horizontal, Qt::DisplayRole).isValid());
    }

    void tellsNothingWhileItIsEmpty()
    {
        Fixture f(0);
        const QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setNow(Now + 1h);
        f.model.setSkews({});
        f.model.setSignedOut({});
        f.model.tableChanged({});
        QCOMPARE(changes.count(), 0);
    }
};

QTEST_GUILESS_MAIN(InvitationListModelTest)
#include "tst_invitationlistmodel.moc"
