// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/readback.h"
#include "app/outbox/verdict.h"

#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant Now = Instant::fromMsecs(1'790'000'000'000);

OutboxItem itemFor(Action action)
{
    OutboxItem item;
    item.action = action;
    item.key = {u"connection"_s, u"seat-1"_s};
    item.email = u"zoe@example.com"_s;
    item.createdAt = Now;
    item.expiresBefore = Now - 1h;
    return item;
}

Invitation answerWith(Instant expiresAt, const QString &email = u"zoe@example.com"_s)
{
    Invitation answer;
    answer.key = {u"connection"_s, u"seat-1"_s};
    answer.state = State::Pending;
    answer.email = email;
    answer.expiresAt = expiresAt;
    return answer;
}

Verdict verdictOn(const OutboxItem &item, const WriteOutcome<Invitation> &outcome, Answer renews = Answer::No,
    int notSentBefore = 0, std::chrono::milliseconds skew = 0ms)
{
    VendorTraits traits;
    traits.resendRenews = renews;
    const OutboxTimes times;
    return judge(item, outcome,
        {.now = Now, .vendorNow = Now + skew, .traits = &traits, .notSentBefore = notSentBefore, .times = times});
}

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void saysWhetherTheMailCarriesADeadLink_data();
    void saysWhetherTheMailCarriesADeadLink();
    void saysWhereTheAddressDiffers_data();
    void saysWhereTheAddressDiffers();
    void waitsLongerEachTime();
    void obeysRetryAfter_data();
    void obeysRetryAfter();
    void keepsTheVendorsWords();
    void knowsWhatTheRowsProve_data();
    void knowsWhatTheRowsProve();
};

void TestVerdict::saysWhetherTheMailCarriesADeadLink_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<Answer>("renews");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<Instant>("told");
    QTest::addColumn<bool>("dead");
    QTest::newRow("told, ahead") << Action::Resend << Answer::No << true << Now + 1h << false;
    QTest::newRow("told, past") << Action::Resend << Answer::No << true << Now - 1h << true;
    QTest::newRow("told, past by the vendor's clock") << Action::Resend << Answer::No << true << Now + 1min << true;
    QTest::newRow("told, past though renewed") << Action::Resend << Answer::Yes << true << Now - 1h << true;
    QTest::newRow("not told, repeated") << Action::Resend << Answer::No << true << Instant() << true;
    QTest::newRow("unreadable, repeated") << Action::Resend << Answer::No << false << Instant() << true;
    QTest::newRow("unreadable, renewed") << Action::Resend << Answer::Yes << false << Instant() << false;
    QTest::newRow("no mail at all") << Action::Revoke << Answer::No << true << Now - 1h << false;
}

void TestVerdict::saysWhetherTheMailCarriesADeadLink()
{
    QFETCH(Action, action);
    QFETCH(Answer, renews);
    QFETCH(bool, readable);
    QFETCH(Instant, told);
    QFETCH(bool, dead);
    WriteSent<Invitation> sent{.answer = {}, .requestId = u"request"_s, .httpStatus = 200};
    if (readable) {
        sent.answer = answerWith(told);
    }
    const Verdict verdict = verdictOn(itemFor(action), sent, renews, 0, 2min);
    QCOMPARE(verdict.settlement.state, SendState::Sent);
    QCOMPARE(verdict.settlement.deadLink, dead);
    QCOMPARE(verdict.settlement.expiresAfter, told);
    QCOMPARE(verdict.settlement.requestId, u"request"_s);
    QCOMPARE(verdict.rowMayHaveChanged, !readable || action != Action::Resend);
}

void TestVerdict::saysWhereTheAddressDiffers_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("differs");
    QTest::newRow("the same") << u"zoe@example.com"_s << false;
    QTest::newRow("in capitals") << u"Zoe@Example.com"_s << false;
    QTest::newRow("not told") << QString() << false;
    QTest::newRow("another") << u"zoe@elsewhere.example"_s << true;
}

void TestVerdict::saysWhereTheAddressDiffers()
{
    QFETCH(QString, email);
    QFETCH(bool, differs);
    const WriteSent<Invitation> sent{.answer = answerWith(Now + 1h, email), .requestId = {}, .httpStatus = 200};
    const Verdict verdict = verdictOn(itemFor(Action::Resend), sent);
    QCOMPARE(!verdict.settlement.reason.isEmpty(), differs);
    QVERIFY(!differs || verdict.settlement.reason.contains(email));
}

void TestVerdict::waitsLongerEachTime()
{
    const WriteNotSent notSent{{.kind = ProblemKind::Offline}};
    const QList<std::chrono::milliseconds> waits = {1s, 3s, 9s};
    for (int before = 0; before < waits.size(); ++before) {
        const Verdict verdict = verdictOn(itemFor(Action::Resend), notSent, Answer::No, before);
        QCOMPARE(verdict.settlement.state, SendState::Waiting);
        QCOMPARE(verdict.wait, waits[before]);
        QCOMPARE(verdict.settlement.notBefore, Now + waits[before]);
    }
    const Verdict last = verdictOn(itemFor(Action::Resend), notSent, Answer::No, 3);
    QCOMPARE(last.settlement.state, SendState::NotSent);
    QVERIFY(!last.settlement.reason.isEmpty());
}

void TestVerdict::obeysRetryAfter_data()
{
    QTest::addColumn<int>("told");
    QTest::addColumn<std::chrono::milliseconds>("wait");
    QTest::newRow("told") << 38 << std::chrono::milliseconds(38s);
    QTest::newRow("not told") << -1 << std::chrono::milliseconds(60s);
}

void TestVerdict::obeysRetryAfter()
{
    QFETCH(int, told);
    QFETCH(std::chrono::milliseconds, wait);
    Problem problem{.kind = ProblemKind::RateLimited, .httpStatus = 429};
    if (told >= 0) {
        problem.retryAfter = std::chrono::seconds(told);
    }
    const Verdict verdict = verdictOn(itemFor(Action::Resend), WriteThrottled{problem});
    QCOMPARE(verdict.settlement.state, SendState::Waiting);
    QCOMPARE(verdict.wait, wait);
    QCOMPARE(verdict.settlement.notBefore, Now + wait);
}

void TestVerdict::keepsTheVendorsWords()
{
    const WriteRefused refused{{.kind = ProblemKind::WrongState,
        .httpStatus = 400,
        .vendorText = u"Seat is not in pending status"_s,
        .requestId = u"request"_s}};
    const Settlement settlement = verdictOn(itemFor(Action::Resend), refused).settlement;
    QCOMPARE(settlement.state, SendState::Refused);
    QCOMPARE(settlement.httpStatus, 400);
    QCOMPARE(settlement.vendorText, u"Seat is not in pending status"_s);
    QCOMPARE(settlement.requestId, u"request"_s);
    QVERIFY(settlement.reason.contains(settlement.vendorText));
}

void TestVerdict::knowsWhatTheRowsProve_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<State>("state");
    QTest::addColumn<Instant>("expiresAt");
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("proved");
    const QString zoe = u"Zoe@example.com"_s;
    QTest::newRow("revoked") << Action::Revoke << State::Withdrawn << Now << zoe << true;
    QTest::newRow("still pending") << Action::Revoke << State::Pending << Now << zoe << false;
    QTest::newRow("a new link") << Action::Assign << State::Pending << Now + 24h << zoe << true;
    QTest::newRow("a new link, clocks apart a little")
        << Action::Assign << State::Pending << Now + 24h - 90s << zoe << true;
    QTest::newRow("an older link") << Action::Assign << State::Pending << Now + 20h << zoe << false;
    QTest::newRow("somebody else's") << Action::Assign << State::Pending << Now + 24h << u"max@example.com"_s << false;
    QTest::newRow("revoked meanwhile") << Action::Assign << State::Withdrawn << Now + 24h << zoe << false;
    QTest::newRow("moved deadline") << Action::Resend << State::Pending << Now << zoe << true;
    QTest::newRow("unmoved deadline") << Action::Resend << State::Pending << Now - 1h << zoe << false;
}

void TestVerdict::knowsWhatTheRowsProve()
{
    QFETCH(Action, action);
    QFETCH(State, state);
    QFETCH(Instant, expiresAt);
    QFETCH(QString, email);
    QFETCH(bool, proved);
    VendorTraits traits;
    traits.linkLifetime = 24h;
    traits.readBackShowsResend = traits.readBackShowsRevoke = traits.readBackShowsAssign = true;
    Invitation row = answerWith(expiresAt, email);
    row.state = state;
    QCOMPARE(provesSent({row}, itemFor(action), traits, 0ms), proved);
    QVERIFY(!provesSent({row}, itemFor(action), VendorTraits{}, 0ms));
    QVERIFY(!provesSent({}, itemFor(action), traits, 0ms));
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
