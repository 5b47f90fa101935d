// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarrequests.h"
#include "tests/app/vendors/polar/polarstage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const Container Team = {.kind = u"subscription"_s, .id = u"sub-1"_s, .name = u"Team"_s, .owner = u"Buyer"_s};
const Container Once = {.kind = u"order"_s, .id = u"ord-1"_s, .name = u"Once"_s, .owner = u"Buyer"_s};

InvitationKey keyOf(const QString &id)
{
    return {.connection = u"c1"_s, .id = id};
}

/// The alternatives of a write's outcome by name: what tables compare.
QString nameOf(const WriteOutcome<Invitation> &outcome)
{
    static constexpr std::array Names = {"sent", "refused", "not sent", "throttled", "signed out", "unsettled"};
    return QString::fromLatin1(Names.at(outcome.index()));
}

Problem problemOf(const WriteOutcome<Invitation> &outcome)
{
    return std::visit(
        [](const auto &ended) {
            if constexpr (requires { ended.problem; }) {
                return ended.problem;
            } else {
                return Problem();
            }
        },
        outcome);
}

LoopbackReply ended(Ending ending)
{
    LoopbackReply reply = PolarStage::json(PolarStage::seat("s1"));
    reply.ending = ending;
    return reply;
}

} // namespace

/// What Polar's writes send on both sides, and what becomes of every answer.
class PolarWritesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { PolarStage::addSides(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void resendPostsNothingToTheSeat();
    void revokeDeletesTheSeat();
    void assignSendsThePersonAlone_data();
    void assignSendsThePersonAlone();
    void metadataGoesBackExactlyAsItCame();
    void idsAreEncodedInPaths_data();
    void idsAreEncodedInPaths();
    void whatCannotBeSentIsRefusedWithoutARequest();
    void everyAnswerHasItsOutcome_data();
    void everyAnswerHasItsOutcome();
    void eachWriteReachesTheServerOnce_data();
    void eachWriteReachesTheServerOnce();
    void cancellingAWriteRunsNoHandler();
};

void PolarWritesTest::resendPostsNothingToTheSeat()
{
    EitherStage stage;
    stage.script(u"POST /v1/customer-seats/s1/resend"_s,
        PolarStage::json(
            R"({"id":"s1","status":"pending","email":"e@x","invitation_token_expires_at":"2026-08-23T10:00:00Z"})"));
    const auto outcome = outcomeOf(stage.client().resend(std::move(*stage.grant()), keyOf(u"s1"_s), Team));
    QVERIFY(outcome);
    QCOMPARE(nameOf(*outcome), u"sent"_s);
    const auto &sent = std::get<WriteSent<Invitation>>(*outcome);
    QCOMPARE(sent.httpStatus, 200);
    QVERIFY(!sent.requestId.isEmpty());
    QVERIFY(sent.answer);
    QCOMPARE(sent.answer->key, keyOf(u"s1"_s));
    QCOMPARE(sent.answer->container, Team);
    QCOMPARE(sent.answer->expiresAt, Instant::fromRfc3339("2026-08-23T10:00:00Z"));

    QCOMPARE(stage.requests().size(), 1);
    const auto &request = stage.requests().constFirst();
    QCOMPARE(request.headers.value("content-length"), QByteArray("0"));
    QVERIFY(request.body.isEmpty());
    QCOMPARE(request.headers.value("polar-version"), QByteArray("2026-04"));
}

void PolarWritesTest::revokeDeletesTheSeat()
{
    EitherStage stage;
    stage.script(u"DELETE /v1/customer-seats/s1"_s,
        PolarStage::json(R"({"id":"s1","status":"revoked","revoked_at":"2026-08-23T10:00:00Z"})"));
    const auto outcome = outcomeOf(stage.client().revoke(std::move(*stage.grant()), keyOf(u"s1"_s), Team));
    QVERIFY(outcome);
    QCOMPARE(nameOf(*outcome), u"sent"_s);
    QCOMPARE(std::get<WriteSent<Invitation>>(*outcome).answer->state, State::Withdrawn);
    QCOMPARE(stage.lines(), QStringList{stage.own(u"DELETE /v1/customer-seats/s1"_s)});
}

void PolarWritesTest::assignSendsThePersonAlone_data()
{
    QTest::addColumn<Container>("container");
    QTest::addColumn<QString>("metadata");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("subscription") << Team << QString() << QByteArray(R"({"email":"é\"@x","subscription_id":"sub-1"})");
    QTest::newRow("order") << Once << QString() << QByteArray(R"({"email":"é\"@x","order_id":"ord-1"})");
    QTest::newRow("metadata") << Once << uR"({"a":[1]})"_s
                              << QByteArray(R"({"email":"é\"@x","order_id":"ord-1","metadata":{"a":[1]}})");
}

void PolarWritesTest::assignSendsThePersonAlone()
{
    QFETCH(Container, container);
    QFETCH(QString, metadata);
    EitherStage stage;
    stage.script(u"POST /v1/customer-seats"_s, PolarStage::json(PolarStage::seat("s9")));
    const AssignRequest request{.container = container, .email = u"é\"@x"_s, .metadata = metadata};
    const auto outcome = outcomeOf(stage.client().assign(std::move(*stage.grant()), request));
    QVERIFY(outcome);
    QCOMPARE(nameOf(*outcome), u"sent"_s);
    QTEST(stage.requests().constFirst().body, "body");
    QCOMPARE(stage.requests().constFirst().headers.value("content-type"), QByteArray("application/json"));
    QVERIFY(QJsonDocument::fromJson(stage.requests().constFirst().body).isObject());
}

void PolarWritesTest::metadataGoesBackExactlyAsItCame()
{
    const AssignRequest request{
        .container = Team, .email = u"e@x"_s, .metadata = uR"({"n":12345678901234567890123,"f":1.50})"_s};
    QVERIFY(Polar::assignBody(request).contains(R"("metadata":{"n":12345678901234567890123,"f":1.50})"));
}

void PolarWritesTest::idsAreEncodedInPaths_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("path");
    QTest::newRow("plain") << u"0b7c-2f"_s << u"/v1/customer-seats/0b7c-2f"_s;
    QTest::newRow("slashes") << u"a/../b"_s << u"/v1/customer-seats/a%2F..%2Fb"_s;
    QTest::newRow("query and fragment") << u"a?b#c"_s << u"/v1/customer-seats/a%3Fb%23c"_s;
    QTest::newRow("percent") << u"a%2Fb"_s << u"/v1/customer-seats/a%252Fb"_s;
    QTest::newRow("unicode and space") << u"ü b"_s << u"/v1/customer-seats/%C3%BC%20b"_s;
    QTest::newRow("dots") << u".."_s << QString();
    QTest::newRow("dot") << u"."_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void PolarWritesTest::idsAreEncodedInPaths()
{
    QFETCH(QString, id);
    QFETCH(QString, path);
    EitherStage stage;
    QCOMPARE(Polar::seatPath(PolarStage::sideOfRow(), id), stage.own(path));
    if (!path.isEmpty()) {
        QVERIFY(outcomeOf(stage.client().resend(std::move(*stage.grant()), keyOf(id), Team)));
        QCOMPARE(stage.requests().size(), 1);
        QCOMPARE(stage.requests().constFirst().path, stage.own(u"/v1/customer-seats/%1/resend"_s).arg(id));
    }
}

void PolarWritesTest::whatCannotBeSentIsRefusedWithoutARequest()
{
    EitherStage stage;
    const auto resent = outcomeOf(stage.client().resend(std::move(*stage.grant()), keyOf(u".."_s), Team));
    const auto revoked = outcomeOf(stage.client().revoke(std::move(*stage.grant()), keyOf({}), Team));
    const AssignRequest request{.container = Team, .email = u"e@x"_s, .metadata = u"[1"_s};
    const auto assigned = outcomeOf(stage.client().assign(std::move(*stage.grant()), request));
    for (const auto &outcome : {resent, revoked, assigned}) {
        QVERIFY(outcome);
        QCOMPARE(nameOf(*outcome), u"refused"_s);
        QCOMPARE(problemOf(*outcome).kind, ProblemKind::Validation);
    }
    QVERIFY(stage.requests().isEmpty());
}

void PolarWritesTest::everyAnswerHasItsOutcome_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<ProblemKind>("kind"); // of refusals
    const auto row = [](const char *name, const LoopbackReply &reply, const char *outcome,
                         ProblemKind kind = ProblemKind::Malformed) {
        QTest::newRow(name) << reply << QString::fromLatin1(outcome) << kind;
    };
    row("ok", PolarStage::json(PolarStage::seat("s1")), "sent");
    row("created", PolarStage::json(PolarStage::seat("s1"), 201), "sent");
    row("no content", {.status = 204}, "sent");
    row("unknown state", PolarStage::json(R"({"id":"s1","status":"parked"})"), "sent");
    row("malformed 200", PolarStage::json("{\"id\":"), "sent");
    row("400 not pending", PolarStage::json(R"({"error":"SeatNotPending","detail":"No"})", 400), "refused",
        ProblemKind::WrongState);
    row("400 no token", PolarStage::json(R"({"error":"InvalidInvitationToken","detail":"No"})", 400), "refused",
        ProblemKind::WrongState);
    row("401 wrong family", PolarStage::json(R"({"error":"Unauthorized","detail":"Unauthorized"})", 401), "signed out",
        ProblemKind::Unauthorized);
    row("401 bad token", PolarStage::json(R"({"error":"invalid_token","error_description":"Old"})", 401), "signed out",
        ProblemKind::Unauthorized);
    row("403 scope", PolarStage::missingScope("customer_seats:write"), "refused", ProblemKind::Forbidden);
    row("403 feature", PolarStage::json(R"({"error":"FeatureNotEnabled","detail":"Off"})", 403), "refused",
        ProblemKind::Forbidden);
    row("403 role",
        PolarStage::json(
            R"({"error":"NotPermitted","detail":"Only owners and billing managers can access billing features."})",
            403),
        "refused", ProblemKind::Forbidden);
    row("404", PolarStage::json(R"({"error":"ResourceNotFound","detail":"Seat not found"})", 404), "refused",
        ProblemKind::NotFound);
    row("422", PolarStage::json(R"({"detail":[{"loc":["path"],"msg":"UUID"}]})", 422), "refused",
        ProblemKind::Validation);
    row("429", {.status = 429, .headers = {{"Retry-After", "60"}}}, "throttled", ProblemKind::RateLimited);
    row("login page", {.status = 403, .headers = {{"Content-Type", "text/html"}}, .body = "<html>"}, "refused",
        ProblemKind::Malformed);
    row("408", {.status = 408}, "unsettled", ProblemKind::Timeout);
    row("500", {.status = 500, .body = "Internal Server Error"}, "unsettled", ProblemKind::VendorFault);
    row("503", {.status = 503}, "unsettled", ProblemKind::VendorFault);
    for (const auto &[name, ending] : {std::pair("closed", Ending::CloseSilently), std::pair("reset", Ending::Reset),
             std::pair("half a status line", Ending::HalfStatusLine), std::pair("half a body", Ending::HalfBody),
             std::pair("never", Ending::Never)}) {
        row(name, ended(ending), "unsettled");
    }
}

void PolarWritesTest::everyAnswerHasItsOutcome()
{
    QFETCH(LoopbackReply, reply);
    QFETCH(QString, outcome);
    QFETCH(ProblemKind, kind);
    EitherStage stage;
    stage.script(u"POST /v1/customer-seats/s1/resend"_s, reply);
    QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
    const auto came = outcomeOf(stage.client().resend(std::move(*stage.grant()), keyOf(u"s1"_s), Team));
    QVERIFY(came);
    QCOMPARE(nameOf(*came), outcome);
    QCOMPARE(signedOut.size(), outcome == u"signed out" ? 1 : 0);
    if (outcome != u"sent" && reply.ending == Ending::Whole) {
        QCOMPARE(problemOf(*came).kind, kind);
        QCOMPARE(problemOf(*came).httpStatus, reply.status);
    }
    if (const auto *sent = std::get_if<WriteSent<Invitation>>(&*came)) {
        QCOMPARE(sent->answer.has_value(), reply.body.endsWith('}'));
        QCOMPARE(sent->httpStatus, reply.status);
    }
    if (outcome == u"throttled") {
        QCOMPARE(problemOf(*came).retryAfter, std::optional(std::chrono::seconds(60)));
    }
    QCOMPARE(stage.requests().size(), 1);
}

void PolarWritesTest::eachWriteReachesTheServerOnce_data()
{
    QTest::addColumn<Ending>("ending");
    QTest::newRow("closed") << Ending::CloseSilently;
    QTest::newRow("reset") << Ending::Reset;
    QTest::newRow("half a status line") << Ending::HalfStatusLine;
    QTest::newRow("half a body") << Ending::HalfBody;
}

void PolarWritesTest::eachWriteReachesTheServerOnce()
{
    QFETCH(Ending, ending);
    EitherStage stage;
    for (const auto &route : {u"DELETE /v1/customer-seats/s1"_s, u"POST /v1/customer-seats"_s}) {
        stage.script(route, ended(ending));
    }
    const auto revoked = outcomeOf(stage.client().revoke(std::move(*stage.grant()), keyOf(u"s1"_s), Team));
    const auto assigned = outcomeOf(
        stage.client().assign(std::move(*stage.grant()), {.container = Team, .email = u"e@x"_s, .metadata = {}}));
    QVERIFY(revoked && assigned);
    QCOMPARE(nameOf(*revoked), u"unsettled"_s);
    QCOMPARE(nameOf(*assigned), u"unsettled"_s);
    QCOMPARE(stage.requests().size(), 2);
}

void PolarWritesTest::cancellingAWriteRunsNoHandler()
{
    EitherStage stage;
    stage.script(u"POST /v1/customer-seats/s1/resend"_s, ended(Ending::Never));
    auto *job = stage.client().resend(std::move(*stage.grant()), keyOf(u"s1"_s), Team);
    Caught<WriteOutcome<Invitation>> caught(job);
    const QPointer<QObject> watched = job;
    QTRY_COMPARE(stage.requests().size(), 1);
    job->cancel();
    QTRY_VERIFY(!watched);
    QVERIFY(!caught.value);
}

QTEST_GUILESS_MAIN(PolarWritesTest)
#include "tst_polarwrites.moc"
