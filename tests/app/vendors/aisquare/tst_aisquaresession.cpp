// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/session.h"
#include "tests/app/vendors/aisquare/aisquarestage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const QString SignIn = u"POST /api/v1/token/"_s;
const QString Refresh = u"POST /api/v1/token/refresh/"_s;
const QString Invites = u"GET /api/v1/invites/list/"_s;
const QString Expired = uR"({"detail":"Given token not valid for any token type","code":"token_not_valid"})"_s;

FormAnswers answersOf(const QString &username, const QByteArray &password)
{
    FormAnswers answers;
    answers.values.insert(u"username"_s, username);
    answers.secrets.emplace(u"password"_s, Secret(QByteArray(password)));
    return answers;
}

/// A JSON Web Token that ends then.
QByteArray webToken(Instant end)
{
    const QByteArray claims = QJsonDocument(QJsonObject{{u"exp"_s, end.msecs() / 1000}}).toJson();
    return "eyJhbGciOiJIUzI1NiJ9." + claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        + ".c2ln";
}

Secret session(const QByteArray &access, const QByteArray &refresh)
{
    return toSecret({.access = Secret(QByteArray(access)), .refresh = Secret(QByteArray(refresh))});
}

QByteArray textOf(const Secret &secret)
{
    return secret.reveal().toByteArray();
}

QJsonValue bodyOf(const LoopbackRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

/// Answers by the token that comes with a request: "new" is good, all else has ended.
AiSquareStage::Answerer onlyFor(const QByteArray &token)
{
    return [token](const LoopbackRequest &request) {
        return request.headers.value("authorization") == "Bearer " + token
            ? AiSquareStage::json(AiSquareStage::invites({"1", "2"}))
            : AiSquareStage::json(Expired.toLatin1(), 401);
    };
}

/// Stands for the profile: renews, sets what came, and counts.
class Renewing final
{
public:
    explicit Renewing(AiSquareStage &stage)
        : m_client(stage.client())
    {
        m_client.setRenewal([this] { return renew(); });
    }

    int times = 0;

private:
    Job<void> *renew()
    {
        ++times;
        auto *job = new Job<void>(&m_client);
        m_client.renewedToken()->then(job, [this, job](Result<Secret> token) {
            if (!token) {
                job->finish(failure(token.error()));
                return;
            }
            m_client.setToken(std::move(*token));
            job->finish({});
        });
        return job;
    }

    VendorClient &m_client;
};

} // namespace

/// Signing in, renewing, and what a token's end does to reads and writes.
class AiSquareSessionTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void signingInTradesAPasswordForASession();
    void everySignInAnswerHasItsProblem_data();
    void everySignInAnswerHasItsProblem();
    void signsInOnceWhateverTheConnectionDoes_data();
    void signsInOnceWhateverTheConnectionDoes();
    void nothingGoesOutWithoutNameAndPassword_data();
    void nothingGoesOutWithoutNameAndPassword();
    void renewingTradesTheRefreshToken_data();
    void renewingTradesTheRefreshToken();
    void everyRenewalAnswerHasItsProblem_data();
    void everyRenewalAnswerHasItsProblem();
    void aPastedKeyCannotBeRenewed();
    void tellsWhenTheTokenEnds();
    void aReadIsRenewedOnceAfter401();
    void manyReadsAreRenewedOnce();
    void aReadThatIsRefusedAgainIsSignedOut();
    void aSessionThatIsOverSignsOut();
    void aTokenAboutToEndIsRenewedFirst();
    void aPastedKeyIsNotRenewedAfter401();
    void aWriteIsNotRenewedHere();
};

void AiSquareSessionTest::signingInTradesAPasswordForASession()
{
    AiSquareStage stage;
    stage.script(SignIn, AiSquareStage::json(R"({"refresh":"re.fre.sh","access":"ac.ce.ss"})"));
    auto token = outcomeOf(stage.client().signIn(answersOf(u" grace "_s, "pass word é\"")));
    QVERIFY(token && *token);
    const Session kept = sessionFrom(**token);
    QCOMPARE(textOf(kept.access), QByteArray("ac.ce.ss"));
    QCOMPARE(textOf(kept.refresh), QByteArray("re.fre.sh"));
    QCOMPARE(stage.lines(), QStringList{SignIn});
    const LoopbackRequest &request = stage.requests().constFirst();
    QCOMPARE(
        bodyOf(request), QJsonValue(QJsonObject({{u"username"_s, u"grace"_s}, {u"password"_s, u"pass word é\""_s}})));
    QCOMPARE(request.headers.value("content-type"), QByteArray("application/json"));
    // The token of before has nothing to do with it.
    QVERIFY(!request.headers.contains("authorization"));
    QVERIFY(vendorById(u"aisquare")->checkToken(**token));
    stage.client().setToken(std::move(**token));
    QVERIFY(stage.client().canRenewToken());
    Heard heard;
    QVERIFY(stage.list(heard));
    QCOMPARE(stage.requests().constLast().headers.value("authorization"), QByteArray("Bearer ac.ce.ss"));
}

void AiSquareSessionTest::everySignInAnswerHasItsProblem_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<ProblemKind>("kind");
    const auto row = [](const char *name, const LoopbackReply &reply, ProblemKind kind) {
        QTest::newRow(name) << reply << kind;
    };
    const auto json = [](const char *body, int status) { return AiSquareStage::json(body, status); };
    row("401", json(R"({"detail":"No active account found with the given credentials"})", 401),
        ProblemKind::Unauthorized);
    row("400", json(R"({"detail":"Invalid credentials"})", 400), ProblemKind::Unauthorized);
    row("400 in the house envelope", json(R"({"error":{"message":"Invalid"},"code":"INVALID_CREDENTIALS"})", 400),
        ProblemKind::Unauthorized);
    row("400 that speaks of a state", json(R"({"non_field_errors":["Account expired"]})", 400),
        ProblemKind::Unauthorized);
    row("403", json(R"({"detail":"No"})", 403), ProblemKind::Forbidden);
    row("404", json(R"({"detail":"Not found."})", 404), ProblemKind::NotFound);
    row("422", json(R"({"detail":"Odd"})", 422), ProblemKind::Validation);
    row("429", {.status = 429, .headers = {{"Retry-After", "5"}}}, ProblemKind::RateLimited);
    row("500", {.status = 500}, ProblemKind::VendorFault);
    row("503", {.status = 503}, ProblemKind::VendorFault);
    row("login page of a proxy", {.status = 401, .headers = {{"Content-Type", "text/html"}}, .body = "<html>"},
        ProblemKind::Malformed);
    row("web page", {.headers = {{"Content-Type", "text/html"}}, .body = "<html>"}, ProblemKind::Malformed);
    row("no token", json(R"({"detail":"ok"})", 200), ProblemKind::Malformed);
    row("no JSON", json("{", 200), ProblemKind::Malformed);
    row("slow", {.ending = Ending::Never}, ProblemKind::Timeout);
}

void AiSquareSessionTest::everySignInAnswerHasItsProblem()
{
    QFETCH(LoopbackReply, reply);
    QFETCH(ProblemKind, kind);
    AiSquareStage stage;
    stage.script(SignIn, reply);
    QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
    const auto token = outcomeOf(stage.client().signIn(answersOf(u"grace"_s, "secret-word")));
    QVERIFY(token && !*token);
    QCOMPARE(token->error().kind, kind);
    QVERIFY(!describe(token->error()).contains(u"secret-word"_s));
    if (kind == ProblemKind::Unauthorized) {
        QVERIFY(token->error().detail.contains(u"password"_s));
    }
    QCOMPARE(stage.requests().size(), 1);
    QVERIFY(signedOut.isEmpty());
}

void AiSquareSessionTest::signsInOnceWhateverTheConnectionDoes_data()
{
    QTest::addColumn<Ending>("ending");
    QTest::newRow("closed") << Ending::CloseSilently;
    QTest::newRow("reset") << Ending::Reset;
    QTest::newRow("half a status line") << Ending::HalfStatusLine;
    QTest::newRow("half a body") << Ending::HalfBody;
}

void AiSquareSessionTest::signsInOnceWhateverTheConnectionDoes()
{
    QFETCH(Ending, ending);
    AiSquareStage stage;
    LoopbackReply reply = AiSquareStage::json(R"({"access":"a"})");
    reply.ending = ending;
    stage.script(SignIn, reply);
    const auto token = outcomeOf(stage.client().signIn(answersOf(u"grace"_s, "p")));
    QVERIFY(token && !*token);
    QCOMPARE(stage.requests().size(), 1);
}

void AiSquareSessionTest::nothingGoesOutWithoutNameAndPassword_data()
{
    QTest::addColumn<QString>("username");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("no name") << QString() << QByteArray("p");
    QTest::newRow("blanks for a name") << u"  "_s << QByteArray("p");
    QTest::newRow("no password") << u"grace"_s << QByteArray();
}

void AiSquareSessionTest::nothingGoesOutWithoutNameAndPassword()
{
    QFETCH(QString, username);
    QFETCH(QByteArray, password);
    AiSquareStage stage;
    const auto token = outcomeOf(stage.client().signIn(answersOf(username, password)));
    QVERIFY(token && !*token);
    QCOMPARE(token->error().kind, ProblemKind::Setup);
    QVERIFY(stage.requests().isEmpty());
    const auto without = outcomeOf(stage.client().signIn({}));
    QVERIFY(without && !*without);
}

void AiSquareSessionTest::renewingTradesTheRefreshToken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("refresh");
    QTest::newRow("access alone") << QByteArray(R"({"access":"new"})") << QByteArray("old-refresh");
    QTest::newRow("rotated") << QByteArray(R"({"access":"new","refresh":"new-refresh"})") << QByteArray("new-refresh");
    QTest::newRow("refresh is null") << QByteArray(R"({"access":"new","refresh":null})") << QByteArray("old-refresh");
    QTest::newRow("inside data") << QByteArray(R"({"data":{"access":"new"}})") << QByteArray("old-refresh");
}

void AiSquareSessionTest::renewingTradesTheRefreshToken()
{
    QFETCH(QByteArray, body);
    AiSquareStage stage;
    stage.script(Refresh, AiSquareStage::json(body));
    stage.client().setToken(session("old", "old-refresh"));
    const auto token = outcomeOf(stage.client().renewedToken());
    QVERIFY(token && *token);
    const Session kept = sessionFrom(**token);
    QCOMPARE(textOf(kept.access), QByteArray("new"));
    QTEST(textOf(kept.refresh), "refresh");
    QCOMPARE(stage.lines(), QStringList{Refresh});
    const LoopbackRequest &request = stage.requests().constFirst();
    QCOMPARE(bodyOf(request), QJsonValue(QJsonObject({{u"refresh"_s, u"old-refresh"_s}})));
    QVERIFY(!request.headers.contains("authorization"));
}

void AiSquareSessionTest::everyRenewalAnswerHasItsProblem_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<ProblemKind>("kind");
    const QByteArray over = R"({"detail":"Token is invalid or expired","code":"token_not_valid"})";
    QTest::newRow("401") << AiSquareStage::json(over, 401) << ProblemKind::Unauthorized;
    QTest::newRow("400") << AiSquareStage::json(over, 400) << ProblemKind::Unauthorized;
    QTest::newRow("429") << LoopbackReply{.status = 429} << ProblemKind::RateLimited;
    QTest::newRow("500") << LoopbackReply{.status = 500} << ProblemKind::VendorFault;
    QTest::newRow("no token") << AiSquareStage::json("{}") << ProblemKind::Malformed;
    QTest::newRow("slow") << LoopbackReply{.ending = Ending::Never} << ProblemKind::Timeout;
}

void AiSquareSessionTest::everyRenewalAnswerHasItsProblem()
{
    QFETCH(LoopbackReply, reply);
    QFETCH(ProblemKind, kind);
    AiSquareStage stage;
    stage.script(Refresh, reply);
    stage.client().setToken(session("old", "old-refresh"));
    const auto token = outcomeOf(stage.client().renewedToken());
    QVERIFY(token && !*token);
    QCOMPARE(token->error().kind, kind);
    QVERIFY(!describe(token->error()).contains(u"old-refresh"_s));
    QCOMPARE(token->error().detail.contains(u"sign in again"_s), kind == ProblemKind::Unauthorized);
    QCOMPARE(stage.requests().size(), 1);
}

void AiSquareSessionTest::aPastedKeyCannotBeRenewed()
{
    AiSquareStage stage;
    QVERIFY(stage.client().hasToken());
    QVERIFY(!stage.client().canRenewToken());
    QVERIFY(!stage.client().tokenEndsAt().isValid());
    const auto token = outcomeOf(stage.client().renewedToken());
    QVERIFY(token && !*token);
    QCOMPARE(token->error().kind, ProblemKind::Unauthorized);
    QVERIFY(stage.requests().isEmpty());
    stage.client().setToken({});
    QVERIFY(!stage.client().hasToken());
}

void AiSquareSessionTest::tellsWhenTheTokenEnds()
{
    AiSquareStage stage;
    QSignalSpy changed(&stage.client(), &VendorClient::accountChanged);
    const Instant end = stage.clock().now() + std::chrono::hours(24);
    stage.client().setToken(session(webToken(end), "r"));
    QCOMPARE(stage.client().tokenEndsAt(), end);
    QCOMPARE(changed.size(), 1);
    stage.client().setToken(Secret(webToken(end)));
    QCOMPARE(stage.client().tokenEndsAt(), end);
    QVERIFY(!stage.client().canRenewToken());
    QCOMPARE(changed.size(), 1);
    stage.client().setToken(Secret(QByteArray("opaque")));
    QVERIFY(!stage.client().tokenEndsAt().isValid());
    QCOMPARE(changed.size(), 2);
}

void AiSquareSessionTest::aReadIsRenewedOnceAfter401()
{
    AiSquareStage stage;
    Renewing renewing(stage);
    stage.client().setToken(session("old", "refresh"));
    stage.script(Invites, onlyFor("new"));
    stage.script(Refresh, AiSquareStage::json(R"({"access":"new"})"));
    QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
    const auto rows = outcomeOf(stage.client().listContainer(AiSquareStage::design(), Priority::Act));
    QVERIFY(rows && *rows);
    QCOMPARE((*rows)->size(), 2);
    QCOMPARE(renewing.times, 1);
    const QString asked = Invites + u"?workspace_id=301"_s;
    QCOMPARE(stage.lines(), (QStringList{asked, Refresh, asked}));
    QVERIFY(signedOut.isEmpty());
    QVERIFY(stage.client().canRenewToken());
}

void AiSquareSessionTest::manyReadsAreRenewedOnce()
{
    AiSquareStage stage;
    Renewing renewing(stage);
    stage.client().setToken(session("old", "refresh"));
    QByteArrayList workspaces;
    for (int i = 0; i < 8; ++i) {
        workspaces.append(AiSquareStage::workspace(QByteArray::number(301 + i)));
    }
    stage.script(u"GET /api/v2/workspaces/"_s, AiSquareStage::json(AiSquareStage::page(workspaces, 8)));
    stage.script(Invites, onlyFor("new"));
    stage.script(Refresh, AiSquareStage::json(R"({"access":"new"})"));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QCOMPARE(heard.listed.size(), 8);
    QCOMPARE(renewing.times, 1);
    QCOMPARE(stage.lines().count(Refresh), 1);
}

void AiSquareSessionTest::aReadThatIsRefusedAgainIsSignedOut()
{
    AiSquareStage stage;
    Renewing renewing(stage);
    stage.client().setToken(session("old", "refresh"));
    stage.script(Invites, AiSquareStage::json(Expired.toLatin1(), 401));
    stage.script(Refresh, AiSquareStage::json(R"({"access":"new"})"));
    QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
    const auto rows = outcomeOf(stage.client().listContainer(AiSquareStage::design(), Priority::Act));
    QVERIFY(rows && !*rows);
    QCOMPARE(rows->error().kind, ProblemKind::Unauthorized);
    QCOMPARE(renewing.times, 1);
    QCOMPARE(stage.requests().size(), 3);
    QCOMPARE(signedOut.size(), 1);
}

void AiSquareSessionTest::aSessionThatIsOverSignsOut()
{
    AiSquareStage stage;
    Renewing renewing(stage);
    stage.client().setToken(session("old", "refresh"));
    stage.script(Invites, AiSquareStage::json(Expired.toLatin1(), 401));
    stage.script(Refresh, AiSquareStage::json(R"({"detail":"Token is blacklisted"})", 401));
    QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
    const auto rows = outcomeOf(stage.client().listContainer(AiSquareStage::design(), Priority::Act));
    QVERIFY(rows && !*rows);
    QCOMPARE(rows->error().kind, ProblemKind::Unauthorized);
    QCOMPARE(stage.requests().size(), 2);
    QCOMPARE(signedOut.size(), 1);
}

void AiSquareSessionTest::aTokenAboutToEndIsRenewedFirst()
{
    AiSquareStage stage;
    Renewing renewing(stage);
    const QByteArray ending = webToken(stage.clock().now() + std::chrono::seconds(20));
    const QByteArray fresh = webToken(stage.clock().now() + std::chrono::hours(24));
    stage.client().setToken(session(ending, "refresh"));
    stage.script(Invites, onlyFor(fresh));
    stage.script(Refresh, AiSquareStage::json("{\"access\":\"" + fresh + "\"}"));
    const auto rows = outcomeOf(stage.client().listContainer(AiSquareStage::design(), Priority::Act));
    QVERIFY(rows && *rows);
    QCOMPARE(stage.lines(), (QStringList{Refresh, Invites + u"?workspace_id=301"_s}));
}

void AiSquareSessionTest::aPastedKeyIsNotRenewedAfter401()
{
    AiSquareStage stage;
    Renewing renewing(stage);
    stage.script(Invites, AiSquareStage::json(Expired.toLatin1(), 401));
    const auto rows = outcomeOf(stage.client().listContainer(AiSquareStage::design(), Priority::Act));
    QVERIFY(rows && !*rows);
    QCOMPARE(renewing.times, 0);
    QCOMPARE(stage.requests().size(), 1);
}

void AiSquareSessionTest::aWriteIsNotRenewedHere()
{
    AiSquareStage stage;
    Renewing renewing(stage);
    stage.client().setToken(session("old", "refresh"));
    stage.script(u"POST /api/v1/invites/7/resend/"_s, AiSquareStage::json(Expired.toLatin1(), 401));
    const auto outcome =
        outcomeOf(stage.client().resend(stage.grant(), {.connection = u"c1"_s, .id = u"7"_s}, AiSquareStage::design()));
    QVERIFY(outcome);
    QCOMPARE(nameOf(*outcome), u"signed out"_s);
    QCOMPARE(renewing.times, 0);
    QCOMPARE(stage.requests().size(), 1);
}

QTEST_GUILESS_MAIN(AiSquareSessionTest)
#include "tst_aisquaresession.moc"
