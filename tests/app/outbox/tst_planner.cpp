// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/planner.h"

#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant Now = Instant::fromMsecs(1'790'000'000'000);

Invitation seat()
{
    Invitation invitation;
    invitation.key = {u"connection"_s, u"seat-1"_s};
    invitation.state = State::Pending;
    invitation.email = u"zoe@example.com"_s;
    invitation.container.id = u"sub-1"_s;
    invitation.expiresAt = Now + 48h;
    return invitation;
}

VendorTraits repeating()
{
    VendorTraits traits;
    traits.name = u"Fake"_s;
    traits.resendRenews = Answer::No;
    traits.linkLifetime = 24h;
    traits.canRevoke = true;
    traits.canAssign = true;
    return traits;
}

PlanFacts facts(const VendorTraits &traits)
{
    return {.traits = &traits, .target = {u"realm"_s, u"seat-1"_s}, .now = Now, .vendorNow = Now};
}

} // namespace

class TestPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void leavesOutWithAReason_data();
    void leavesOutWithAReason();
    void leavesOutForTheConnection();
    void leavesOutWhatIsUnderWay_data();
    void leavesOutWhatIsUnderWay();
    void leavesOutWhatTheVendorCannotDo();
    void saysWhatTheLinkWillBe_data();
    void saysWhatTheLinkWillBe();
    void measuresDeadlinesByTheVendorsClock();
    void asksAfterARecentMail_data();
    void asksAfterARecentMail();
    void saysWhatElseIsKnown();
    void asksBeforeItTakesAccess();
    void theSameTargetGoesOutOnce();
    void anAssignIsKnownByContainerAndPerson();
    void itemsCarryWhatTheLedgerNeeds();
    void oneContainersItemsGoTogether();
};

void TestPlanner::leavesOutWithAReason_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("says");
    const QString someone = u"zoe@example.com"_s;
    QTest::newRow("resend, pending") << Action::Resend << State::Pending << someone << QString();
    QTest::newRow("resend, expired") << Action::Resend << State::Expired << someone << QString();
    QTest::newRow("resend, joined") << Action::Resend << State::Joined << someone << u"joined already"_s;
    QTest::newRow("resend, revoked") << Action::Resend << State::Withdrawn << someone << u"revoked"_s;
    QTest::newRow("resend, unknown") << Action::Resend << State::Unknown << someone << u"“dormant” is not known"_s;
    QTest::newRow("resend, no address") << Action::Resend << State::Pending << QString() << u"no address"_s;
    QTest::newRow("revoke, pending") << Action::Revoke << State::Pending << QString() << QString();
    QTest::newRow("revoke, joined") << Action::Revoke << State::Joined << someone << QString();
    QTest::newRow("revoke, revoked") << Action::Revoke << State::Withdrawn << someone << u"revoked already"_s;
    QTest::newRow("revoke, unknown") << Action::Revoke << State::Unknown << someone << u"is not known"_s;
    QTest::newRow("assign") << Action::Assign << State::Pending << someone << QString();
    QTest::newRow("assign, no address") << Action::Assign << State::Pending << QString() << u"no address"_s;
}

void TestPlanner::leavesOutWithAReason()
{
    QFETCH(Action, action);
    QFETCH(State, state);
    QFETCH(QString, email);
    QFETCH(QString, says);
    Invitation invitation = seat();
    invitation.state = state;
    invitation.vendorState = u"dormant"_s;
    invitation.email = email;
    const VendorTraits traits = repeating();
    const PlanItem item = planItem(action, invitation, facts(traits));
    QCOMPARE(item.leftOutBecause.isEmpty(), says.isEmpty());
    QVERIFY2(item.leftOutBecause.contains(says), qPrintable(item.leftOutBecause));
}

void TestPlanner::leavesOutForTheConnection()
{
    QVERIFY(!planItem(Action::Resend, seat(), {}).leftOutBecause.isEmpty());
    const VendorTraits traits = repeating();
    PlanFacts signedOut = facts(traits);
    signedOut.cannotAct = u"signed out: the token has expired"_s;
    QCOMPARE(planItem(Action::Resend, seat(), signedOut).leftOutBecause, signedOut.cannotAct);
}

void TestPlanner::leavesOutWhatIsUnderWay_data()
{
    QTest::addColumn<SendState>("state");
    QTest::addColumn<bool>("leftOut");
    using enum SendState;
    for (const SendState state : {Armed, Waiting, Sending}) {
        QTest::addRow("%s", qPrintable(sendStateId(state))) << state << true;
    }
    for (const SendState state : {None, Sent, Refused, NotSent, SignedOut, Unsettled, Undone}) {
        QTest::addRow("%s", qPrintable(sendStateId(state))) << state << false;
    }
}

void TestPlanner::leavesOutWhatIsUnderWay()
{
    QFETCH(SendState, state);
    QFETCH(bool, leftOut);
    const VendorTraits traits = repeating();
    PlanFacts known = facts(traits);
    known.mail.state = state;
    QCOMPARE(!planItem(Action::Resend, seat(), known).leftOutBecause.isEmpty(), leftOut);
    QCOMPARE(!planItem(Action::Revoke, seat(), known).leftOutBecause.isEmpty(), leftOut);
}

void TestPlanner::leavesOutWhatTheVendorCannotDo()
{
    VendorTraits traits = repeating();
    traits.canAssign = false;
    traits.canRevoke = false;
    QVERIFY(planItem(Action::Assign, seat(), facts(traits)).leftOutBecause.contains(u"Fake"));
    QVERIFY(planItem(Action::Revoke, seat(), facts(traits)).leftOutBecause.contains(u"Fake"));
    QVERIFY(planItem(Action::Resend, seat(), facts(traits)).leftOutBecause.isEmpty());
}

void TestPlanner::saysWhatTheLinkWillBe_data()
{
    QTest::addColumn<Answer>("renews");
    QTest::addColumn<State>("state");
    QTest::addColumn<Instant>("expiresAt");
    QTest::addColumn<Cautions>("cautions");
    QTest::addColumn<Instant>("diesAt");
    const Cautions none;
    const Cautions dead = Caution::DeadLink;
    const Cautions soon = Caution::DiesSoon;
    QTest::newRow("repeated, lives") << Answer::No << State::Pending << Now + 25h << none << Now + 25h;
    QTest::newRow("repeated, dies soon") << Answer::No << State::Pending << Now + 24h << soon << Now + 24h;
    QTest::newRow("repeated, dead") << Answer::No << State::Pending << Now - 1s << dead << Now - 1s;
    QTest::newRow("repeated, the vendor says expired")
        << Answer::No << State::Expired << Instant() << dead << Instant();
    QTest::newRow("repeated, not told") << Answer::No << State::Pending << Instant() << none << Instant();
    QTest::newRow("renewed, dead before") << Answer::Yes << State::Pending << Now - 1s << none << Now + 24h;
    QTest::newRow("nobody knows, dead") << Answer::Unknown << State::Pending << Now - 1s << dead << Now - 1s;
    QTest::newRow("nobody knows, not told") << Answer::Unknown << State::Pending << Instant() << none << Instant();
}

void TestPlanner::saysWhatTheLinkWillBe()
{
    QFETCH(Answer, renews);
    QFETCH(State, state);
    QFETCH(Instant, expiresAt);
    QFETCH(Cautions, cautions);
    QFETCH(Instant, diesAt);
    VendorTraits traits = repeating();
    traits.resendRenews = renews;
    Invitation invitation = seat();
    invitation.state = state;
    invitation.expiresAt = expiresAt;
    const PlanItem item = planItem(Action::Resend, invitation, facts(traits));
    QCOMPARE(item.cautions, cautions);
    QCOMPARE(item.linkDiesAt, diesAt);
    QCOMPARE(item.linkRenewed, renews == Answer::Yes);
}

void TestPlanner::measuresDeadlinesByTheVendorsClock()
{
    const VendorTraits traits = repeating();
    Invitation invitation = seat();
    invitation.expiresAt = Now + 1min;
    PlanFacts ahead = facts(traits);
    ahead.vendorNow = Now + 5min;
    QVERIFY(planItem(Action::Resend, invitation, ahead).cautions.testFlag(Caution::DeadLink));
    QVERIFY(!planItem(Action::Resend, invitation, facts(traits)).cautions.testFlag(Caution::DeadLink));
}

void TestPlanner::asksAfterARecentMail_data()
{
    QTest::addColumn<Instant>("lastSentAt");
    QTest::addColumn<bool>("asks");
    QTest::newRow("never") << Instant() << false;
    QTest::newRow("just now") << Now << true;
    QTest::newRow("nearly over") << Now - Cooldown + 1ms << true;
    QTest::newRow("over") << Now - Cooldown << false;
    QTest::newRow("ahead, the clock was set back") << Now + 48h << true;
}

void TestPlanner::asksAfterARecentMail()
{
    QFETCH(Instant, lastSentAt);
    QFETCH(bool, asks);
    const VendorTraits traits = repeating();
    PlanFacts known = facts(traits);
    known.mail.lastSentAt = lastSentAt;
    QCOMPARE(planItem(Action::Resend, seat(), known).cautions.testFlag(Caution::RecentMail), asks);
}

void TestPlanner::saysWhatElseIsKnown()
{
    const VendorTraits traits = repeating();
    PlanFacts known = facts(traits);
    known.earlierUnknown = true;
    known.environment = Environment::VendorSandbox;
    known.mail.timesSent = 3;
    const PlanItem item = planItem(Action::Resend, seat(), known);
    QCOMPARE(item.cautions, Cautions(Caution::EarlierUnknown) | Caution::MembersOnly);
    QCOMPARE(item.mail.timesSent, 3);
    QCOMPARE(item.target, known.target);
}

void TestPlanner::asksBeforeItTakesAccess()
{
    const VendorTraits traits = repeating();
    PlanFacts known = facts(traits);
    known.mail.lastSentAt = Now;
    QCOMPARE(planItem(Action::Revoke, seat(), known).cautions, Cautions(Caution::TakesAccess));
}

void TestPlanner::theSameTargetGoesOutOnce()
{
    const VendorTraits traits = repeating();
    PlanItem first = planItem(Action::Resend, seat(), facts(traits));
    PlanItem leftOut = first;
    leftOut.leftOutBecause = u"signed out"_s;
    QList<PlanItem> items = {leftOut, first, first};
    items.last().invitation.key.connection = u"another"_s;
    leaveOutRepeated(items);
    QCOMPARE(items[0].leftOutBecause, leftOut.leftOutBecause);
    QVERIFY(items[1].leftOutBecause.isEmpty());
    QVERIFY(!items[2].leftOutBecause.isEmpty());
}

void TestPlanner::anAssignIsKnownByContainerAndPerson()
{
    AssignRequest request{.container = seat().container, .email = u"Zoë@example.com"_s, .metadata = {}};
    const Target target = assignTarget(u"realm"_s, request);
    request.email = u"ZOË@EXAMPLE.COM"_s;
    QCOMPARE(assignTarget(u"realm"_s, request), target);
    request.container.id = u"sub-2"_s;
    QVERIFY(assignTarget(u"realm"_s, request) != target);
}

void TestPlanner::itemsCarryWhatTheLedgerNeeds()
{
    const VendorTraits traits = repeating();
    const PlanItem goes = planItem(Action::Resend, seat(), facts(traits));
    PlanItem stays = goes;
    stays.leftOutBecause = u"joined"_s;
    const QList<OutboxItem> items = outboxItems(Plan{{goes, stays, goes}}, Now, 5s);
    QCOMPARE(items.size(), 2);
    QCOMPARE(items.first().key, seat().key);
    QCOMPARE(items.first().target, goes.target);
    QCOMPARE(items.first().email, seat().email);
    QCOMPARE(items.first().expiresBefore, seat().expiresAt);
    QCOMPARE(items.first().createdAt, Now);
    QCOMPARE(items.first().undoUntil, Now + 5s);
    QVERIFY(!items.first().run.isEmpty());
    QCOMPARE(items.first().run, items.last().run);
    QVERIFY(outboxItems(Plan{{goes}}, Now, 5s).constFirst().run != items.first().run);
    QVERIFY(!outboxItems(Plan{{goes}}, Now, 0s).constFirst().undoUntil.isValid());
}

void TestPlanner::oneContainersItemsGoTogether()
{
    const VendorTraits traits = repeating();
    Plan plan;
    for (const char *place : {"b1", "a1", "b2", "c1", "a2"}) {
        PlanItem planned = planItem(Action::Resend, seat(), facts(traits));
        planned.invitation.key.id = QString::fromLatin1(place);
        planned.invitation.container.id = planned.invitation.key.id.left(1);
        plan.items += planned;
    }
    QStringList order;
    for (const OutboxItem &item : outboxItems(plan, Now, 0s)) {
        order += item.key.id;
    }
    QCOMPARE(order, QStringList({u"b1"_s, u"b2"_s, u"a1"_s, u"a2"_s, u"c1"_s}));
}

QTEST_GUILESS_MAIN(TestPlanner)
#include "tst_planner.moc"
