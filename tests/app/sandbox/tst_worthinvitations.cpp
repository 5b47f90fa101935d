// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "worthdesk.h"

#include <QTest>

using namespace Reinvite;
using namespace std::chrono_literals;

/// Mails of the simulated Worth AI, and what their links are good for.
class TestWorthInvitations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void resendingMailsALinkOfSevenDays();
    void aLinkDiesAfterSevenDays();
    void aLinkLivesAsLongAsTheFormSays();
    void mailsToOneUserMayNeedAPause();
    void theOlderLinkLivesAsTheFormSays();
    void joiningUsesTheLinkUp();
    void whoJoinsBetweenListAndResendIsNotMailed();
    void whoJoinedCanSignIn();
    void joiningGivesTokensThatWork();
    void anUnsafePasswordIsRefused_data();
    void anUnsafePasswordIsRefused();
    void aReplacedLinkLetsNobodyIn();
    void anotherVendorsMailIsNoneOfIts();
    void anUnknownUserIsRefusedAsTheFormSays();
    void resendNeedsThePermissionOfTheForm_data();
    void resendNeedsThePermissionOfTheForm();
    void refusedResendsMailNothing();

private:
    bool works(qsizetype mail) { return m_desk->simulator.linkWorks(m_desk->mailbox.mails().at(mail)); }
    QByteArray message(const LoopbackReply &reply)
    {
        return jsonOf(reply).value(QStringLiteral("message")).toString().toLatin1();
    }

    std::unique_ptr<WorthDesk> m_desk;
};

void TestWorthInvitations::init()
{
    m_desk = std::make_unique<WorthDesk>();
}

void TestWorthInvitations::resendingMailsALinkOfSevenDays()
{
    const QByteArray id = m_desk->invited();
    QCOMPARE(m_desk->resend(id).status, 200);
    QCOMPARE(m_desk->mailbox.mails().size(), 1);
    const Mail &mail = m_desk->mailbox.mails().first();
    const WorthCustomer &customer = m_desk->simulator.customer();
    QCOMPARE(mail.vendor, QStringLiteral("worth"));
    QCOMPARE(
        mail.to, QString::fromUtf8(customer.user(customer.find(QUuid::fromString(QString::fromLatin1(id)))).email));
    QCOMPARE(mail.subject, QStringLiteral("You have been invited to Acme Lending"));
    QCOMPARE(mail.invitation.toLatin1(), id);
    QVERIFY(mail.link.startsWith(QStringLiteral("https://app.worth.example/invite/")));
    QCOMPARE(m_desk->lastInvite().count('.'), 2);
    QVERIFY(mail.at == m_desk->clock.now());
    const auto life = mail.linkDiesAt - mail.at;
    QVERIFY(life > 7 * 24h - 1s && life <= 7 * 24h);
    QVERIFY(works(0));
}

void TestWorthInvitations::aLinkDiesAfterSevenDays()
{
    m_desk->resend(m_desk->invited());
    const Instant deadline = m_desk->mailbox.mails().first().linkDiesAt;
    m_desk->clock.set(deadline - 1ms);
    QVERIFY(works(0));
    m_desk->clock.set(deadline);
    QVERIFY(!works(0));
    const LoopbackReply reply = m_desk->accept(m_desk->lastInvite());
    QCOMPARE(reply.status, 500);
    QCOMPARE(message(reply), "jwt expired");
    m_desk->token = m_desk->named("worth_owner");
    QCOMPARE(m_desk->resend(m_desk->invited()).status, 200);
    QVERIFY(works(1));
}

void TestWorthInvitations::aLinkLivesAsLongAsTheFormSays()
{
    m_desk->choose("worth.link_days", QStringLiteral("1"));
    m_desk->resend(m_desk->invited());
    m_desk->clock.advance(24h - 1s);
    QVERIFY(works(0));
    m_desk->clock.advance(1s);
    QVERIFY(!works(0));
}

void TestWorthInvitations::mailsToOneUserMayNeedAPause()
{
    m_desk->choose("worth.resend_pause", QStringLiteral("60"));
    const QByteArray id = m_desk->invited();
    const QByteArray other =
        m_desk->userWhere([&id](const WorthUser &user) { return user.isPending() && worthText(user.id) != id; });
    QCOMPARE(m_desk->resend(id).status, 200);
    m_desk->clock.advance(20s);
    QCOMPARE(m_desk->resend(other).status, 200);
    const LoopbackReply tooSoon = m_desk->resend(id);
    QCOMPARE(tooSoon.status, 429);
    QCOMPARE(headerOf(tooSoon, "Retry-After"), QByteArray("40"));
    QCOMPARE(m_desk->mailbox.mails().size(), 2);
    m_desk->clock.advance(40s);
    QCOMPARE(m_desk->resend(id).status, 200);
}

void TestWorthInvitations::theOlderLinkLivesAsTheFormSays()
{
    const QByteArray id = m_desk->invited();
    m_desk->resend(id);
    m_desk->clock.advance(1h - 1s);
    m_desk->resend(id);
    QVERIFY(m_desk->mailbox.mails().at(0).link != m_desk->mailbox.mails().at(1).link);
    QVERIFY(works(0));
    QVERIFY(works(1));
    m_desk->choose("worth.old_link", QStringLiteral("no"));
    QVERIFY(!works(0));
    QVERIFY(works(1));
}

void TestWorthInvitations::joiningUsesTheLinkUp()
{
    m_desk->resend(m_desk->invited());
    QCOMPARE(m_desk->accept(m_desk->lastInvite()).status, 200);
    QVERIFY(!works(0));
    const LoopbackReply again = m_desk->accept(m_desk->lastInvite());
    QCOMPARE(again.status, 400);
    QCOMPARE(message(again), "Customer has already onboarded the platform");
}

void TestWorthInvitations::whoJoinsBetweenListAndResendIsNotMailed()
{
    const QByteArray id = m_desk->invited();
    m_desk->resend(id);
    m_desk->accept(m_desk->lastInvite());
    const LoopbackReply reply = m_desk->resend(id);
    QCOMPARE(reply.status, 400);
    QCOMPARE(message(reply), "Customer has already onboarded the platform");
    QCOMPARE(m_desk->mailbox.mails().size(), 1);
    const QJsonValue user = dataOf(m_desk->call("GET", "/customers/{c}/users/" + id));
    QCOMPARE(user[QStringLiteral("status")].toString(), QStringLiteral("ACTIVE"));
    QVERIFY(user[QStringLiteral("is_email_verified")].toBool());
    QCOMPARE(user[QStringLiteral("updated_by")].toString().toLatin1(), id);
}

void TestWorthInvitations::whoJoinedCanSignIn()
{
    const QByteArray id = m_desk->invited();
    m_desk->resend(id);
    const QByteArray email = m_desk->mailbox.mails().first().to.toUtf8();
    QCOMPARE(m_desk->signIn(email, "Sandbox-1!").status, 400);
    m_desk->accept(m_desk->lastInvite());
    const auto firstLogin = [&] {
        return dataOf(m_desk->call("GET", "/customers/{c}/users/" + id))[QStringLiteral("is_first_login")].toBool();
    };
    QVERIFY(firstLogin());
    QCOMPARE(m_desk->signIn(email, "Sandbox-1!").status, 200);
    QVERIFY(!firstLogin());
}

/// A password is not needed; without one there is no signing in.
void TestWorthInvitations::joiningGivesTokensThatWork()
{
    const QByteArray body =
        R"({"first_name":"Eve","last_name":"Adams","email":"eve@new.example","subrole":{"code":"admin"}})";
    m_desk->call("POST", "/customers/{c}/users", body);
    const QJsonValue tokens = dataOf(m_desk->accept(m_desk->lastInvite(), {}));
    const auto text = [&tokens](const char *name) { return tokens[QLatin1StringView(name)].toString().toLatin1(); };
    QCOMPARE(m_desk->callWith(text("id_token"), "GET", "/customers/{c}/users").status, 200);
    const QByteArray refresh = R"({"refresh_token":")" + text("refresh_token") + R"("})";
    QCOMPARE(m_desk->callWith({}, "POST", "/refresh-token/customer", refresh).status, 200);
    QCOMPARE(m_desk->signIn("eve@new.example", "Sandbox-1!").status, 400);
}

void TestWorthInvitations::anUnsafePasswordIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("short") << QByteArray(R"({"password":"Abcde-1"})") << 400;
    QTest::newRow("no capital") << QByteArray(R"({"password":"abcdefg-1"})") << 400;
    QTest::newRow("no small letter") << QByteArray(R"({"password":"ABCDEFG-1"})") << 400;
    QTest::newRow("no symbol") << QByteArray(R"({"password":"Abcdefgh1"})") << 400;
    QTest::newRow("number") << QByteArray(R"({"password":12345678})") << 400;
    QTest::newRow("empty") << QByteArray(R"({"password":""})") << 400;
    QTest::newRow("just safe") << QByteArray(R"({"password":"Abcdefg-"})") << 200;
}

void TestWorthInvitations::anUnsafePasswordIsRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    m_desk->resend(m_desk->invited());
    const LoopbackReply reply = m_desk->accept(m_desk->lastInvite(), body);
    QCOMPARE(reply.status, status);
    QCOMPARE(works(0), status != 200);
    if (status != 200) {
        QVERIFY(reply.body.contains("ValidationMiddlewareError"));
    }
}

void TestWorthInvitations::aReplacedLinkLetsNobodyIn()
{
    m_desk->choose("worth.old_link", QStringLiteral("no"));
    const QByteArray id = m_desk->invited();
    m_desk->resend(id);
    const QByteArray old = m_desk->lastInvite();
    m_desk->resend(id);
    const LoopbackReply reply = m_desk->accept(old);
    QCOMPARE(reply.status, 500);
    QCOMPARE(message(reply), "invalid signature");
    QCOMPARE(m_desk->accept(m_desk->lastInvite()).status, 200);
}

void TestWorthInvitations::anotherVendorsMailIsNoneOfIts()
{
    m_desk->resend(m_desk->invited());
    Mail mail = m_desk->mailbox.mails().first();
    mail.invitation = QStringLiteral("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
    QVERIFY(!m_desk->simulator.linkWorks(mail));
    mail = {};
    mail.vendor = QStringLiteral("polar");
    mail.link = QStringLiteral("https://polar.example/acme/portal/claim?token=abc");
    QVERIFY(!m_desk->simulator.linkWorks(mail));
    QVERIFY(!m_desk->simulator.linkWorks({}));
}

void TestWorthInvitations::anUnknownUserIsRefusedAsTheFormSays()
{
    const QByteArray unknown = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    QCOMPARE(m_desk->resend(unknown).status, 404);
    m_desk->choose("worth.resend_unknown", QStringLiteral("400"));
    const LoopbackReply reply = m_desk->resend(unknown);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.body,
        R"({"status":"fail","message":"Customer user Not Found","errorCode":"INVALID",)"
        R"("data":{"errorName":"CustomersApiError"}})");
}

void TestWorthInvitations::resendNeedsThePermissionOfTheForm_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<int>("auditor");
    QTest::addColumn<int>("inviter");
    QTest::newRow("write") << QStringLiteral("write") << 403 << 403;
    QTest::newRow("create") << QStringLiteral("create") << 403 << 200;
    QTest::newRow("read") << QStringLiteral("read") << 200 << 200;
}

void TestWorthInvitations::resendNeedsThePermissionOfTheForm()
{
    QFETCH(QString, form);
    m_desk->choose("worth.resend_needs", form);
    const QByteArray path = "/customers/{c}/users/" + m_desk->invited() + "/resend-invite";
    QTEST(m_desk->callWith(m_desk->named("worth_auditor"), "POST", path).status, "auditor");
    QTEST(m_desk->callWith(m_desk->named("worth_inviter"), "POST", path).status, "inviter");
    QCOMPARE(m_desk->callWith(m_desk->named("worth_underwriter"), "POST", path).status, 403);
    QCOMPARE(m_desk->resend(m_desk->invited()).status, 200);
}

void TestWorthInvitations::refusedResendsMailNothing()
{
    const QByteArray path = "/customers/{c}/users/" + m_desk->invited() + "/resend-invite";
    for (const char *token : {"worth_auditor", "worth_expired", "worth_access_token", "worth_other_customer", "none"}) {
        QVERIFY(m_desk->callWith(m_desk->named(token), "POST", path).status >= 401);
    }
    QVERIFY(m_desk->mailbox.mails().isEmpty());
}

QTEST_GUILESS_MAIN(TestWorthInvitations)
#include "tst_worthinvitations.moc"
