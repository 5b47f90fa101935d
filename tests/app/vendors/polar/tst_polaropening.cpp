// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/vendors/polar/polarstage.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const QString Opening = u"POST /v1/customer-sessions/"_s;

Container containerOf(const QString &id, const QString &owner = {})
{
    return {.kind = u"subscription"_s, .id = id, .name = u"Team"_s, .owner = owner};
}

LoopbackReply opened(const QByteArray &customer = R"({"id":"cus-1","name":"Buyer Ltd","email":"buyer@example.org"})")
{
    return PolarStage::json(R"({"id":"ses-1","token":"polar_mst_SECRETPART","customer_id":"cus-1","customer":)"
            + customer + R"(,"customer_portal_url":"https://polar.example/portal?token=polar_mst_SECRETPART"})",
        201);
}

/// After a list, which is what tells the client who pays for what.
std::optional<Result<OpenedSession>> openedAfterList(PolarStage &stage, const Container &container)
{
    Heard heard;
    const auto listed = stage.list(heard);
    return listed && *listed ? outcomeOf(stage.client().openSession(container)) : std::nullopt;
}

} // namespace

/// How the organisation's side opens a session of the customer portal.
class PolarOpeningTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void opensASessionForWhoIsBilled();
    void findsWhoIsBilledInEitherPlace_data();
    void findsWhoIsBilledInEitherPlace();
    void namesTheSessionByWhatIsKnown_data();
    void namesTheSessionByWhatIsKnown();
    void beforeTheListItAsksForARefresh_data();
    void beforeTheListItAsksForARefresh();
    void everyAnswerHasItsProblem_data();
    void everyAnswerHasItsProblem();
    void teamsAreToldWhatToDo();
    void missingScopeIsNamed_data();
    void missingScopeIsNamed();
    void noProblemHoldsTheToken();
    void cancellingOpensNothingMore();
    void thePortalOpensNone();
    void whatItOpensIsAVendorThatTakesTheToken();
};

void PolarOpeningTest::opensASessionForWhoIsBilled()
{
    PolarStage stage;
    stage.script(Opening, opened());
    const auto session = openedAfterList(stage, containerOf(u"sub-1"_s));
    QVERIFY(session && *session);
    QCOMPARE((*session)->vendor, u"polar_portal"_s);
    QCOMPARE((*session)->name, u"Buyer Ltd"_s);
    QCOMPARE((*session)->token, Secret(QByteArray("polar_mst_SECRETPART")));
    const auto &request = stage.requests().constLast();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.path, u"/v1/customer-sessions/"_s);
    QCOMPARE(request.body, QByteArray(R"({"customer_id":"cus-1"})"));
    QCOMPARE(request.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(request.headers.value("polar-version"), QByteArray("2026-04"));
    QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer polar_oat_test"));
    QCOMPARE(
        (*session)->baseUrl.port(), QUrl(u"http://"_s + QString::fromLatin1(request.headers.value("host"))).port());
}

void PolarOpeningTest::findsWhoIsBilledInEitherPlace_data()
{
    QTest::addColumn<QString>("container");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("customer_id") << u"sub-1"_s << QByteArray(R"({"customer_id":"cus-1"})");
    QTest::newRow("customer.id") << u"ord-1"_s << QByteArray(R"({"customer_id":"cus-2"})");
}

void PolarOpeningTest::findsWhoIsBilledInEitherPlace()
{
    QFETCH(QString, container);
    PolarStage stage;
    stage.script(Opening, opened());
    const auto session = openedAfterList(stage, containerOf(container));
    QVERIFY(session && *session);
    QTEST(stage.requests().constLast().body, "body");
}

void PolarOpeningTest::namesTheSessionByWhatIsKnown_data()
{
    QTest::addColumn<QByteArray>("customer");
    QTest::addColumn<QString>("name");
    QTest::newRow("name") << QByteArray(R"({"name":"N","email":"e@example.org"})") << u"N"_s;
    QTest::newRow("address") << QByteArray(R"({"name":null,"email":"e@example.org"})") << u"e@example.org"_s;
    QTest::newRow("empty name") << QByteArray(R"({"name":"","email":"e@example.org"})") << u"e@example.org"_s;
    QTest::newRow("neither") << QByteArray(R"({"type":"team"})") << u"Payer"_s;
    QTest::newRow("no customer") << QByteArray("null") << u"Payer"_s;
    QTest::newRow("another type") << QByteArray("[1]") << u"Payer"_s;
}

void PolarOpeningTest::namesTheSessionByWhatIsKnown()
{
    QFETCH(QByteArray, customer);
    PolarStage stage;
    stage.script(Opening, opened(customer));
    const auto session = openedAfterList(stage, containerOf(u"sub-1"_s, u"Payer"_s));
    QVERIFY(session && *session);
    QTEST((*session)->name, "name");
}

void PolarOpeningTest::beforeTheListItAsksForARefresh_data()
{
    QTest::addColumn<bool>("listed");
    QTest::addColumn<QString>("container");
    QTest::newRow("no list yet") << false << u"sub-1"_s;
    QTest::newRow("a container that was not found") << true << u"sub-9"_s;
    QTest::newRow("one whose customer is not told") << true << u"sub-2"_s;
}

void PolarOpeningTest::beforeTheListItAsksForARefresh()
{
    QFETCH(bool, listed);
    QFETCH(QString, container);
    PolarStage stage;
    stage.script(Opening, opened());
    const auto session = listed ? openedAfterList(stage, containerOf(container))
                                : outcomeOf(stage.client().openSession(containerOf(container)));
    QVERIFY(session && !*session);
    QCOMPARE(session->error().kind, ProblemKind::Setup);
    QVERIFY(session->error().detail.contains(u"refresh"_s));
    QVERIFY(stage.lines().filter(u"POST"_s).isEmpty());
}

void PolarOpeningTest::everyAnswerHasItsProblem_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<ProblemKind>("kind");
    const auto row = [](const char *name, const LoopbackReply &reply, ProblemKind kind) {
        QTest::newRow(name) << reply << kind;
    };
    row("no token", PolarStage::json(R"({"id":"ses-1"})", 201), ProblemKind::Malformed);
    row("token null", PolarStage::json(R"({"token":null})", 201), ProblemKind::Malformed);
    row("token of another type", PolarStage::json(R"({"token":{"a":1}})", 201), ProblemKind::Malformed);
    row("malformed", PolarStage::json(R"({"token":"polar_mst_SECRETPART")", 201), ProblemKind::Malformed);
    row("other JSON", PolarStage::json("[]", 201), ProblemKind::Malformed);
    row("nothing", {.status = 204}, ProblemKind::Malformed);
    row("login page", {.headers = {{"Content-Type", "text/html"}}, .body = "<html>"}, ProblemKind::Malformed);
    row("401 wrong family", PolarStage::json(R"({"error":"Unauthorized","detail":"Unauthorized"})", 401),
        ProblemKind::Unauthorized);
    row("401 bad token", PolarStage::json(R"({"error":"invalid_token","error_description":"Old"})", 401),
        ProblemKind::Unauthorized);
    row("403", PolarStage::missingScope("customer_sessions:write"), ProblemKind::Forbidden);
    row("404", PolarStage::json(R"({"detail":"Not Found"})", 404), ProblemKind::NotFound);
    row("422 unknown customer",
        PolarStage::json(
            R"({"error":"PolarRequestValidationError","detail":[{"loc":["body","customer_id"],"msg":"Customer does not exist.","type":"value_error"}]})",
            422),
        ProblemKind::Validation);
    row("429", {.status = 429, .headers = {{"Retry-After", "60"}}}, ProblemKind::RateLimited);
    row("500", {.status = 500, .body = "Internal Server Error"}, ProblemKind::VendorFault);
    row("closed", {.ending = Ending::CloseSilently}, ProblemKind::Offline);
    row("never", {.ending = Ending::Never}, ProblemKind::Timeout);
}

void PolarOpeningTest::everyAnswerHasItsProblem()
{
    QFETCH(LoopbackReply, reply);
    PolarStage stage;
    stage.script(Opening, reply);
    QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
    const auto session = openedAfterList(stage, containerOf(u"sub-1"_s));
    QVERIFY(session && !*session);
    QTEST(session->error().kind, "kind");
    QCOMPARE(signedOut.size(), reply.status == 401 ? 1 : 0);
    QCOMPARE(stage.lines().filter(u"POST"_s).size(), 1);
}

void PolarOpeningTest::teamsAreToldWhatToDo()
{
    PolarStage stage;
    stage.script(Opening,
        PolarStage::json(
            R"({"error":"PolarRequestValidationError","detail":[{"loc":["body","member_id"],"msg":"member_id is required for team customers."}]})",
            422));
    const auto session = openedAfterList(stage, containerOf(u"sub-1"_s));
    QVERIFY(session && !*session);
    QCOMPARE(session->error().kind, ProblemKind::Validation);
    QVERIFY(session->error().vendorText.contains(u"required for team customers"_s));
    QVERIFY(session->error().detail.contains(u"team"_s));
}

void PolarOpeningTest::missingScopeIsNamed_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::newRow("by the vendor") << PolarStage::missingScope("customer_sessions:write");
    QTest::newRow("by us") << PolarStage::json(R"({"error":"insufficient_scope","error_description":"More."})", 403);
}

void PolarOpeningTest::missingScopeIsNamed()
{
    QFETCH(LoopbackReply, reply);
    PolarStage stage;
    stage.script(Opening, reply);
    const auto session = openedAfterList(stage, containerOf(u"sub-1"_s));
    QVERIFY(session && !*session);
    QCOMPARE(session->error().detail, u"customer_sessions:write"_s);
}

void PolarOpeningTest::noProblemHoldsTheToken()
{
    PolarStage stage;
    for (const auto &reply : {PolarStage::json(R"({"error":"Odd","detail":"polar_mst_SECRETPART is taken"})", 400),
             PolarStage::json(R"({"token":"polar_mst_SECRETPART",)", 201),
             LoopbackReply{.status = 500, .body = "polar_mst_SECRETPART"}}) {
        stage.script(Opening, reply);
        const auto session = openedAfterList(stage, containerOf(u"sub-1"_s));
        QVERIFY(session && !*session);
        const Problem &problem = session->error();
        const QString all = describe(problem) + problem.detail + problem.vendorCode + problem.vendorText;
        QVERIFY2(!all.contains(u"SECRETPART"_s), qPrintable(all));
    }
}

void PolarOpeningTest::cancellingOpensNothingMore()
{
    PolarStage stage;
    stage.script(Opening, LoopbackReply{.ending = Ending::Never});
    Heard heard;
    QVERIFY(stage.list(heard));
    auto *job = stage.client().openSession(containerOf(u"sub-1"_s));
    Caught<Result<OpenedSession>> caught(job);
    const QPointer<QObject> watched = job;
    QTRY_COMPARE(stage.lines().filter(u"POST"_s).size(), 1);
    job->cancel();
    QTRY_VERIFY(!watched);
    QVERIFY(!caught.value);
}

void PolarOpeningTest::thePortalOpensNone()
{
    PolarStage stage(Polar::PortalSide);
    const auto session = openedAfterList(stage, containerOf(u"sub-1"_s));
    QVERIFY(session && !*session);
    QCOMPARE(session->error().kind, ProblemKind::Setup);
    QVERIFY(stage.lines().filter(u"POST"_s).isEmpty());
}

void PolarOpeningTest::whatItOpensIsAVendorThatTakesTheToken()
{
    const Vendor *organization = vendorById(u"polar");
    QVERIFY(organization);
    const Vendor *opened = vendorById(organization->traits.opensSessionsOf);
    QVERIFY(opened);
    QCOMPARE(opened->traits.id, u"polar_portal"_s);
    for (const auto &token : {"polar_cst_abc", "polar_mst_abc"}) {
        QVERIFY(opened->checkToken(Secret(QByteArray(token))));
        QVERIFY(!organization->checkToken(Secret(QByteArray(token))));
    }
    QVERIFY(opened->traits.opensSessionsOf.isEmpty());
}

QTEST_GUILESS_MAIN(PolarOpeningTest)
#include "tst_polaropening.moc"
