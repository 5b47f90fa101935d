// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/plan.h"

#include "tests/models/samples.h"

using namespace Reinvite;
using namespace Samples;

Q_DECLARE_METATYPE(Reinvite::PlanItem)

namespace {

PlanItem item(Cautions cautions)
{
    PlanItem made;
    made.invitation = seat(u"ana"_s);
    made.invitation.name = u"Ana Martínez"_s;
    made.cautions = cautions;
    return made;
}

} // namespace

class PlanTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void countsWhatGoesOutAndAsksForItAlone()
    {
        PlanItem leftOut = item(Caution::DeadLink);
        leftOut.leftOutBecause = u"It was revoked."_s;
        const Plan plan = {.items = {leftOut, item({}), item(Caution::DiesSoon | Cautions(Caution::MembersOnly))}};
        QCOMPARE(plan.goingOut(), 2);
        QVERIFY(!plan.needsAnswer());
    }

    void asksForWhatCanHurt_data()
    {
        QTest::addColumn<Caution>("caution");
        QTest::addColumn<bool>("asks");
        QTest::newRow("dead link") << Caution::DeadLink << true;
        QTest::newRow("dies soon") << Caution::DiesSoon << false;
        QTest::newRow("recent mail") << Caution::RecentMail << true;
        QTest::newRow("earlier unknown") << Caution::EarlierUnknown << true;
        QTest::newRow("takes access") << Caution::TakesAccess << true;
        QTest::newRow("members only") << Caution::MembersOnly << false;
    }
    void asksForWhatCanHurt()
    {
        QFETCH(Caution, caution);
        QFETCH(bool, asks);
        const Plan plan = {.items = {item({}), item(caution)}};
        QCOMPARE(plan.needsAnswer(), asks);
    }

    void saysWhatTheMailWillCarry_data()
    {
        QTest::addColumn<PlanItem>("planned");
        QTest::addColumn<QString>("text");

        QTest::newRow("nothing to say") << item({}) << QString();

        PlanItem dead = item(Caution::DeadLink);
        dead.linkDiesAt = Now - (3h + 20min);
        QTest::newRow("dead link")
            << dead
            << u"This link died 3 h ago. The vendor's resend repeats the same link and the same deadline: "
               "the mail will carry a dead link."_s;
        PlanItem deadSomeTime = item(Caution::DeadLink);
        QTest::newRow("dead link, deadline not told") << deadSomeTime
                                                      << u"This link is dead. The vendor's resend repeats the same "
                                                         u"link and the same deadline: the mail will carry a "
                                                         "dead link."_s;

        PlanItem soon = item(Caution::DiesSoon);
        soon.linkDiesAt = Now + (2h + 10min);
        QTest::newRow("dies soon") << soon << u"The mail repeats a link that dies in 2 h 10 min."_s;

        PlanItem recent = item(Caution::RecentMail);
        recent.mail.lastSentAt = Now - 4min;
        QTest::newRow("recent mail") << recent << u"A mail to this person went 4 min ago."_s;
        recent.mail.lastSentAt = Now + 2min;
        QTest::newRow("recent mail by a clock that is ahead") << recent << u"A mail to this person went just now."_s;

        PlanItem both = dead;
        both.cautions |= Caution::RecentMail;
        both.linkDiesAt = Now - 1h;
        both.mail.lastSentAt = Now - 9min;
        QTest::newRow("both")
            << both
            << u"This link died 1 h ago. The vendor's resend repeats the same link and the same deadline: "
               "the mail will carry a dead link. A mail to this person went 9 min ago."_s;

        QTest::newRow("earlier unknown")
            << item(Caution::EarlierUnknown)
            << u"Nobody knows whether an earlier mail to this person went out: this may be a second one."_s;

        PlanItem revoke = item(Caution::TakesAccess);
        revoke.action = Action::Revoke;
        QTest::newRow("revoke a pending one")
            << revoke << u"The invitation of Ana Martínez is taken back: the link in their mail stops working."_s;
        revoke.invitation.state = State::Joined;
        QTest::newRow("revoke a joined one") << revoke << u"Ana Martínez has joined and loses access at once."_s;
        revoke.invitation.name.clear();
        QTest::newRow("no name") << revoke << u"ana@northwind.example has joined and loses access at once."_s;

        QTest::newRow("members only") << item(Caution::MembersOnly)
                                      << u"This is the vendor's sandbox: it mails only members of the organisation."_s;
    }
    void saysWhatTheMailWillCarry()
    {
        QFETCH(PlanItem, planned);
        QTEST(cautionText(planned, Now), "text");
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "tst_plan.moc"
