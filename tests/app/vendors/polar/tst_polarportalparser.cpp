// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarpages.h"
#include "app/vendors/polar/polarsessionparser.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace Reinvite::Polar;
using namespace Qt::StringLiterals;

namespace {

void addBrokenBodies()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"token\":\"polar_cst_a\",\"expires_at\":\"2026");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("text") << QByteArray(R"("polar_cst_a")");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("more behind") << QByteArray(R"({"token":"polar_cst_a"} x)");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("nesting") << QByteArray(100'000, '[');
}

} // namespace

/// The customer portal's bodies.
class PolarPortalParserTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsTheSessionsEnd_data();
    void readsTheSessionsEnd();
    void readsTheUser_data();
    void readsTheUser();
    void readsTheCustomer();
    void readsANewSession();
    void brokenBodiesAreMalformed_data();
    void brokenBodiesAreMalformed();
    void survivesRandomDamage();
    void findsTheOrganisationOfAProduct_data();
    void findsTheOrganisationOfAProduct();
    void knowsWhoIsBilled();
};

void PolarPortalParserTest::readsTheSessionsEnd_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Instant>("end");
    const Instant end = Instant::fromRfc3339("2026-08-22T11:00:00.5Z");
    QTest::newRow("as promised") << QByteArray(R"({"expires_at":"2026-08-22T11:00:00.500000Z","return_url":null})")
                                 << end;
    QTest::newRow("with an offset") << QByteArray(R"({"expires_at":"2026-08-22T13:00:00.5+02:00"})") << end;
    QTest::newRow("null") << QByteArray(R"({"expires_at":null})") << Instant();
    QTest::newRow("not a time") << QByteArray(R"({"expires_at":"soon"})") << Instant();
    QTest::newRow("another type") << QByteArray(R"({"expires_at":{"a":[1]}})") << Instant();
    QTest::newRow("absent") << QByteArray("{}") << Instant();
}

void PolarPortalParserTest::readsTheSessionsEnd()
{
    QFETCH(QByteArray, body);
    QFETCH(Instant, end);
    const auto read = parseSessionEnd(body);
    QVERIFY(read);
    QVERIFY(*read == end);
}

void PolarPortalParserTest::readsTheUser_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("member");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("role");
    const auto row = [](const char *name, const char *body, bool member, const QString &shown, const QString &role) {
        QTest::newRow(name) << QByteArray(body) << member << shown << role;
    };
    row("customer", R"({"type":"customer","name":"Buyer","email":"b@example.org","customer_id":"c"})", false,
        u"Buyer"_s, {});
    row("member", R"({"type":"member","name":"Zoë","email":"z@example.org","role":"billing_manager"})", true, u"Zoë"_s,
        u"billing_manager"_s);
    row("without a name", R"({"type":"member","name":null,"email":"z@example.org","role":"owner"})", true,
        u"z@example.org"_s, u"owner"_s);
    row("new type", R"({"type":"robot","email":"z@example.org","role":null})", false, u"z@example.org"_s, {});
    row("other types", R"({"type":[],"name":{},"email":[1],"role":{"a":2}})", false, {}, {});
    row("nothing told", "{}", false, {}, {});
}

void PolarPortalParserTest::readsTheUser()
{
    QFETCH(QByteArray, body);
    const auto user = parsePortalUser(body);
    QVERIFY(user);
    QTEST(user->member, "member");
    QTEST(user->name, "name");
    QTEST(user->role, "role");
}

void PolarPortalParserTest::readsTheCustomer()
{
    QCOMPARE(*parsePortalCustomer(R"({"id":"c","email":"b@example.org","name":"Buyer"})"), u"Buyer"_s);
    QCOMPARE(*parsePortalCustomer(R"({"id":"c","email":"b@example.org","name":null})"), u"b@example.org"_s);
    QCOMPARE(*parsePortalCustomer(R"({"id":"c","email":null})"), QString());
}

void PolarPortalParserTest::readsANewSession()
{
    const auto session = parseNewSession(
        R"({"token":"polar_cst_a\/b","expires_at":"2026-08-22T11:00:00Z","customer":{"name":"","email":"b@example.org"}})");
    QVERIFY(session);
    QCOMPARE(session->token, Secret(QByteArray("polar_cst_a/b")));
    QCOMPARE(session->customer, u"b@example.org"_s);
}

void PolarPortalParserTest::brokenBodiesAreMalformed_data()
{
    addBrokenBodies();
}

void PolarPortalParserTest::brokenBodiesAreMalformed()
{
    QFETCH(QByteArray, body);
    const auto malformed = [](const auto &result) { return !result && result.error().kind == ProblemKind::Malformed; };
    QVERIFY(malformed(parseSessionEnd(body)));
    QVERIFY(malformed(parsePortalUser(body)));
    QVERIFY(malformed(parsePortalCustomer(body)));
    QVERIFY(malformed(parseNewSession(body)));
}

void PolarPortalParserTest::survivesRandomDamage()
{
    QRandomGenerator random(11);
    const QByteArray whole =
        R"({"token":"polar_mst_a","type":"member","role":"owner","name":"Zoë","expires_at":"2026-08-22T11:00:00Z","customer":{"name":"B"}})";
    int sound = 0;
    for (int round = 0; round < 5'000; ++round) {
        QByteArray body = whole;
        for (int hit = 0; hit < 2; ++hit) {
            body[random.bounded(int(body.size()))] = char(random.bounded(256));
        }
        const auto session = parseNewSession(body);
        sound += session ? 1 : 0;
        QVERIFY(!session || !session->token.isEmpty());
        const auto user = parsePortalUser(body);
        const auto end = parseSessionEnd(body);
        QCOMPARE(user.has_value(), end.has_value());
    }
    QVERIFY2(sound > 100, "the damage is too heavy to test anything but the first token");
}

void PolarPortalParserTest::findsTheOrganisationOfAProduct_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<Organization>("organization");
    const auto row = [](const char *name, const char *item, const QString &id, const QString &shown) {
        QTest::newRow(name) << QByteArray(item) << Organization{.id = id, .name = shown};
    };
    row("portal", R"({"product":{"organization_id":"o","organization":{"id":"o","name":"Acme"}}})", u"o"_s, u"Acme"_s);
    row("without a name", R"({"product":{"organization":{"id":"o","name":null}}})", u"o"_s, {});
    row("without an object", R"({"product":{"organization_id":"o","organization":null}})", u"o"_s, {});
    row("object without an id", R"({"product":{"organization_id":"o","organization":{"name":"Acme"}}})", u"o"_s, {});
    row("another type", R"({"product":{"organization_id":"o","organization":["x"]}})", u"o"_s, {});
    row("by the customer", R"({"product":null,"customer":{"organization_id":"o"}})", u"o"_s, {});
    row("nowhere", R"({"product":{"name":"Team"}})", {}, {});
}

void PolarPortalParserTest::findsTheOrganisationOfAProduct()
{
    QFETCH(QByteArray, item);
    for (const auto kind : {ContainerKind::Subscription, ContainerKind::Order}) {
        const auto page = parseContainers(R"({"items":[{"product":null},)" + item + "]}", kind);
        QVERIFY(page);
        QTEST(page->organization, "organization");
    }
}

void PolarPortalParserTest::knowsWhoIsBilled()
{
    const auto page = parseContainers(
        R"({"items":[{"id":"a","seats":1,"customer_id":"c1","customer":{"id":"c2"}},{"id":"b","seats":1,"customer":{"id":"c2"}},
            {"id":"c","seats":1},{"id":"d","seats":null,"customer_id":"c1"},{"id":"e","seats":1,"customer_id":null}]})",
        ContainerKind::Subscription);
    QVERIFY(page);
    QCOMPARE(page->containers.size(), 4);
    QCOMPARE(page->customers, (QHash<QString, QString>{{u"a"_s, u"c1"_s}, {u"b"_s, u"c2"_s}}));
}

QTEST_GUILESS_MAIN(PolarPortalParserTest)
#include "tst_polarportalparser.moc"
