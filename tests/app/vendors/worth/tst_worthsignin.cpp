// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/worthsession.h"
#include "tests/app/vendors/worth/worthstage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView SignIn("POST /customer/sign-in");
const QLatin1StringView Refresh("POST /refresh-token/customer");

QByteArray recorded()
{
    QFile file(QFINDTESTDATA("fixtures/signin.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The same as the vendor's own example nests it.
QByteArray nestedTwice()
{
    QJsonObject outer = QJsonDocument::fromJson(recorded()).object();
    outer["data"_L1] = QJsonObject{{u"data"_s, outer["data"_L1]}};
    return QJsonDocument(outer).toJson();
}

/// The recorded answer with a field of its data taken out.
QByteArray without(QLatin1StringView field)
{
    QJsonObject outer = QJsonDocument::fromJson(recorded()).object();
    QJsonObject data = outer["data"_L1].toObject();
    data.remove(field);
    outer["data"_L1] = data;
    return QJsonDocument(outer).toJson();
}

QByteArray withPermissions(const QByteArray &permissions)
{
    QJsonObject outer = QJsonDocument::fromJson(recorded()).object();
    QJsonObject data = outer["data"_L1].toObject();
    data["permissions"_L1] = QJsonDocument::fromJson(permissions).array();
    outer["data"_L1] = data;
    return QJsonDocument(outer).toJson();
}

std::optional<Result<Secret>> signIn(WorthStage &stage, const QByteArray &password = "S3cret pässword")
{
    FormAnswers answers{.values = {{u"email"_s, u" ann@lending.example "_s}, {u"way"_s, u"password"_s}}, .secrets = {}};
    answers.secrets.emplace(u"password"_s, Secret(QByteArray(password)));
    return outcomeOf(stage.client().signIn(std::move(answers)));
}

ConnectionInfo unknown()
{
    ConnectionInfo info;
    info.id = u"c1"_s;
    info.vendor = u"worth"_s;
    info.answers = {{u"email"_s, u"ann@lending.example"_s}, {u"way"_s, u"password"_s}};
    return info;
}

} // namespace

/// Signing in, renewing, and who one is then.
class WorthSignInTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsTheSession_data();
    void readsTheSession();
    void oddAnswersAreMalformed_data();
    void oddAnswersAreMalformed();
    void readsARenewal_data();
    void readsARenewal();
    void tradesThePasswordForASession();
    void refusalsAreNotRepeated_data();
    void refusalsAreNotRepeated();
    void withoutAPasswordNothingIsAsked();
    void renewsWithTheRefreshToken_data();
    void renewsWithTheRefreshToken();
    void aRefusedRenewalAsksToSignIn_data();
    void aRefusedRenewalAsksToSignIn();
    void withoutARefreshTokenThereIsNoRenewal();
    void theRealmIsTheConnectionUntilTheCustomerIsKnown();
    void saysWhatTheAccountMayNotDo_data();
    void saysWhatTheAccountMayNotDo();
    void anotherAccountsPermissionsDoNotCount();
    void tellsWhoTheAccountIs();
    void namesTheCustomerFromAUser();
    void aMissingReadPermissionIsToldNotFailed();
    void problemsEndTheTest_data();
    void problemsEndTheTest();
    void tellsTheEnvironmentByTheAddress_data();
    void tellsTheEnvironmentByTheAddress();
};

void WorthSignInTest::readsTheSession_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("under data") << recorded();
    QTest::newRow("under data.data") << nestedTwice();
}

void WorthSignInTest::readsTheSession()
{
    QFETCH(QByteArray, body);
    const auto signedIn = Worth::parseSignIn(body);
    QVERIFY(signedIn);
    QCOMPARE(signedIn->session.access.reveal(), QByteArrayView("eyJpZA.eyJleHAiOjE3ODc5OTY4MDB9.c2ln"));
    QCOMPARE(signedIn->session.refresh.reveal(), QByteArrayView("eyJyZWZyZXNo.a2V5.aXY.dGV4dA.dGFn"));
    QCOMPARE(signedIn->session.account, u"c0ffee00-1234-4abc-8def-0123456789ab"_s);
    const Worth::Account expected{
        .customerId = u"c0ffee00-1234-4abc-8def-0123456789ab"_s,
        .customerName = u"Acme Lending"_s,
        .person = u"ann@lending.example"_s,
        .role = u"Owner"_s,
        .permissions = QStringList{u"customer_user:read"_s, u"customer_user:write"_s},
    };
    QCOMPARE(signedIn->account, expected);
}

void WorthSignInTest::oddAnswersAreMalformed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("Logged in");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no data") << QByteArray(R"({"status":"success"})");
    QTest::newRow("data is text") << QByteArray(R"({"data":"eyJ"})");
    QTest::newRow("no id_token") << without("id_token"_L1);
    QTest::newRow("id_token is no text") << QByteArray(R"({"data":{"id_token":7,"customer_details":{"id":"c"}}})");
    QTest::newRow("id_token is empty") << QByteArray(R"({"data":{"id_token":"","customer_details":{"id":"c"}}})");
    QTest::newRow("no customer") << without("customer_details"_L1);
    QTest::newRow("cut off") << recorded().chopped(20);
}

void WorthSignInTest::oddAnswersAreMalformed()
{
    QFETCH(QByteArray, body);
    const auto signedIn = Worth::parseSignIn(body);
    QVERIFY(!signedIn);
    QCOMPARE(signedIn.error().kind, ProblemKind::Malformed);
    QVERIFY(!describe(signedIn.error()).contains(u"eyJ"_s));
}

void WorthSignInTest::readsARenewal_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("access"); // empty: malformed
    QTest::addColumn<QByteArray>("refresh");
    QTest::newRow("id_token alone") << WorthStage::tokens("new") << QByteArray("new") << QByteArray("old-refresh");
    QTest::newRow("with a refresh token")
        << WorthStage::tokens("new", "next") << QByteArray("new") << QByteArray("next");
    QTest::newRow("nested twice") << QByteArray(R"({"data":{"data":{"id_token":"new"}}})") << QByteArray("new")
                                  << QByteArray("old-refresh");
    QTest::newRow("refresh token null") << QByteArray(R"({"data":{"id_token":"new","refresh_token":null}})")
                                        << QByteArray("new") << QByteArray("old-refresh");
    QTest::newRow("access token alone") << QByteArray(R"({"data":{"access_token":"never"}})") << QByteArray()
                                        << QByteArray();
}

void WorthSignInTest::readsARenewal()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, access);
    QFETCH(QByteArray, refresh);
    const auto session = Worth::parseRenewal(body, u"old-refresh"_s, u"cust-1"_s);
    QCOMPARE(session.has_value(), !access.isEmpty());
    if (session) {
        QCOMPARE(session->access.reveal(), QByteArrayView(access));
        QCOMPARE(session->refresh.reveal(), QByteArrayView(refresh));
        QCOMPARE(session->account, u"cust-1"_s);
    }
}

void WorthSignInTest::tradesThePasswordForASession()
{
    WorthStage stage(unknown());
    stage.script(SignIn, WorthStage::json(recorded()));
    QSignalSpy changes(&stage.client(), &VendorClient::accountChanged);
    auto secret = signIn(stage);
    QVERIFY(secret && *secret);
    QVERIFY(!changes.isEmpty());
    QCOMPARE(stage.lines(), QStringList{SignIn});
    const auto &request = stage.requests().constFirst();
    QVERIFY(!request.headers.contains("authorization"));
    const QJsonObject expected{{u"email"_s, u"ann@lending.example"_s}, {u"password"_s, u"S3cret pässword"_s}};
    QCOMPARE(QJsonDocument::fromJson(request.body).object(), expected);
    QVERIFY(!stage.client().hasToken());

    QVERIFY(!(*secret)->reveal().contains("ssword"));
    stage.client().setToken(std::move(**secret));
    QVERIFY(stage.client().hasToken());
    QVERIFY(stage.client().canRenewToken());
    QCOMPARE(stage.client().tokenEndsAt(), Instant::fromMsecs(1'787'996'800'000));
    QVERIFY(stage.client().realm().endsWith(u"/c0ffee00-1234-4abc-8def-0123456789ab"_s));
}

void WorthSignInTest::refusalsAreNotRepeated_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<ProblemKind>("kind");
    const QByteArray words = "Incorrect username or password.";
    QTest::newRow("wrong password, 400") << WorthStage::fail(400, words, "INVALID", "SignInApiError")
                                         << ProblemKind::Unauthorized;
    QTest::newRow("wrong password, 500") << WorthStage::fail(500, words, "UNKNOWN_ERROR", "NotAuthorizedException")
                                         << ProblemKind::Unauthorized;
    QTest::newRow("bad address") << WorthStage::fail(400, "email", "INVALID", "ValidationMiddlewareError")
                                 << ProblemKind::Validation;
    QTest::newRow("500") << WorthStage::gateway(500, "Internal Server Error", "ERR_INTERNAL_SERVER")
                         << ProblemKind::VendorFault;
    QTest::newRow("429") << WorthStage::gateway(429, "Too Many Requests", "ERR_TOO_MANY_REQUESTS")
                         << ProblemKind::RateLimited;
    QTest::newRow("login page") << LoopbackReply{.headers = {{"Content-Type", "text/html"}}, .body = "<html>"}
                                << ProblemKind::Malformed;
    QTest::newRow("malformed") << WorthStage::json("{\"data\":") << ProblemKind::Malformed;
    QTest::newRow("endless") << WorthStage::json(QByteArray(2 << 20, ' ')) << ProblemKind::Malformed;
    QTest::newRow("slow") << WorthStage::ended(Ending::Never) << ProblemKind::Timeout;
}

void WorthSignInTest::refusalsAreNotRepeated()
{
    QFETCH(LoopbackReply, reply);
    QFETCH(ProblemKind, kind);
    WorthStage stage(unknown());
    stage.script(SignIn, reply);
    const auto secret = signIn(stage);
    QVERIFY(secret && !*secret);
    QCOMPARE(secret->error().kind, kind);
    QCOMPARE(secret->error().detail.contains(u"password is not right"_s), kind == ProblemKind::Unauthorized);
    QVERIFY(!describe(secret->error()).contains(u"S3cret"_s));
    QCOMPARE(stage.requests().size(), 1);
}

void WorthSignInTest::withoutAPasswordNothingIsAsked()
{
    WorthStage stage(unknown());
    const auto secret = signIn(stage, {});
    QVERIFY(secret && !*secret);
    QCOMPARE(secret->error().kind, ProblemKind::Setup);
    QVERIFY(stage.requests().isEmpty());
}

void WorthSignInTest::renewsWithTheRefreshToken_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::newRow("which stays") << QByteArray();
    QTest::newRow("which is replaced") << QByteArray("refresh-2");
}

void WorthSignInTest::renewsWithTheRefreshToken()
{
    QFETCH(QByteArray, next);
    WorthStage stage(WorthStage::customerOne());
    stage.client().setToken(WorthStage::session(WorthStage::idToken("old")));
    stage.script(Refresh, WorthStage::json(WorthStage::tokens(WorthStage::idToken("new"), next)));
    const auto secret = outcomeOf(stage.client().renewedToken());
    QVERIFY(secret && *secret);
    const auto &request = stage.requests().constFirst();
    QCOMPARE(request.body, QByteArray(R"({"refresh_token":"refresh-1"})"));
    QVERIFY(!request.headers.contains("authorization"));
    const Session session = sessionFrom(**secret);
    QCOMPARE(session.access.reveal(), QByteArrayView(WorthStage::idToken("new")));
    QCOMPARE(session.refresh.reveal(), next.isEmpty() ? QByteArrayView("refresh-1") : QByteArrayView(next));
    QCOMPARE(session.account, u"cust-1"_s);
}

void WorthSignInTest::aRefusedRenewalAsksToSignIn_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::newRow("400") << WorthStage::fail(400, "Refresh Token is Required", "INVALID", "ValidationMiddlewareError");
    QTest::newRow("401") << WorthStage::gateway(401, "Unauthorized", "ERR_UNAUTHORIZED");
    QTest::newRow("500") << WorthStage::fail(
        500, "Refresh Token has expired", "UNKNOWN_ERROR", "NotAuthorizedException");
}

void WorthSignInTest::aRefusedRenewalAsksToSignIn()
{
    QFETCH(LoopbackReply, reply);
    WorthStage stage(WorthStage::customerOne());
    stage.client().setToken(WorthStage::session(WorthStage::idToken("old")));
    stage.script(Refresh, reply);
    const auto secret = outcomeOf(stage.client().renewedToken());
    QVERIFY(secret && !*secret);
    QCOMPARE(secret->error().kind, ProblemKind::Unauthorized);
    QVERIFY(secret->error().detail.contains(u"sign in again"_s));
    QVERIFY(!describe(secret->error()).contains(u"refresh-1"_s));
    QCOMPARE(stage.requests().size(), 1);
}

void WorthSignInTest::withoutARefreshTokenThereIsNoRenewal()
{
    WorthStage stage;
    QVERIFY(!stage.client().canRenewToken());
    const auto secret = outcomeOf(stage.client().renewedToken());
    QVERIFY(secret && !*secret);
    QCOMPARE(secret->error().kind, ProblemKind::Setup);
    QVERIFY(stage.requests().isEmpty());
}

void WorthSignInTest::theRealmIsTheConnectionUntilTheCustomerIsKnown()
{
    WorthStage stage(unknown());
    const QString before = stage.client().realm();
    QVERIFY2(QRegularExpression(u"^127\\.0\\.0\\.1:\\d+/c1$"_s).match(before).hasMatch(), qPrintable(before));
    stage.client().setToken(WorthStage::session(WorthStage::idToken("t")));
    QCOMPARE(stage.client().realm(), before.chopped(2) + u"cust-1"_s);
}

void WorthSignInTest::saysWhatTheAccountMayNotDo_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("acts");
    QTest::newRow("all") << recorded() << true;
    QTest::newRow("read only") << withPermissions(R"([{"code":"customer_user:read"}])") << false;
    QTest::newRow("none") << withPermissions("[]") << false;
    QTest::newRow("odd ones") << withPermissions(R"([1,{"id":2},{"code":null}])") << false;
    QTest::newRow("not told") << without("permissions"_L1) << true;
}

void WorthSignInTest::saysWhatTheAccountMayNotDo()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, acts);
    WorthStage stage(unknown());
    stage.script(SignIn, WorthStage::json(body));
    QVERIFY(stage.client().cannotActBecause().isEmpty());
    auto secret = signIn(stage);
    QVERIFY(secret && *secret);
    stage.client().setToken(std::move(**secret));
    QCOMPARE(stage.client().cannotActBecause().isEmpty(), acts);
    QVERIFY(acts || stage.client().cannotActBecause().contains(u"customer_user:write"_s));
    stage.script(
        u"GET /customers/c0ffee00-1234-4abc-8def-0123456789ab/users"_s, WorthStage::json(WorthStage::page({"a"})));
    stage.unpace();
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->missingScopes.contains(u"customer_user:write"_s), !acts);
    QCOMPARE((*identity)->prevented.isEmpty(), acts);
}

void WorthSignInTest::anotherAccountsPermissionsDoNotCount()
{
    WorthStage stage(unknown());
    stage.script(SignIn, WorthStage::json(withPermissions("[]")));
    QVERIFY(signIn(stage));
    stage.client().setToken(WorthStage::session(WorthStage::idToken("of another customer")));
    QVERIFY(stage.client().cannotActBecause().isEmpty());
}

void WorthSignInTest::tellsWhoTheAccountIs()
{
    WorthStage stage(unknown());
    stage.script(SignIn, WorthStage::json(recorded()));
    stage.script(
        u"GET /customers/c0ffee00-1234-4abc-8def-0123456789ab/users"_s, WorthStage::json(WorthStage::page({"a"})));
    auto secret = signIn(stage);
    QVERIFY(secret && *secret);
    stage.client().setToken(std::move(**secret));
    stage.unpace();
    QSignalSpy scopes(&stage.client(), &VendorClient::scopeFound);
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->scopeId, u"c0ffee00-1234-4abc-8def-0123456789ab"_s);
    QCOMPARE((*identity)->scopeName, u"Acme Lending"_s);
    QCOMPARE((*identity)->person, u"ann@lending.example"_s);
    QCOMPARE((*identity)->role, u"Owner"_s);
    QCOMPARE((*identity)->environment, Environment::OfflineSandbox);
    QVERIFY((*identity)->prevented.isEmpty());
    QVERIFY(!(*identity)->signedInUntil.isValid());
    QCOMPARE(scopes.size(), 1);
    QCOMPARE(stage.requests().size(), 2);
}

void WorthSignInTest::namesTheCustomerFromAUser()
{
    ConnectionInfo info = WorthStage::customerOne();
    info.scopeName.clear();
    info.answers = {{u"email"_s, u"U2@lending.example"_s}};
    WorthStage stage(info);
    const Instant end = Instant::fromMsecs(4'000'000'000'000);
    stage.client().setToken(Secret(WorthStage::idToken("plain", end)));
    QSignalSpy scopes(&stage.client(), &VendorClient::scopeFound);
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->scopeName, u"Acme Lending"_s);
    QCOMPARE((*identity)->person, u"U2@lending.example"_s);
    QCOMPARE((*identity)->role, u"Analyst"_s);
    QCOMPARE((*identity)->signedInUntil, end);
    QCOMPARE(scopes.constLast(), (QVariantList{u"cust-1"_s, u"Acme Lending"_s}));
    QCOMPARE(stage.lines(), (QStringList{u"GET /customers/cust-1/users"_s, u"GET /customers/cust-1/users/u1"_s}));
}

void WorthSignInTest::aMissingReadPermissionIsToldNotFailed()
{
    WorthStage stage;
    stage.script(u"GET /customers/cust-1/users"_s, WorthStage::gateway(403, "Forbidden", "ERR_FORBIDDEN"));
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->missingScopes, QStringList{u"customer_user:read"_s});
    QCOMPARE((*identity)->prevented.size(), 1);
    QCOMPARE((*identity)->scopeId, u"cust-1"_s);
}

void WorthSignInTest::problemsEndTheTest_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<ProblemKind>("kind");
    QTest::newRow("401") << WorthStage::gateway(401, "Unauthorized", "ERR_UNAUTHORIZED") << ProblemKind::Unauthorized;
    QTest::newRow("404") << WorthStage::fail(404, "Not Found", "NOT_FOUND", "CustomersApiError")
                         << ProblemKind::NotFound;
    QTest::newRow("malformed") << WorthStage::json("[]") << ProblemKind::Malformed;
    QTest::newRow("500") << LoopbackReply{.status = 500, .body = {}} << ProblemKind::VendorFault;
}

void WorthSignInTest::problemsEndTheTest()
{
    QFETCH(LoopbackReply, reply);
    WorthStage stage;
    stage.script(u"GET /customers/cust-1/users"_s, reply);
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && !*identity);
    QTEST(identity->error().kind, "kind");
}

void WorthSignInTest::tellsTheEnvironmentByTheAddress_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("realm");
    const auto row = [](const char *name, const QString &url, Environment environment, const QString &realm) {
        QTest::newRow(name) << QUrl(url) << environment << realm;
    };
    row("production", u"https://api.joinworth.com/auth/api/v1"_s, Environment::Production, u"api.joinworth.com/o"_s);
    row("staging", u"https://api.staging.joinworth.com/auth/api/v1"_s, Environment::VendorSandbox,
        u"api.staging.joinworth.com/o"_s);
    row("dev", u"https://api.dev.joinworth.com/auth/api/v1"_s, Environment::VendorSandbox,
        u"api.dev.joinworth.com/o"_s);
    row("another host", u"https://user:pass@worth.example:8443/x"_s, Environment::Unknown, u"worth.example:8443/o"_s);
    row("this machine", u"http://[::1]:8080/auth/api/v1"_s, Environment::OfflineSandbox, u"[::1]:8080/o"_s);
}

void WorthSignInTest::tellsTheEnvironmentByTheAddress()
{
    QFETCH(QUrl, url);
    const SystemClock clock;
    PacerGate gate(makeProcessPacerMemory());
    ConnectionInfo info;
    info.id = u"c1"_s;
    info.baseUrl = url;
    info.scopeId = u"o"_s;
    const auto client = vendorById(u"worth")->makeClient({.connection = info, .pacer = gate, .clock = clock});
    QTEST(client->environment(), "environment");
    QTEST(client->realm(), "realm");
    QVERIFY(!client->hasToken());
}

QTEST_GUILESS_MAIN(WorthSignInTest)
#include "tst_worthsignin.moc"
