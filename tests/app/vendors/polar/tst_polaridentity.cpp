// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/vendors/polar/polarstage.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const QString NoSeat = u"POST /v1/customer-seats/00000000-0000-4000-8000-000000000000/resend"_s;

} // namespace

/// Who a token belongs to, and what else is asked for one thing alone.
class PolarIdentityTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void tellsWhoTheTokenBelongsTo();
    void namesEachMissingScope_data();
    void namesEachMissingScope();
    void namesAllThatIsMissing();
    void saysWhenWritingIsNotKnown_data();
    void saysWhenWritingIsNotKnown();
    void problemsEndTheTest_data();
    void problemsEndTheTest();
    void cancellingStopsTheTest();
    void realmIsTheConnectionUntilTheOrganisationIsKnown();
    void tellsTheEnvironmentByTheAddress_data();
    void tellsTheEnvironmentByTheAddress();
    void readsOneContainer_data();
    void readsOneContainer();
    void aContainerWithRowsWithoutIdIsNoEvidence();
    void showsTheVendorsJson();
    void tellsTheSkew();
};

void PolarIdentityTest::tellsWhoTheTokenBelongsTo()
{
    PolarStage stage;
    QSignalSpy scopes(&stage.client(), &VendorClient::scopeFound);
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->scopeId, u"org-1"_s);
    QCOMPARE((*identity)->scopeName, u"Acme Cloud"_s);
    QCOMPARE((*identity)->environment, Environment::OfflineSandbox);
    QVERIFY((*identity)->missingScopes.isEmpty());
    QVERIFY((*identity)->prevented.isEmpty());
    QCOMPARE(scopes.size(), 1);
    const QStringList expected = {u"GET /v1/organizations/?limit=100"_s, u"GET /v1/subscriptions/?limit=1"_s,
        u"GET /v1/orders/?limit=1"_s, u"GET /v1/customer-seats"_s, NoSeat};
    QCOMPARE(stage.lines(), expected);
}

void PolarIdentityTest::namesEachMissingScope_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QString>("scope");
    QTest::newRow("organisation") << u"GET /v1/organizations/"_s << u"organizations:read"_s;
    QTest::newRow("subscriptions") << u"GET /v1/subscriptions/"_s << u"subscriptions:read"_s;
    QTest::newRow("orders") << u"GET /v1/orders/"_s << u"orders:read"_s;
    QTest::newRow("list") << u"GET /v1/customer-seats"_s << u"customer_seats:read"_s;
    QTest::newRow("write") << NoSeat << u"customer_seats:write"_s;
}

void PolarIdentityTest::namesEachMissingScope()
{
    QFETCH(QString, route);
    QFETCH(QString, scope);
    PolarStage stage;
    stage.script(route, PolarStage::missingScope(scope.toLatin1()));
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->missingScopes, QStringList{scope});
    QCOMPARE((*identity)->prevented.size(), 1);
    QCOMPARE((*identity)->scopeId, u"org-1"_s);
}

void PolarIdentityTest::namesAllThatIsMissing()
{
    PolarStage stage;
    for (const auto &route : {u"GET /v1/organizations/"_s, u"GET /v1/subscriptions/"_s, u"GET /v1/orders/"_s,
             u"GET /v1/customer-seats"_s, NoSeat}) {
        stage.script(route, PolarStage::missingScope("any:read any:write"));
    }
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->missingScopes.size(), 5);
    QVERIFY((*identity)->scopeId.isEmpty());
}

void PolarIdentityTest::saysWhenWritingIsNotKnown_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::newRow("fault") << LoopbackReply{.status = 500};
    QTest::newRow("throttled") << LoopbackReply{.status = 429, .headers = {{"Retry-After", "60"}}};
    QTest::newRow("lost") << LoopbackReply{.ending = Ending::CloseSilently};
    QTest::newRow("feature off") << PolarStage::json(R"({"error":"FeatureNotEnabled","detail":"Off"})", 403);
}

void PolarIdentityTest::saysWhenWritingIsNotKnown()
{
    QFETCH(LoopbackReply, reply);
    PolarStage stage;
    stage.script(NoSeat, reply);
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QVERIFY((*identity)->missingScopes.isEmpty());
    QCOMPARE((*identity)->prevented.size(), 1);
    QVERIFY((*identity)->prevented.constFirst().contains(u"customer_seats:write"_s));
    QCOMPARE(stage.lines().filter(u"POST"_s).size(), 1);
}

void PolarIdentityTest::problemsEndTheTest_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<ProblemKind>("kind");
    QTest::newRow("bad token") << u"GET /v1/organizations/"_s
                               << PolarStage::json(R"({"error":"invalid_token","error_description":"Old"})", 401)
                               << ProblemKind::Unauthorized;
    QTest::newRow("another server") << u"GET /v1/organizations/"_s << PolarStage::json(R"({"detail":"Not Found"})", 404)
                                    << ProblemKind::NotFound;
    QTest::newRow("login page") << u"GET /v1/organizations/"_s
                                << LoopbackReply{.headers = {{"Content-Type", "text/html"}}, .body = "<html>"}
                                << ProblemKind::Malformed;
    QTest::newRow("fault later") << u"GET /v1/customer-seats"_s << LoopbackReply{.status = 500}
                                 << ProblemKind::VendorFault;
}

void PolarIdentityTest::problemsEndTheTest()
{
    QFETCH(QString, route);
    QFETCH(LoopbackReply, reply);
    PolarStage stage;
    stage.script(route, reply);
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && !*identity);
    QTEST(identity->error().kind, "kind");
    QVERIFY(stage.lines().filter(u"POST"_s).isEmpty());
}

void PolarIdentityTest::cancellingStopsTheTest()
{
    PolarStage stage;
    stage.script(u"GET /v1/organizations/"_s, LoopbackReply{.ending = Ending::Never});
    auto *job = stage.client().whoAmI();
    Caught<Result<Identity>> caught(job);
    const QPointer<QObject> watched = job;
    QTRY_COMPARE(stage.requests().size(), 1);
    job->cancel();
    QTRY_VERIFY(!watched);
    const auto read = outcomeOf(stage.client().listContainer(PolarStage::order(), Priority::Act));
    QVERIFY(read && *read);
    QCOMPARE(stage.requests().size(), 2);
    QVERIFY(!caught.value);
}

void PolarIdentityTest::realmIsTheConnectionUntilTheOrganisationIsKnown()
{
    PolarStage stage;
    const QString before = stage.client().realm();
    QVERIFY2(QRegularExpression(u"^127\\.0\\.0\\.1:\\d+/c1$"_s).match(before).hasMatch(), qPrintable(before));
    QVERIFY(outcomeOf(stage.client().whoAmI()));
    QCOMPARE(stage.client().realm(), before.chopped(2) + u"org-1"_s);
}

void PolarIdentityTest::tellsTheEnvironmentByTheAddress_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("realm");
    QTest::newRow("production") << QUrl(u"https://api.polar.sh"_s) << Environment::Production << u"api.polar.sh/o"_s;
    QTest::newRow("vendor's sandbox") << QUrl(u"https://sandbox-api.polar.sh"_s) << Environment::VendorSandbox
                                      << u"sandbox-api.polar.sh/o"_s;
    QTest::newRow("another host") << QUrl(u"https://polar.example.org:8443/x"_s) << Environment::Unknown
                                  << u"polar.example.org:8443/o"_s;
    QTest::newRow("this machine") << QUrl(u"http://[::1]:8080"_s) << Environment::OfflineSandbox << u"[::1]:8080/o"_s;
}

void PolarIdentityTest::tellsTheEnvironmentByTheAddress()
{
    QFETCH(QUrl, url);
    const SystemClock clock;
    PacerGate gate(makeProcessPacerMemory());
    ConnectionInfo info;
    info.id = u"c1"_s;
    info.baseUrl = url;
    info.scopeId = u"o"_s;
    const auto client = vendorById(u"polar")->makeClient({.connection = info, .pacer = gate, .clock = clock});
    QTEST(client->environment(), "environment");
    QTEST(client->realm(), "realm");
    QVERIFY(!client->hasToken());
}

void PolarIdentityTest::readsOneContainer_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("line");
    QTest::newRow("subscription") << u"subscription"_s << u"GET /v1/customer-seats?subscription_id=a&b"_s;
    QTest::newRow("order") << u"order"_s << u"GET /v1/customer-seats?order_id=a&b"_s;
}

void PolarIdentityTest::readsOneContainer()
{
    QFETCH(QString, kind);
    PolarStage stage;
    stage.script(u"GET /v1/customer-seats"_s, PolarStage::json(PolarStage::seats({"x"})));
    const Container container{.kind = kind, .id = u"a&b"_s, .name = u"Team"_s, .owner = {}};
    const auto read = outcomeOf(stage.client().listContainer(container, Priority::Act));
    QVERIFY(read && *read);
    QCOMPARE((*read)->size(), 1);
    QCOMPARE((*read)->constFirst().container.name, u"Team"_s);
    QCOMPARE((*read)->constFirst().container.seatsTotal, 3);
    QTEST(stage.lines().constFirst(), "line");
    QCOMPARE(stage.requests().constFirst().query.queryItems().size(), 1);
}

void PolarIdentityTest::aContainerWithRowsWithoutIdIsNoEvidence()
{
    PolarStage stage;
    stage.script(u"GET /v1/customer-seats"_s, PolarStage::json(R"({"seats":[{"id":"x"},{}]})"));
    const auto read = outcomeOf(stage.client().listContainer(PolarStage::order(), Priority::Act));
    QVERIFY(read && !*read);
    QCOMPARE(read->error().kind, ProblemKind::Malformed);
}

void PolarIdentityTest::showsTheVendorsJson()
{
    PolarStage stage;
    stage.script(u"GET /v1/customer-seats"_s,
        PolarStage::json(R"({"seats":[{"id":"x","invitation_token":"hidden","extra":{"a":1}}]})"));
    Invitation invitation;
    invitation.key = {.connection = u"c1"_s, .id = u"x"_s};
    invitation.container = PolarStage::order();
    const auto json = outcomeOf(stage.client().rawJson(invitation));
    QVERIFY(json && *json);
    QVERIFY((*json)->contains(u"\"extra\""_s));
    QVERIFY(!(*json)->contains(u"hidden"_s));
    invitation.key.id = u"gone"_s;
    const auto gone = outcomeOf(stage.client().rawJson(invitation));
    QVERIFY(gone && !*gone);
    QCOMPARE(gone->error().kind, ProblemKind::NotFound);
}

void PolarIdentityTest::tellsTheSkew()
{
    PolarStage stage;
    LoopbackReply reply = PolarStage::json(PolarStage::seats({}));
    reply.headers.append(std::pair<QByteArray, QByteArray>("Date", "Sat, 01 Jan 2000 00:00:00 GMT"));
    stage.script(u"GET /v1/customer-seats"_s, reply);
    QSignalSpy skews(&stage.client(), &VendorClient::skewMeasured);
    QVERIFY(outcomeOf(stage.client().listContainer(PolarStage::order(), Priority::Act)));
    QVERIFY(!skews.isEmpty());
    QVERIFY(skews.constFirst().constFirst().value<std::chrono::milliseconds>() < std::chrono::hours(0));
}

QTEST_GUILESS_MAIN(PolarIdentityTest)
#include "tst_polaridentity.moc"
