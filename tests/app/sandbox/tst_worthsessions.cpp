// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "worthdesk.h"

#include <QTest>

using namespace Reinvite;
using namespace std::chrono_literals;

namespace {

QJsonObject payload(const QByteArray &jwt)
{
    const QByteArray part = jwt.split('.').value(1);
    return QJsonDocument::fromJson(QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding)).object();
}

QByteArray text(const QJsonValue &object, const char *field)
{
    return object[QLatin1StringView(field)].toString().toLatin1();
}

} // namespace

/// Signing in at the simulated Worth AI, and how long it lasts.
class TestWorthSessions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signingInTellsWhoAndWhere();
    void permissionsFollowTheAccount_data();
    void permissionsFollowTheAccount();
    void theIdTokenSaysWhenItEnds();
    void theIdTokenEndsAfterAnHour();
    void onlyTheIdTokenIsABearer();
    void aTokenThatWasTamperedWithIsRefused_data();
    void aTokenThatWasTamperedWithIsRefused();
    void aSessionOfAnotherSandboxIsRefused();
    void whoHasNotJoinedOrMayNotCannotSignIn_data();
    void whoHasNotJoinedOrMayNotCannotSignIn();
    void aWrongPasswordIsRefusedAsTheFormSays_data();
    void aWrongPasswordIsRefusedAsTheFormSays();
    void theAnswerNestsAsTheFormSays();
    void refreshingGivesTokensThatWork();
    void refreshKeepsOrRotatesAsTheFormSays();
    void theRefreshTokenEndsAfterThirtyDays();
    void rotatingStartsTheThirtyDaysAgain();
    void refreshRefusesAsTheFormSays_data();
    void refreshRefusesAsTheFormSays();
    void refreshReadsItsBodyAsTheFormSays_data();
    void refreshReadsItsBodyAsTheFormSays();
    void logoutEndsThisSessionAlone();
    void logoutMayLeaveTokensAlive();
    void theSameSeedGivesTheSameTokens();

private:
    LoopbackReply refresh(const QByteArray &token)
    {
        return m_desk->callWith({}, "POST", "/refresh-token/customer", R"({"refresh_token":")" + token + R"("})");
    }
    QJsonValue signedIn() { return dataOf(m_desk->signIn("owner@acme-lending.example", worthPassword(1))); }
    int statusOfList(const QByteArray &token) { return m_desk->callWith(token, "GET", "/customers/{c}/users").status; }

    std::unique_ptr<WorthDesk> m_desk;
};

void TestWorthSessions::init()
{
    m_desk = std::make_unique<WorthDesk>();
}

void TestWorthSessions::signingInTellsWhoAndWhere()
{
    const LoopbackReply reply = m_desk->signIn("Owner@Acme-Lending.example", worthPassword(1));
    QCOMPARE(reply.status, 200);
    QCOMPARE(text(jsonOf(reply), "status"), "success");
    QCOMPARE(text(jsonOf(reply), "message"), "Logged In successfully");
    const QJsonValue data = dataOf(reply);
    QCOMPARE(text(data[QStringLiteral("customer_details")], "id"), m_desk->customerId());
    QCOMPARE(text(data[QStringLiteral("customer_details")], "name"), "Acme Lending");
    const QJsonObject user = data[QStringLiteral("user_details")].toObject();
    QCOMPARE(user.keys(),
        QStringList({QStringLiteral("email"), QStringLiteral("first_name"), QStringLiteral("id"),
            QStringLiteral("is_email_verified"), QStringLiteral("last_name")}));
    QCOMPARE(text(user, "email"), "owner@acme-lending.example");
    QCOMPARE(data[QStringLiteral("subrole")].toObject().size(), 3);
    QCOMPARE(text(data[QStringLiteral("subrole")], "code"), "owner");
    QVERIFY(data[QStringLiteral("permissions")][0][QStringLiteral("id")].isDouble());
    QCOMPARE(statusOfList(text(data, "id_token")), 200);
}

void TestWorthSessions::permissionsFollowTheAccount_data()
{
    QTest::addColumn<QByteArray>("account");
    QTest::addColumn<QByteArray>("codes");
    QTest::addColumn<int>("list");
    QTest::addColumn<int>("resend");
    QTest::addColumn<int>("create");
    QTest::newRow("owner") << QByteArray(
        "owner") << QByteArray("customer_user:read customer_user:write customer_user:create case:read businesses:read")
                           << 200 << 200 << 200;
    QTest::newRow("auditor") << QByteArray("auditor") << QByteArray("customer_user:read case:read businesses:read")
                             << 200 << 403 << 403;
    QTest::newRow("inviter") << QByteArray("inviter") << QByteArray("customer_user:read customer_user:create") << 200
                             << 403 << 200;
    QTest::newRow("underwriter") << QByteArray("underwriter") << QByteArray("case:read businesses:read") << 403 << 403
                                 << 403;
}

void TestWorthSessions::permissionsFollowTheAccount()
{
    QFETCH(QByteArray, account);
    QFETCH(QByteArray, codes);
    const QJsonValue data = dataOf(m_desk->signIn(account + "@acme-lending.example", worthPassword(1)));
    QByteArrayList told;
    const QJsonArray permissions = data[QStringLiteral("permissions")].toArray();
    for (const auto permission : permissions) {
        told.append(text(permission, "code"));
    }
    QCOMPARE(told.join(' '), codes);
    const QByteArray token = text(data, "id_token");
    QTEST(statusOfList(token), "list");
    const QByteArray resend = "/customers/{c}/users/" + m_desk->invited() + "/resend-invite";
    QTEST(m_desk->callWith(token, "POST", resend).status, "resend");
    const QByteArray body =
        R"({"first_name":"Eve","last_name":"Adams","email":"eve@new.example","subrole":{"code":"admin"}})";
    QTEST(m_desk->callWith(token, "POST", "/customers/{c}/users", body).status, "create");
}

void TestWorthSessions::theIdTokenSaysWhenItEnds()
{
    const QByteArray token = text(signedIn(), "id_token");
    QCOMPARE(token.count('.'), 2);
    const QJsonObject claims = payload(token);
    const qint64 now = m_desk->clock.now().msecs() / 1000;
    QCOMPARE(claims.value(QStringLiteral("iat")).toInteger(), now);
    QCOMPARE(claims.value(QStringLiteral("exp")).toInteger(), now + 3600);
    QCOMPARE(text(claims, "email"), "owner@acme-lending.example");
    QCOMPARE(text(claims, "sub"), worthText(m_desk->simulator.customer().user(0).id));
}

void TestWorthSessions::theIdTokenEndsAfterAnHour()
{
    const QByteArray token = text(signedIn(), "id_token");
    m_desk->clock.advance(59min);
    QCOMPARE(statusOfList(token), 200);
    m_desk->clock.advance(1min);
    const LoopbackReply reply = m_desk->callWith(token, "GET", "/customers/{c}/users");
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.body, R"({"message":"Unauthorized","errorCode":"ERR_UNAUTHORIZED"})");
}

void TestWorthSessions::onlyTheIdTokenIsABearer()
{
    const QJsonValue data = signedIn();
    QCOMPARE(statusOfList(text(data, "id_token")), 200);
    QCOMPARE(text(data, "access_token").count('.'), 2);
    QCOMPARE(statusOfList(text(data, "access_token")), 401);
    QCOMPARE(statusOfList(text(data, "refresh_token")), 401);
    QCOMPARE(m_desk->resend(m_desk->invited()).status, 200);
    QCOMPARE(statusOfList(m_desk->lastInvite()), 401);
}

void TestWorthSessions::aTokenThatWasTamperedWithIsRefused_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<QByteArray>("replacement");
    QTest::newRow("no header") << 0 << QByteArray();
    QTest::newRow("other payload") << 1 << QByteArray("eyJleHAiOjk5OTk5OTk5OTl9");
    QTest::newRow("no signature") << 2 << QByteArray();
    QTest::newRow("one part more") << 2 << QByteArray("a.b");
    QTest::newRow("one part less") << 1 << QByteArray("!");
}

void TestWorthSessions::aTokenThatWasTamperedWithIsRefused()
{
    QFETCH(int, part);
    QFETCH(QByteArray, replacement);
    QByteArrayList parts = m_desk->token.split('.');
    QCOMPARE(statusOfList(parts.join('.')), 200);
    parts[part] = replacement;
    QCOMPARE(statusOfList(parts.join('.')), 401);
    parts.removeAt(part);
    QCOMPARE(statusOfList(parts.join('.')), 401);
}

/// The key comes from the seed: a token of a sandbox where more have signed in is well signed here too.
void TestWorthSessions::aSessionOfAnotherSandboxIsRefused()
{
    WorthDesk other;
    const QByteArray token = text(dataOf(other.signIn("owner@acme-lending.example", worthPassword(1))), "id_token");
    QCOMPARE(statusOfList(token), 401);
    WorthDesk otherSeed(150, 0, 2);
    QCOMPARE(statusOfList(otherSeed.token), 401);
}

void TestWorthSessions::whoHasNotJoinedOrMayNotCannotSignIn_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<bool>("joins");
    QTest::addColumn<int>("status");
    QTest::newRow("joined") << QByteArray() << true << 200;
    QTest::newRow("invited") << QByteArray() << false << 400;
    QTest::newRow("set inactive") << QByteArray(R"({"status":"INACTIVE"})") << true << 400;
}

void TestWorthSessions::whoHasNotJoinedOrMayNotCannotSignIn()
{
    QFETCH(QByteArray, patch);
    QFETCH(bool, joins);
    const QByteArray user = m_desk->invited();
    m_desk->resend(user);
    if (joins) {
        QCOMPARE(m_desk->accept(m_desk->lastInvite()).status, 200);
    }
    if (!patch.isEmpty()) {
        QCOMPARE(m_desk->call("PATCH", "/customers/{c}/users/" + user, patch).status, 200);
    }
    QTEST(m_desk->signIn(m_desk->mailbox.mails().last().to.toUtf8(), "Sandbox-1!").status, "status");
}

void TestWorthSessions::aWrongPasswordIsRefusedAsTheFormSays_data()
{
    QTest::addColumn<QByteArray>("email");
    QTest::addColumn<QString>("form");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray fail = R"({"status":"fail","message":"Incorrect username or password.","errorCode":"INVALID",)"
                            R"("data":{"errorName":"SignInApiError"}})";
    const QByteArray error = R"({"status":"error","message":"Incorrect username or password.",)"
                             R"("errorCode":"UNKNOWN_ERROR","data":{"errorName":"NotAuthorizedException"}})";
    for (const char *email : {"owner@acme-lending.example", "nobody@acme-lending.example"}) {
        QTest::addRow("400 %s", email) << QByteArray(email) << QStringLiteral("400") << 400 << fail;
        QTest::addRow("500 %s", email) << QByteArray(email) << QStringLiteral("500") << 500 << error;
    }
}

void TestWorthSessions::aWrongPasswordIsRefusedAsTheFormSays()
{
    QFETCH(QByteArray, email);
    QFETCH(QString, form);
    m_desk->choose("worth.wrong_password", form);
    const LoopbackReply reply = m_desk->signIn(email, "wrong");
    QTEST(reply.status, "status");
    QTEST(reply.body, "body");
}

void TestWorthSessions::theAnswerNestsAsTheFormSays()
{
    QVERIFY(!text(signedIn(), "id_token").isEmpty());
    m_desk->choose("worth.sign_in", QStringLiteral("data.data"));
    const QJsonObject outer = signedIn().toObject();
    QCOMPARE(outer.keys(), QStringList(QStringLiteral("data")));
    QVERIFY(!text(outer.value(QStringLiteral("data")), "id_token").isEmpty());
}

void TestWorthSessions::refreshingGivesTokensThatWork()
{
    const QJsonValue data = signedIn();
    m_desk->clock.advance(2h);
    const LoopbackReply reply = refresh(text(data, "refresh_token"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(text(jsonOf(reply), "status"), "success");
    const QByteArray fresh = text(dataOf(reply), "id_token");
    QVERIFY(fresh != text(data, "id_token"));
    QCOMPARE(statusOfList(text(data, "id_token")), 401);
    QCOMPARE(statusOfList(fresh), 200);
    QCOMPARE(statusOfList(text(dataOf(reply), "access_token")), 401);
}

void TestWorthSessions::refreshKeepsOrRotatesAsTheFormSays()
{
    const QByteArray first = text(signedIn(), "refresh_token");
    QVERIFY(!dataOf(refresh(first)).toObject().contains(QStringLiteral("refresh_token")));
    QCOMPARE(refresh(first).status, 200);

    m_desk->choose("worth.refresh_rotates", QStringLiteral("yes"));
    const QByteArray second = text(dataOf(refresh(first)), "refresh_token");
    QVERIFY(!second.isEmpty());
    QVERIFY(second != first);
    QCOMPARE(refresh(first).status, 400);
    QCOMPARE(refresh(second).status, 200);
}

void TestWorthSessions::theRefreshTokenEndsAfterThirtyDays()
{
    const QByteArray token = text(signedIn(), "refresh_token");
    m_desk->clock.advance(30 * 24h - 1s);
    QCOMPARE(refresh(token).status, 200);
    m_desk->clock.advance(1s);
    const LoopbackReply reply = refresh(token);
    QCOMPARE(reply.status, 400);
    QCOMPARE(text(jsonOf(reply), "message"), "Refresh Token has expired");
}

void TestWorthSessions::rotatingStartsTheThirtyDaysAgain()
{
    m_desk->choose("worth.refresh_rotates", QStringLiteral("yes"));
    const QByteArray first = text(signedIn(), "refresh_token");
    m_desk->clock.advance(20 * 24h);
    const QByteArray second = text(dataOf(refresh(first)), "refresh_token");
    m_desk->clock.advance(20 * 24h);
    QCOMPARE(refresh(second).status, 200);
}

void TestWorthSessions::refreshRefusesAsTheFormSays_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("400") << QStringLiteral("400") << 400
                         << QByteArray(R"({"status":"fail","message":"Invalid Refresh Token","errorCode":"INVALID",)"
                                       R"("data":{"errorName":"NotAuthorizedException"}})");
    QTest::newRow("401") << QStringLiteral("401") << 401
                         << QByteArray(R"({"message":"Unauthorized","errorCode":"ERR_UNAUTHORIZED"})");
    QTest::newRow("500") << QStringLiteral("500") << 500
                         << QByteArray(R"({"status":"error","message":"Invalid Refresh Token",)"
                                       R"("errorCode":"UNKNOWN_ERROR","data":{"errorName":"NotAuthorizedException"}})");
}

void TestWorthSessions::refreshRefusesAsTheFormSays()
{
    QFETCH(QString, form);
    m_desk->choose("worth.refresh_refused", form);
    const LoopbackReply reply = refresh("made-up");
    QTEST(reply.status, "status");
    QTEST(reply.body, "body");
}

void TestWorthSessions::refreshReadsItsBodyAsTheFormSays_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("strict");
    QTest::addColumn<int>("loose");
    QTest::addColumn<QByteArray>("message"); ///< of the strict one
    const QByteArray needed = "Refresh Token is Required";
    QTest::newRow("as documented") << QByteArray(R"({"refresh_token":"%"})") << 200 << 200 << QByteArray();
    QTest::newRow("none") << QByteArray() << 400 << 400 << needed;
    QTest::newRow("empty object") << QByteArray("{}") << 400 << 400 << needed;
    QTest::newRow("empty text") << QByteArray(R"({"refresh_token":""})") << 400 << 400 << needed;
    QTest::newRow("number") << QByteArray(R"({"refresh_token":7})") << 400 << 400 << needed;
    QTest::newRow("null") << QByteArray(R"({"refresh_token":null})") << 400 << 400 << needed;
    QTest::newRow("array") << QByteArray("[]") << 400 << 400 << needed;
    QTest::newRow("other name") << QByteArray(R"({"refreshToken":"%"})") << 400 << 200 << needed;
    QTest::newRow("more") << QByteArray(R"({"refresh_token":"%","email":"a@b.example"})") << 400 << 200
                          << QByteArray(R"(Only "refresh_token" is allowed)");
    QTest::newRow("not JSON") << QByteArray("{refresh_token") << 400 << 400 << QByteArray("Unexpected token in JSON");
}

void TestWorthSessions::refreshReadsItsBodyAsTheFormSays()
{
    QFETCH(QByteArray, body);
    body.replace("%", text(signedIn(), "refresh_token"));
    const LoopbackReply strict = m_desk->callWith({}, "POST", "/refresh-token/customer", body);
    QTEST(strict.status, "strict");
    if (strict.status != 200) {
        QTEST(text(jsonOf(strict), "message"), "message");
        QCOMPARE(text(jsonOf(strict), "status"), "fail");
        QCOMPARE(text(jsonOf(strict), "errorCode"), "INVALID");
    }
    m_desk->choose("worth.refresh_body", QStringLiteral("loose"));
    QTEST(m_desk->callWith({}, "POST", "/refresh-token/customer", body).status, "loose");
}

void TestWorthSessions::logoutEndsThisSessionAlone()
{
    const QJsonValue one = signedIn();
    const QJsonValue other = signedIn();
    const LoopbackReply reply = m_desk->callWith(text(one, "id_token"), "POST", "/customer/logout");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, R"({"status":"success","message":"Logout successful"})");
    QCOMPARE(statusOfList(text(one, "id_token")), 401);
    QCOMPARE(refresh(text(one, "refresh_token")).status, 400);
    QCOMPARE(statusOfList(text(other, "id_token")), 200);
    QCOMPARE(refresh(text(other, "refresh_token")).status, 200);
}

void TestWorthSessions::logoutMayLeaveTokensAlive()
{
    m_desk->choose("worth.logout_kills", QStringLiteral("no"));
    const QJsonValue data = signedIn();
    QCOMPARE(m_desk->callWith(text(data, "id_token"), "POST", "/customer/logout").status, 200);
    QCOMPARE(statusOfList(text(data, "id_token")), 200);
    QCOMPARE(refresh(text(data, "refresh_token")).status, 200);
}

void TestWorthSessions::theSameSeedGivesTheSameTokens()
{
    WorthDesk again;
    const LoopbackReply reply = m_desk->signIn("owner@acme-lending.example", worthPassword(1));
    QCOMPARE(again.signIn("owner@acme-lending.example", worthPassword(1)).body, reply.body);
    // Two sign-ins in one second are two sessions nevertheless.
    QVERIFY(again.signIn("owner@acme-lending.example", worthPassword(1)).body != reply.body);
}

QTEST_GUILESS_MAIN(TestWorthSessions)
#include "tst_worthsessions.moc"
