// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationquery.h"

#include "tests/models/samples.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Reinvite;
using namespace Samples;

namespace {

const std::atomic_bool NoStop = false;

InvitationQuery everything()
{
    InvitationQuery query;
    query.now = Now;
    query.connectionNames = {{u"acme"_s, u"Acme Cloud"_s}, {u"worth"_s, u"Onboarding"_s}};
    return query;
}

Filter filterOf(const QString &text)
{
    return Filter::parse(text, Now).value();
}

Invitation person(const QString &id, const QString &name, const QString &email)
{
    Invitation invitation = seat(id);
    invitation.name = name;
    invitation.email = email;
    return invitation;
}

Invitation dying(const QString &id, Instant when, State state = State::Pending)
{
    Invitation invitation = seat(id);
    invitation.expiresAt = when;
    invitation.state = state;
    return invitation;
}

/// Ids of the result in order, joined by commas.
QString run(const InvitationTable &table, const InvitationQuery &query)
{
    const InvitationTable::Snapshot snapshot = table.snapshot();
    QStringList ids;
    for (const int slot : runQuery(snapshot, query, NoStop).shown.order) {
        ids += snapshot.at(slot).key.id;
    }
    return ids.join(u',');
}

} // namespace

class InvitationQueryTest final : public QObject
{
    Q_OBJECT

    /// a: expired; b: pending, addressless name; c: expires soon, elsewhere; d: joined, with nothing to sort by.
    static QList<Invitation> fourRows()
    {
        Invitation a = person(u"a"_s, u"zoe 10"_s, u"a@x.example"_s);
        a.expiresAt = Now - 1h;
        a.container.name = u"Team"_s;
        Invitation b = person(u"b"_s, {}, u"Émile@x.example"_s);
        b.expiresAt = Now + 20h;
        b.role = u"Owner"_s;
        b.container.name = u"Plan 2"_s;
        Invitation c = person(u"c"_s, u"Zoe 9"_s, {});
        c.key.connection = u"worth"_s;
        c.expiresAt = Now + 1h;
        c.role = u"member"_s;
        c.container.name = u"plan 10"_s;
        Invitation d = person(u"d"_s, {}, {});
        d.state = State::Joined;
        d.expiresAt = Now - 5h;
        d.container.name.clear();
        return {a, b, c, d};
    }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void wordsAreLookedForInEveryField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("ids");
        QTest::newRow("nothing") << QString() << u"s1,s2"_s;
        QTest::newRow("e-mail") << u"ANA@"_s << u"s1"_s;
        QTest::newRow("name") << u"martínez"_s << u"s1"_s;
        QTest::newRow("role") << u"billing"_s << u"s2"_s;
        QTest::newRow("product") << u"team"_s << u"s2"_s;
        QTest::newRow("owner") << u"northwind ltd"_s << u"s1"_s;
        QTest::newRow("id") << u"S2"_s << u"s2"_s;
        QTest::newRow("connection") << u"onboarding"_s << u"s2"_s;
        QTest::newRow("every word, in whatever field") << u"cloud ana plan"_s << u"s1"_s;
        QTest::newRow("one word missing") << u"ana@ team"_s << QString();
        QTest::newRow("exact words") << u"\"pro plan\""_s << u"s1"_s;
        QTest::newRow("exact words the other way round") << u"\"plan pro\""_s << QString();
        QTest::newRow("words the other way round") << u"plan pro"_s << u"s1"_s;
    }
    void wordsAreLookedForInEveryField()
    {
        QFETCH(QString, text);
        InvitationTable table;
        Invitation ana = person(u"s1"_s, u"Ana Martínez"_s, u"ana@northwind.example"_s);
        ana.container.owner = u"Northwind Ltd"_s;
        Invitation jun = person(u"s2"_s, u"Jun Tanaka"_s, u"jun@fabrikam.example"_s);
        jun.key.connection = u"worth"_s;
        jun.role = u"billing_manager"_s;
        jun.container.name = u"Team seats"_s;
        (void)table.merge({ana, jun});
        InvitationQuery query = everything();
        query.filter = filterOf(text);
        QTEST(run(table, query), "ids");
    }

    void countsAreThoseOfTextAndConnectionWhateverTheBadgeFilter()
    {
        InvitationTable table;
        Invitation elsewhere = dying(u"w1"_s, Now - 1h);
        elsewhere.key.connection = u"worth"_s;
        (void)table.merge({dying(u"e1"_s, Now - 1h), dying(u"e2"_s, Now - 2h), dying(u"s1"_s, Now + 1h),
            dying(u"p1"_s, Now + 24h), dying(u"j1"_s, Now, State::Joined), dying(u"x1"_s, Now, State::Withdrawn),
            dying(u"u1"_s, Now, State::Unknown), elsewhere});
        InvitationQuery query = everything();
        query.connection = u"acme"_s;
        query.badges = {Badge::Pending, Badge::ExpiresSoon};
        const auto result = runQuery(table.snapshot(), query, NoStop);
        QCOMPARE(result.shown.order.size(), 2);
        QCOMPARE(result.badgeCounts, (std::array<int, 6>{2, 1, 1, 1, 1, 1}));
        QCOMPARE(result.connectionCounts, (QHash<QString, int>{{u"acme"_s, 7}, {u"worth"_s, 1}}));

        query.filter = filterOf(u"e1"_s);
        const auto narrowed = runQuery(table.snapshot(), query, NoStop);
        QCOMPARE(narrowed.badgeCounts, (std::array<int, 6>{1, 0, 0, 0, 0, 0}));
        QCOMPARE(narrowed.connectionCounts, result.connectionCounts);
    }

    void eachVendorsOwnClockDecidesWhatIsExpired()
    {
        InvitationTable table;
        Invitation elsewhere = dying(u"w1"_s, Now + 5min);
        elsewhere.key.connection = u"worth"_s;
        (void)table.merge({dying(u"a1"_s, Now + 5min), elsewhere});
        InvitationQuery query = everything();
        query.badges = {Badge::Expired};
        QCOMPARE(run(table, query), QString());
        query.skews = {{u"worth"_s, 10min}};
        QCOMPARE(run(table, query), u"w1"_s);
    }

    void sortsByColumnWithEmptyOnesLast_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("ascending");
        QTest::addColumn<QString>("descending");
        QTest::newRow("state") << int(StateColumn) << u"a,c,b,d"_s << u"d,b,c,a"_s;
        QTest::newRow("person") << int(PersonColumn) << u"b,c,a,d"_s << u"a,c,b,d"_s;
        QTest::newRow("role") << int(RoleColumn) << u"c,b,a,d"_s << u"b,c,a,d"_s;
        QTest::newRow("container") << int(ContainerColumn) << u"b,c,a,d"_s << u"a,c,b,d"_s;
        QTest::newRow("connection") << int(ConnectionColumn) << u"a,b,d,c"_s << u"c,a,b,d"_s;
        QTest::newRow("expires") << int(ExpiresColumn) << u"a,c,b,d"_s << u"b,c,a,d"_s;
        QTest::newRow("last mail") << int(LastMailColumn) << u"d,a,b,c"_s << u"a,d,b,c"_s;
        QTest::newRow("action") << int(ActionColumn) << u"a,b,c,d"_s << u"a,b,c,d"_s;
        QTest::newRow("no such column") << 99 << u"a,b,c,d"_s << u"a,b,c,d"_s;
    }
    void sortsByColumnWithEmptyOnesLast()
    {
        QFETCH(int, column);
        InvitationTable table;
        (void)table.merge(fourRows());
        (void)table.setMail(
            0, {.state = SendState::Unsettled, .at = Now, .undoUntil = {}, .lastSentAt = Now - 24h, .reason = {}});
        (void)table.setMail(3, {.at = {}, .undoUntil = {}, .lastSentAt = Now - 1h, .reason = {}});
        InvitationQuery query = everything();
        query.sort = {{.column = column}};
        QTEST(run(table, query), "ascending");
        query.sort.first().order = Qt::DescendingOrder;
        QTEST(run(table, query), "descending");
    }

    void equalRowsKeepTheirOrderBothWays()
    {
        InvitationTable table;
        QList<Invitation> batch;
        for (int i = 0; i < 100; ++i) {
            batch += dying(QString::number(i), i % 2 == 0 ? Now : Now + 1h);
        }
        (void)table.merge(batch);
        InvitationQuery query = everything();
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            query.sort.first().order = order;
            const QList<int> found = runQuery(table.snapshot(), query, NoStop).shown.order;
            QVERIFY(std::is_sorted(found.begin(), found.begin() + 50));
            QVERIFY(std::is_sorted(found.begin() + 50, found.end()));
            QCOMPARE(found.first() % 2, order == Qt::AscendingOrder ? 0 : 1);
        }
    }

    void freeSlotsAreLeftOut()
    {
        InvitationTable table;
        (void)table.merge({seat(u"a"_s), seat(u"b"_s), seat(u"c"_s)});
        (void)table.retainInContainer(u"acme"_s, u"sub"_s, {u"a"_s, u"c"_s});
        QCOMPARE(run(table, everything()), u"a,c"_s);
    }

    void stopsWhenItIsTold()
    {
        InvitationTable table;
        (void)table.merge({seat(u"a"_s)});
        QVERIFY(runQuery(table.snapshot(), everything(), std::atomic_bool(true)).stopped);
        QVERIFY(!runQuery(table.snapshot(), everything(), NoStop).stopped);
        QVERIFY(!runQuery({}, everything(), NoStop).stopped);
    }

    void agreesWithAPlainSearchOverManyRows()
    {
        QRandomGenerator random(7);
        const QStringList names = {u"Ana"_s, u"ØYVIND"_s, u"Grace"_s, u"李小龙"_s, u"ana maria"_s, QString()};
        QList<Invitation> batch;
        for (int i = 0; i < 9000; ++i) {
            batch +=
                person(QString::number(i), names.at(random.bounded(int(names.size()))), u"x%1@y.example"_s.arg(i % 97));
        }
        InvitationTable table;
        (void)table.merge(batch);
        InvitationQuery query = everything();
        query.sort.clear();
        for (const QString &word : {u"AN"_s, u"øy"_s, u"小"_s, u"x9"_s, u"12"_s}) {
            query.filter = filterOf(word);
            QList<int> expected;
            for (int i = 0; i < batch.size(); ++i) {
                const Invitation &row = batch.at(i);
                const QStringList fields = {row.email, row.name, row.key.id, row.container.name, u"Acme Cloud"_s};
                const auto holds = [&](const QString &field) { return field.contains(word, Qt::CaseInsensitive); };
                if (std::ranges::any_of(fields, holds)) {
                    expected += i;
                }
            }
            QVERIFY(!expected.isEmpty());
            QCOMPARE(runQuery(table.snapshot(), query, NoStop).shown.order, expected);
        }
    }
};

QTEST_GUILESS_MAIN(InvitationQueryTest)
#include "tst_invitationquery.moc"
