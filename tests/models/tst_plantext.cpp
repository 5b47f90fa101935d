// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/plantext.h"

#include "tests/models/plansamples.h"
#include "tests/models/samples.h"
#include "tests/support/zonetext.h"

using namespace Reinvite;

Q_DECLARE_METATYPE(Reinvite::PlanItem)
Q_DECLARE_METATYPE(Reinvite::Stress)

namespace P = PlanSamples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

PlanItem with(PlanItem item, Cautions cautions)
{
    item.cautions |= cautions;
    return item;
}

PlanItem leftOut(PlanItem item, const QString &why)
{
    item.leftOutBecause = why;
    return item;
}

PlanItem inState(PlanItem item, State state, const QString &word)
{
    item.invitation.state = state;
    item.invitation.vendorState = word;
    return leftOut(item, u"No."_s);
}

PlanItem seat()
{
    return P::resend(u"Ana"_s, u"ana@northwind.example"_s);
}

PlanItem unsure(PlanItem item)
{
    item.canRenew = false;
    return item;
}

} // namespace

class PlanTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { Samples::failOnAnyWarning(); }

    void theLinkIsSaidAsItWillBe_data()
    {
        QTest::addColumn<PlanItem>("item");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("context");
        QTest::addColumn<Stress>("stress");

        const PlanItem renewed = P::renewal(u"Ana"_s, u"ana@northwind.example"_s);
        QTest::newRow("renewed") << renewed << u"new, until tomorrow 14:46"_s << QString() << Stress::Plain;
        PlanItem untold = renewed;
        untold.linkDiesAt = {};
        QTest::newRow("renewed, no deadline") << untold << u"new"_s << u"no deadline told"_s << Stress::Plain;
        QTest::newRow("renewed though alive") << with(renewed, Caution::LivesStill) << u"new, until tomorrow 14:46"_s
                                              << u"the one they have still works: it stops"_s << Stress::Plain;
        QTest::newRow("dies soon") << seat() << u"same, dies in 4 h"_s << QString() << Stress::Warning;
        QTest::newRow("lives on") << P::resend({}, u"a@b.example"_s, 72h) << u"same, dies in 3 days"_s << QString()
                                  << Stress::Plain;
        QTest::newRow("dead") << P::resend({}, u"a@b.example"_s, -3h) << u"same, died 3 h ago"_s
                              << u"renewing gives a new one"_s << Stress::Danger;
        QTest::newRow("dead for good") << unsure(P::resend({}, u"a@b.example"_s, -3h)) << u"same, died 3 h ago"_s
                                       << u"there is no way to renew it"_s << Stress::Danger;
        PlanItem timeless = seat();
        timeless.linkDiesAt = {};
        timeless.cautions = {};
        QTest::newRow("no deadline") << timeless << u"same, no deadline told"_s << QString() << Stress::Plain;
        timeless.cautions = Caution::DeadLink;
        QTest::newRow("dead, no deadline")
            << timeless << u"same, dead"_s << u"renewing gives a new one"_s << Stress::Danger;
        QTest::newRow("extended") << P::studioInvite({}, u"a@b.example"_s) << u"extended by AISquare Studio"_s
                                  << u"until 27 Nov 14:46"_s << Stress::Plain;
        QTest::newRow("not told") << P::worthUser({}, u"a@b.example"_s) << u"Worth AI does not tell"_s << QString()
                                  << Stress::Quiet;
        PlanItem stranger = P::worthUser({}, u"a@b.example"_s);
        stranger.invitation.key.connection = u"gone"_s;
        QTest::newRow("unknown vendor") << stranger << u"the vendor does not tell"_s << QString() << Stress::Quiet;
        QTest::newRow("left out") << leftOut(seat(), u"The connection is gone."_s) << u"The connection is gone."_s
                                  << QString() << Stress::Quiet;
        QTest::newRow("joined") << P::claimed({}, u"a@b.example"_s) << u"This person has joined already."_s
                                << u"claimed 4 min ago"_s << Stress::Quiet;
    }
    void theLinkIsSaidAsItWillBe()
    {
        QFETCH(PlanItem, item);
        const PlanContext context = P::context();
        const PlanCell cell = planCell({.item = item, .context = context}, PlanColumns::Link);
        QTEST(cell.text, "text");
        QTEST(cell.context, "context");
        QTEST(cell.stress, "stress");
    }

    void theVendorsClockCounts()
    {
        PlanContext context = P::context();
        context.skews = {{u"acme"_s, -2h}};
        const PlanItem item = seat();
        QCOMPARE(planCell({.item = item, .context = context}, PlanColumns::Link).text, u"same, dies in 6 h"_s);
    }

    void earlierMailsAreCounted_data()
    {
        QTest::addColumn<PlanItem>("item");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("context");
        QTest::newRow("none") << seat() << u"never from here"_s << QString();
        QTest::newRow("one") << P::mailed(seat(), 1, 20h) << u"1, 20 h ago"_s << QString();
        QTest::newRow("two") << P::mailed(seat(), 2, 24h) << u"2, last yesterday"_s << QString();
        QTest::newRow("a clock that was set back") << P::mailed(seat(), 2, -1h) << u"2, last just now"_s << QString();
        QTest::newRow("cooldown") << with(P::mailed(seat(), 3, 4min), Caution::RecentMail) << u"3, last 4 min ago"_s
                                  << u"cooldown: 6 min left"_s;
        QTest::newRow("cooldown over since") << with(P::mailed(seat(), 3, 11min), Caution::RecentMail)
                                             << u"3, last 11 min ago"_s << u"cooldown just over"_s;
        QTest::newRow("cooldown, nobody knows when")
            << with(seat(), Caution::RecentMail) << u"never from here"_s << u"cooldown just over"_s;
        QTest::newRow("perhaps one more")
            << with(P::mailed(seat(), 1, 4min), Caution::EarlierUnknown) << u"1, 4 min ago"_s << u"perhaps one more"_s;
        PlanItem refused = P::mailed(seat(), 1, 20h);
        refused.mail.state = SendState::Refused;
        QTest::newRow("refused") << refused << u"1, 20 h ago"_s << u"last try: refused"_s;
        QTest::newRow("left out needs no word") << leftOut(with(P::mailed(seat(), 3, 4min), Caution::RecentMail),
            u"No."_s) << u"3, last 4 min ago"_s << QString();
    }
    void earlierMailsAreCounted()
    {
        QFETCH(PlanItem, item);
        const PlanContext context = P::context();
        const PlanCell cell = planCell({.item = item, .context = context}, PlanColumns::Mails);
        QTEST(cell.text, "text");
        QTEST(cell.context, "context");
    }

    void personAndPlaceHaveTwoLines_data()
    {
        QTest::addColumn<PlanItem>("item");
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("place");
        QTest::newRow("all") << seat() << u"Ana|ana@northwind.example"_s << u"Team seats|Polar"_s;
        QTest::newRow("no name, no container")
            << P::worthUser({}, u"a@b.example"_s) << u"a@b.example|"_s << u"Onboarding|Worth AI"_s;
        QTest::newRow("nothing") << P::worthUser({}, {}) << u"no address|"_s << u"Onboarding|Worth AI"_s;
    }
    void personAndPlaceHaveTwoLines()
    {
        QFETCH(PlanItem, item);
        const PlanContext context = P::context();
        const PlanCell person = planCell({.item = item, .context = context}, PlanColumns::Person);
        const PlanCell place = planCell({.item = item, .context = context}, PlanColumns::Place);
        QTEST(person.text + u'|' + person.context, "person");
        QTEST(place.text + u'|' + place.context, "place");
    }

    void anotherActionIsOfferedWhereThereIsOne_data()
    {
        QTest::addColumn<PlanItem>("item");
        QTest::addColumn<QString>("text");
        QTest::newRow("resend") << seat() << u"or renew"_s;
        QTest::newRow("renew") << P::renewal({}, u"a@b.example"_s) << u"or resend"_s;
        QTest::newRow("cannot be renewed") << P::studioInvite({}, u"a@b.example"_s) << QString();
        QTest::newRow("left out") << leftOut(seat(), u"No."_s) << QString();
        PlanItem revoke = seat();
        revoke.action = Action::Revoke;
        QTest::newRow("revoke") << revoke << QString();
    }
    void anotherActionIsOfferedWhereThereIsOne()
    {
        QFETCH(PlanItem, item);
        const PlanContext context = P::context();
        QTEST(alternativeText({.item = item, .context = context}), "text");
        QCOMPARE(alternativeText({.item = item, .context = context, .isSwitchable = false}), QString());
    }

    void whoListensHearsWholeWords()
    {
        const PlanContext context = P::context();
        const PlanItem item = with(P::mailed(seat(), 2, 4min), Caution::RecentMail);
        const PlanRow row = {.item = item, .context = context, .ticked = false};
        QCOMPARE(spokenPlanCell(row, PlanColumns::Link), u"same, dies in 4 hours"_s);
        QCOMPARE(spokenPlanCell(row, PlanColumns::Action), u"Resend, or renew"_s);
        QCOMPARE(spokenPlanCell(row, PlanColumns::Person), u"Ana, ana@northwind.example, mailed minutes ago"_s);
    }

    void reasonsAreShortWhereTheRowTellsThem_data()
    {
        QTest::addColumn<PlanItem>("item");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isSentence");
        QTest::newRow("joined") << inState(seat(), State::Joined, u"claimed"_s) << u"claimed"_s << false;
        QTest::newRow("withdrawn") << inState(seat(), State::Withdrawn, u"CANCELLED"_s) << u"cancelled"_s << false;
        QTest::newRow("unknown") << inState(seat(), State::Unknown, u"on_hold"_s) << u"in a state that is not known"_s
                                 << false;
        QTest::newRow("no address") << leftOut(P::worthUser(u"A"_s, {}), u"No."_s) << u"without an address"_s << false;
        PlanItem underWay = leftOut(seat(), u"No."_s);
        underWay.mail.state = SendState::Sending;
        QTest::newRow("under way") << underWay << u"under way already"_s << false;
        QTest::newRow("the connection") << leftOut(seat(), u"Signed out."_s) << u"Signed out."_s << true;
        QTest::newRow("recent") << with(seat(), Caution::RecentMail) << u"mailed minutes ago"_s << false;
        QTest::newRow("earlier") << with(seat(), Caution::RecentMail | Cautions(Caution::EarlierUnknown))
                                 << u"perhaps mailed already"_s << false;
        QTest::newRow("dead") << with(seat(), Caution::DeadLink) << u"with a dead link"_s << false;
        QTest::newRow("the administrator") << seat() << u"not ticked"_s << false;
    }
    void reasonsAreShortWhereTheRowTellsThem()
    {
        QFETCH(PlanItem, item);
        QTEST(stayReason(item).text, "text");
        QTEST(stayReason(item).isSentence, "isSentence");
    }

    void toolTipsSayItAtLength()
    {
        const PlanContext context = P::context();
        const PlanItem item = seat();
        const PlanRow row = {.item = item, .context = context};
        QVERIFY(planToolTip(row, PlanColumns::Link).contains(zoned(u"Fri 20 Nov 2026, 18:46 CET (UTC+1)"_s)));
        QVERIFY(planToolTip(row, PlanColumns::Place).contains(u"Acme Cloud"_s));
        QVERIFY(planToolTip(row, PlanColumns::Action).contains(u"R"_s));
        for (int column = 0; column < PlanColumns::Count; ++column) {
            QVERIFY(!planHeading(PlanColumns::Column(column)).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(PlanTextTest)
#include "tst_plantext.moc"
