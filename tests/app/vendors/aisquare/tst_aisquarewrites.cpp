// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquarerequests.h"
#include "tests/app/vendors/aisquare/aisquarestage.h"
#include "tests/app/vendors/aisquare/leaks.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const QString Resend = u"POST /api/v1/invites/7/resend/"_s;

InvitationKey keyOf(const QString &id)
{
    return {.connection = u"c1"_s, .id = id};
}

QByteArray detail()
{
    return R"({"id":7,"token":"5f0c1d2e-3b4a-4c5d-8e6f-7a8b9c0d1e2f","email":"e@example.org","role":"2",)"
           R"("role_display":"Editor","status":"pending","message":"Hi","created_at":"2026-08-20T10:00:00Z",)"
           R"("expires_at":"2026-08-29T10:00:00Z","accepted_at":null,"invited_by_email":"g@example.org",)"
           R"("workspace_name":"Elsewhere","is_expired":false})";
}

LoopbackReply ended(Ending ending)
{
    LoopbackReply reply = AiSquareStage::json(detail());
    reply.ending = ending;
    return reply;
}

} // namespace

/// What a resend sends, and what becomes of every answer.
class AiSquareWritesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void resendPostsNothingToTheInvite();
    void theAnswerIsTheRowWithItsNewDeadline();
    void anAnswerAboutAnotherInviteIsNotTaken_data();
    void anAnswerAboutAnotherInviteIsNotTaken();
    void idsAreEncodedInPaths_data();
    void idsAreEncodedInPaths();
    void whatCannotBeSentIsRefusedWithoutARequest();
    void everyAnswerHasItsOutcome_data();
    void everyAnswerHasItsOutcome();
    void nothingElseIsOffered();
    void cancellingAWriteRunsNoHandler();
};

void AiSquareWritesTest::resendPostsNothingToTheInvite()
{
    AiSquareStage stage;
    stage.script(Resend, AiSquareStage::json(detail()));
    const auto outcome = outcomeOf(stage.client().resend(stage.grant(), keyOf(u"7"_s), AiSquareStage::design()));
    QVERIFY(outcome);
    QCOMPARE(nameOf(*outcome), u"sent"_s);
    QCOMPARE(stage.lines(), QStringList{Resend});
    const LoopbackRequest &request = stage.requests().constFirst();
    QCOMPARE(request.headers.value("content-length"), QByteArray("0"));
    QVERIFY(request.body.isEmpty());
    QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer key-of-test"));
}

void AiSquareWritesTest::theAnswerIsTheRowWithItsNewDeadline()
{
    AiSquareStage stage;
    stage.script(Resend, AiSquareStage::json(detail()));
    const auto outcome = outcomeOf(stage.client().resend(stage.grant(), keyOf(u"7"_s), AiSquareStage::design()));
    QVERIFY(outcome && std::holds_alternative<WriteSent<Invitation>>(*outcome));
    const auto &sent = std::get<WriteSent<Invitation>>(*outcome);
    QCOMPARE(sent.httpStatus, 200);
    QVERIFY(!sent.requestId.isEmpty());
    QVERIFY(sent.answer);
    QCOMPARE(sent.answer->key, keyOf(u"7"_s));
    QCOMPARE(sent.answer->container, AiSquareStage::design());
    QCOMPARE(sent.answer->expiresAt, Instant::fromRfc3339("2026-08-29T10:00:00Z"));
    QCOMPARE(sent.answer->state, State::Pending);
    QVERIFY(!holds(textsOf(*sent.answer), u"4c5d"_s));
}

void AiSquareWritesTest::anAnswerAboutAnotherInviteIsNotTaken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("another id") << QByteArray(R"({"id":8,"status":"pending"})");
    QTest::newRow("no id") << QByteArray(R"({"detail":"Invite resent"})");
    QTest::newRow("list") << QByteArray(R"([{"id":7}])");
}

void AiSquareWritesTest::anAnswerAboutAnotherInviteIsNotTaken()
{
    QFETCH(QByteArray, body);
    AiSquareStage stage;
    stage.script(Resend, AiSquareStage::json(body));
    const auto outcome = outcomeOf(stage.client().resend(stage.grant(), keyOf(u"7"_s), AiSquareStage::design()));
    QVERIFY(outcome);
    QCOMPARE(nameOf(*outcome), u"sent"_s);
    QVERIFY(!std::get<WriteSent<Invitation>>(*outcome).answer);
}

void AiSquareWritesTest::idsAreEncodedInPaths_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("path");
    QTest::newRow("number") << u"4101"_s << u"/api/v1/invites/4101/resend/"_s;
    QTest::newRow("slashes") << u"a/../b"_s << u"/api/v1/invites/a%2F..%2Fb/resend/"_s;
    QTest::newRow("query and fragment") << u"a?b#c"_s << u"/api/v1/invites/a%3Fb%23c/resend/"_s;
    QTest::newRow("what looks like a place for another") << u"%1"_s << u"/api/v1/invites/%251/resend/"_s;
    QTest::newRow("unicode and space") << u"ü b"_s << u"/api/v1/invites/%C3%BC%20b/resend/"_s;
    QTest::newRow("dots") << u".."_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void AiSquareWritesTest::idsAreEncodedInPaths()
{
    QFETCH(QString, id);
    QTEST(AiSquare::resendPath(id), "path");
    QFETCH(QString, path);
    if (!path.isEmpty()) {
        AiSquareStage stage;
        QVERIFY(outcomeOf(stage.client().resend(stage.grant(), keyOf(id), AiSquareStage::design())));
        QCOMPARE(stage.requests().size(), 1);
        QCOMPARE(stage.requests().constFirst().path, u"/api/v1/invites/"_s + id + u"/resend/"_s);
    }
}

void AiSquareWritesTest::whatCannotBeSentIsRefusedWithoutARequest()
{
    AiSquareStage stage;
    for (const QString &id : {u".."_s, u""_s}) {
        const auto outcome = outcomeOf(stage.client().resend(stage.grant(), keyOf(id), AiSquareStage::design()));
        QVERIFY(outcome);
        QCOMPARE(nameOf(*outcome), u"refused"_s);
        QCOMPARE(problemOf(*outcome).kind, ProblemKind::Validation);
    }
    QVERIFY(stage.requests().isEmpty());
}

void AiSquareWritesTest::everyAnswerHasItsOutcome_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<ProblemKind>("kind"); // of refusals
    const auto row = [](const char *name, const LoopbackReply &reply, const char *outcome,
                         ProblemKind kind = ProblemKind::Malformed) {
        QTest::newRow(name) << reply << QString::fromLatin1(outcome) << kind;
    };
    const auto json = [](const char *body, int status) { return AiSquareStage::json(body, status); };
    row("ok", AiSquareStage::json(detail()), "sent");
    row("created", AiSquareStage::json(detail(), 201), "sent");
    row("no content", {.status = 204}, "sent");
    row("unknown state", json(R"({"id":7,"status":"parked"})", 200), "sent");
    row("malformed 200", json("{\"id\":", 200), "sent");
    row("400 accepted already", json(R"({"detail":"Only pending invites can be resent"})", 400), "refused",
        ProblemKind::WrongState);
    row("400 state in the code", json(R"({"error":{"message":"No"},"code":"INVITE_NOT_PENDING"})", 400), "refused",
        ProblemKind::WrongState);
    row("400 another", json(R"({"role":["\"9\" is not a valid choice."]})", 400), "refused", ProblemKind::Validation);
    row("401", json(R"({"detail":"Given token not valid","code":"token_not_valid"})", 401), "signed out",
        ProblemKind::Unauthorized);
    row("403", json(R"({"detail":"Permission denied"})", 403), "refused", ProblemKind::Forbidden);
    row("404", json(R"({"detail":"Invite not found"})", 404), "refused", ProblemKind::NotFound);
    row("422", json(R"({"detail":"Odd"})", 422), "refused", ProblemKind::Validation);
    row("301 to another path", {.status = 301, .headers = {{"Location", "/api/v1/invites/7/"}}}, "refused",
        ProblemKind::Malformed);
    row("429", {.status = 429, .headers = {{"Retry-After", "60"}}}, "throttled", ProblemKind::RateLimited);
    row("login page", {.status = 403, .headers = {{"Content-Type", "text/html"}}, .body = "<html>"}, "refused",
        ProblemKind::Malformed);
    row("408", {.status = 408}, "unsettled", ProblemKind::Timeout);
    row("500 page",
        {.status = 500, .headers = {{"Content-Type", "text/html"}}, .body = "<!doctype html><h1>Server Error (500)"},
        "unsettled", ProblemKind::VendorFault);
    row("503", {.status = 503}, "unsettled", ProblemKind::VendorFault);
    for (const auto &[name, ending] : {std::pair("closed", Ending::CloseSilently), std::pair("reset", Ending::Reset),
             std::pair("half a status line", Ending::HalfStatusLine), std::pair("half a body", Ending::HalfBody),
             std::pair("never", Ending::Never)}) {
        row(name, ended(ending), "unsettled");
    }
}

void AiSquareWritesTest::everyAnswerHasItsOutcome()
{
    QFETCH(LoopbackReply, reply);
    QFETCH(QString, outcome);
    QFETCH(ProblemKind, kind);
    AiSquareStage stage;
    stage.script(Resend, reply);
    QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
    const auto came = outcomeOf(stage.client().resend(stage.grant(), keyOf(u"7"_s), AiSquareStage::design()));
    QVERIFY(came);
    QCOMPARE(nameOf(*came), outcome);
    QCOMPARE(signedOut.size(), outcome == u"signed out" ? 1 : 0);
    if (outcome != u"sent" && reply.ending == Ending::Whole) {
        QCOMPARE(problemOf(*came).kind, kind);
        QCOMPARE(problemOf(*came).httpStatus, reply.status);
    }
    if (const auto *sent = std::get_if<WriteSent<Invitation>>(&*came)) {
        QCOMPARE(sent->answer.has_value(), reply.body.endsWith('}'));
    }
    QCOMPARE(stage.requests().size(), 1);
}

void AiSquareWritesTest::nothingElseIsOffered()
{
    AiSquareStage stage;
    stage.gate().answered(stage.client().realm()); // else the second grant waits for the first one's answer
    const auto revoked = outcomeOf(stage.client().revoke(stage.grant(), keyOf(u"7"_s), AiSquareStage::design()));
    const auto assigned = outcomeOf(stage.client().assign(
        stage.grant(), {.container = AiSquareStage::design(), .email = u"e@example.org"_s, .metadata = {}}));
    for (const auto &outcome : {revoked, assigned}) {
        QVERIFY(outcome);
        QCOMPARE(nameOf(*outcome), u"refused"_s);
        QCOMPARE(problemOf(*outcome).kind, ProblemKind::Setup);
    }
    QVERIFY(stage.requests().isEmpty());
}

void AiSquareWritesTest::cancellingAWriteRunsNoHandler()
{
    AiSquareStage stage;
    stage.script(Resend, ended(Ending::Never));
    auto *job = stage.client().resend(stage.grant(), keyOf(u"7"_s), AiSquareStage::design());
    Caught<WriteOutcome<Invitation>> caught(job);
    const QPointer<QObject> watched = job;
    QTRY_COMPARE(stage.requests().size(), 1);
    job->cancel();
    QTRY_VERIFY(!watched);
    QVERIFY(!caught.value);
}

QTEST_GUILESS_MAIN(AiSquareWritesTest)
#include "tst_aisquarewrites.moc"
