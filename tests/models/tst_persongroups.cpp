// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/persongroups.h"

#include "tests/models/samples.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Reinvite;
using namespace Samples;

namespace {

const std::atomic_bool NoStop = false;

/// Five connections: two of one vendor, and the first and the portal of one realm.
InvitationQuery grouped()
{
    InvitationQuery query;
    query.now = Now;
    query.groupByPerson = true;
    query.vendors = {{u"acme"_s, {.id = u"polar"_s}}, {u"acme2"_s, {.id = u"polar"_s}},
        {u"portal"_s, {.id = u"polar_portal"_s}}, {u"studio"_s, {.id = u"aisquare"_s}},
        {u"worth"_s, {.id = u"worth"_s}}};
    query.realms = {{u"acme"_s, u"polar/1"_s}, {u"portal"_s, u"polar/1"_s}, {u"studio"_s, u"aisquare"_s}};
    return query;
}

Invitation row(const QString &id, const QString &email, Instant deadline, const QString &connection = u"acme"_s)
{
    Invitation invitation = seat(id, connection);
    invitation.email = email;
    invitation.expiresAt = deadline;
    return invitation;
}

Invitation inState(const QString &id, const QString &email, State state, const QString &connection = u"acme"_s)
{
    Invitation invitation = row(id, email, Now + 10h, connection);
    invitation.state = state;
    return invitation;
}

QString idsIn(const InvitationTable::Snapshot &snapshot, const InvitationQueryResult &result)
{
    QStringList ids;
    for (const int slot : result.shown.order) {
        ids += snapshot.at(slot).key.id;
    }
    return ids.join(u',');
}

QString run(const QList<Invitation> &rows, const InvitationQuery &query)
{
    InvitationTable table;
    (void)table.merge(rows);
    return idsIn(table.snapshot(), runQuery(table.snapshot(), query, NoStop));
}

QList<PersonGroup> groupsOf(const QList<Invitation> &rows, const InvitationQuery &query)
{
    InvitationTable table;
    (void)table.merge(rows);
    return runQuery(table.snapshot(), query, NoStop).shown.groups;
}

} // namespace

class PersonGroupsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void onlyTheSameAddressIsTheSamePerson_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("same");
        QTest::newRow("equal") << u"ana@x.example"_s << u"ana@x.example"_s << true;
        QTest::newRow("case") << u"Ana@X.example"_s << u"aNA@x.EXAMPLE"_s << true;
        QTest::newRow("case beyond ASCII") << u"ØYVIND@x.example"_s << u"øyvind@x.example"_s << true;
        QTest::newRow("case beyond 16 bits") << u"\U00010400@x.example"_s << u"\U00010428@x.example"_s << true;
        QTest::newRow("dots") << u"ana.m@x.example"_s << u"anam@x.example"_s << false;
        QTest::newRow("plus") << u"ana+1@x.example"_s << u"ana@x.example"_s << false;
        QTest::newRow("spaces") << u"ana@x.example "_s << u"ana@x.example"_s << false;
        QTest::newRow("accents") << u"émile@x.example"_s << u"emile@x.example"_s << false;
        QTest::newRow("none") << QString() << QString() << false;
    }
    void onlyTheSameAddressIsTheSamePerson()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(bool, same);
        QCOMPARE(sameAddress(left, right), same);
        QCOMPARE(groupsOf({row(u"1"_s, left, Now), row(u"2"_s, right, Now)}, grouped()).size(), same ? 1 : 0);
    }

    void rowsStandTogetherAtTheFirstOnesPlaceInTheChosenOrder()
    {
        const QList<Invitation> rows = {row(u"late"_s, u"ana@x.example"_s, Now + 9h),
            row(u"other"_s, u"jun@x.example"_s, Now + 5h), row(u"soon"_s, u"Ana@x.example"_s, Now + 1h),
            row(u"nobody"_s, {}, Now + 2h), row(u"noone"_s, {}, Now + 3h)};
        InvitationQuery query = grouped();
        QCOMPARE(run(rows, query), u"soon,late,nobody,noone,other"_s);
        query.sort.first().order = Qt::DescendingOrder;
        QCOMPARE(run(rows, query), u"late,soon,other,noone,nobody"_s);
        query.groupByPerson = false;
        QCOMPARE(run(rows, query), u"late,other,noone,nobody,soon"_s);
        QVERIFY(groupsOf(rows, query).isEmpty());
    }

    void whatIsOpenIsCountedOnceForEachTargetAndVendor()
    {
        const QString ana = u"ana@x.example"_s;
        const QList<Invitation> rows = {
            inState(u"1"_s, ana, State::Pending),
            inState(u"1"_s, ana, State::Pending, u"portal"_s), // the same seat once more
            inState(u"2"_s, ana, State::Pending, u"acme2"_s),
            inState(u"1"_s, ana, State::Pending, u"studio"_s), // the same number, another vendor
            inState(u"3"_s, ana, State::Expired, u"worth"_s),
            inState(u"4"_s, ana, State::Joined, u"worth"_s),
            inState(u"5"_s, ana, State::Withdrawn),
            inState(u"6"_s, ana, State::Unknown),
            inState(u"7"_s, u"jun@x.example"_s, State::Pending),
        };
        const QList<PersonGroup> expected = {{.first = 0, .size = 8, .pending = 4, .vendors = 3}};
        QCOMPARE(groupsOf(rows, grouped()), expected);
    }

    void rowsOfConnectionsWithoutARealmAreTargetsOfTheirOwn()
    {
        InvitationQuery query = grouped();
        query.realms.clear();
        const QString ana = u"ana@x.example"_s;
        const QList<Invitation> rows = {
            inState(u"1"_s, ana, State::Pending), inState(u"1"_s, ana, State::Pending, u"portal"_s)};
        const QList<PersonGroup> expected = {{.first = 0, .size = 2, .pending = 2, .vendors = 2}};
        QCOMPARE(groupsOf(rows, query), expected);
    }

    void whoHasNothingOpenIsAGroupAllTheSame()
    {
        const QString ana = u"ana@x.example"_s;
        const QList<PersonGroup> expected = {{.first = 0, .size = 2, .pending = 0, .vendors = 0}};
        QCOMPARE(groupsOf({inState(u"1"_s, ana, State::Joined), inState(u"2"_s, ana, State::Withdrawn)}, grouped()),
            expected);
    }

    void onlyRowsThatAreFoundAreGrouped()
    {
        const QString ana = u"ana@x.example"_s;
        InvitationQuery query = grouped();
        query.badges = {Badge::Joined};
        QVERIFY(groupsOf({inState(u"1"_s, ana, State::Joined), inState(u"2"_s, ana, State::Pending)}, query).isEmpty());
    }

    void agreesWithAPlainGroupingOverManyRows()
    {
        QRandomGenerator random(5);
        QList<Invitation> batch;
        for (int i = 0; i < 20'000; ++i) {
            const int person = random.bounded(9000);
            QString email = person % 50 == 0 ? QString() : u"person%1@x.example"_s.arg(person);
            batch += row(QString::number(i), random.bounded(2) == 0 ? email.toUpper() : email,
                Now + std::chrono::minutes(random.bounded(2000)));
        }
        InvitationTable table;
        (void)table.merge(batch);
        InvitationQuery query = grouped();
        query.groupByPerson = false;
        const QList<int> plain = runQuery(table.snapshot(), query, NoStop).shown.order;
        QList<QList<int>> persons;
        QHash<QString, qsizetype> known;
        for (const int slot : plain) {
            const QString email = table.at(slot).email.toLower();
            const qsizetype place = email.isEmpty() ? -1 : known.value(email, -1);
            if (place >= 0) {
                persons[place] += slot;
            } else {
                known.insert(email, persons.size());
                persons.append(QList<int>({slot}));
            }
        }
        QList<int> expected;
        QList<PersonGroup> groups;
        for (const QList<int> &rows : persons) {
            const auto isOpen = [&](int slot) { return table.at(slot).state == State::Pending; };
            if (rows.size() > 1) {
                groups += {.first = int(expected.size()),
                    .size = int(rows.size()),
                    .pending = int(std::ranges::count_if(rows, isOpen)),
                    .vendors = 1};
            }
            expected += rows;
        }
        query.groupByPerson = true;
        const InvitationQueryResult result = runQuery(table.snapshot(), query, NoStop);
        QCOMPARE(result.shown.order, expected);
        QCOMPARE(result.shown.groups, groups);
    }

    void stopsWhenItIsTold()
    {
        InvitationTable table;
        (void)table.merge({row(u"1"_s, u"a@x.example"_s, Now), row(u"2"_s, u"b@x.example"_s, Now),
            row(u"3"_s, u"a@x.example"_s, Now)});
        const auto snapshot = table.snapshot();
        const InvitationQuery query = grouped();
        const std::vector<ConnectionFacts> facts = connectionFacts(snapshot.store(), query);
        QList<int> order = {0, 1, 2};
        QVERIFY(groupByPerson(snapshot.store(), facts, order, std::atomic_bool(true)).isEmpty());
        QCOMPARE(order, QList<int>({0, 1, 2}));
        QCOMPARE(groupByPerson(snapshot.store(), facts, order, NoStop).size(), 1);
        QCOMPARE(order, QList<int>({0, 2, 1}));
    }
};

QTEST_GUILESS_MAIN(PersonGroupsTest)
#include "tst_persongroups.moc"
