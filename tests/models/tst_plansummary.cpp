// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/plansummary.h"

#include "tests/models/plansamples.h"
#include "tests/models/samples.h"

#include <QRandomGenerator>

using namespace Reinvite;

namespace P = PlanSamples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// All rows ticked, whatever they warn of.
PlanTotals totalsOf(const QList<PlanItem> &items, const PlanContext &context = P::context())
{
    PlanTally tally;
    for (const PlanItem &item : items) {
        tally.add({.item = item, .context = context});
    }
    return tally.totals();
}

QString person(int number)
{
    return u"person.%1@northwind.example"_s.arg(number);
}

QList<PlanItem> renewals(int count)
{
    QList<PlanItem> items;
    for (int number = 0; number < count; ++number) {
        items += P::renewal({}, person(number));
    }
    return items;
}

QList<PlanItem> worthUsers(int count)
{
    QList<PlanItem> items;
    for (int number = 0; number < count; ++number) {
        items += P::worthUser({}, person(number));
    }
    return items;
}

PlanItem leftOut(const QString &why, int number)
{
    PlanItem item = P::resend({}, person(number));
    item.leftOutBecause = why;
    return item;
}

PlanItem with(PlanItem item, Cautions cautions)
{
    item.cautions |= cautions;
    return item;
}

} // namespace

class PlanSummaryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { Samples::failOnAnyWarning(); }

    void aPlanIsCountedByKind()
    {
        const PlanTotals totals = totalsOf(P::sixRows().items);
        QCOMPARE(totals.rows, 6);
        QCOMPARE(totals.mails, 5);
        QCOMPARE(totals.people, 5);
        QCOMPARE(totals.renewals, 1);
        QCOMPARE(totals.resent(), 4);
        QCOMPARE(totals.resendsOf(LinkFate::Same), 1);
        QCOMPARE(totals.resendsOf(LinkFate::Extended), 2);
        QCOMPARE(totals.resendsOf(LinkFate::NotTold), 1);
        QCOMPARE(totals.recent, 1);
        QCOMPARE(totals.stays, QList<StayCount>({{.reason = {.text = u"claimed"_s}, .rows = 1}}));
    }

    void theTimeIsThatOfTheSlowestRealm_data()
    {
        QTest::addColumn<int>("renewals");
        QTest::addColumn<int>("users");
        QTest::addColumn<int>("minutes");
        QTest::newRow("nothing") << 0 << 0 << 0;
        QTest::newRow("the first minute's budget goes at once") << 75 << 36 << 0; // 300 requests, 36 requests
        QTest::newRow("one renewal more") << 76 << 0 << 1;
        QTest::newRow("one user more") << 75 << 37 << 1;
        QTest::newRow("side by side") << 150 << 145 << 4;
        QTest::newRow("many") << 750 << 36 << 9;
    }
    void theTimeIsThatOfTheSlowestRealm()
    {
        QFETCH(int, renewals);
        QFETCH(int, users);
        QTEST(int(totalsOf(::renewals(renewals) + worthUsers(users)).time().count()), "minutes");
    }

    void connectionsToOneRealmShareItsBudget()
    {
        PlanContext context = P::context();
        context.vendors.insert(u"portal"_s, context.vendors.value(u"acme"_s));
        QList<PlanItem> items = renewals(60);
        for (int number = 60; number < 120; ++number) {
            items += P::renewal({}, person(number));
            items.last().invitation.key.connection = u"portal"_s;
        }
        const PlanTotals totals = totalsOf(items, context);
        QCOMPARE(totals.realms.size(), 1);
        QCOMPARE(totals.realms.first().requests, 480);
        QCOMPARE(int(totals.time().count()), 1);
    }

    void aBudgetOfNothingDividesByNothing()
    {
        PlanContext context = P::context();
        context.budgets[u"worth.example"_s].perMinute = 0;
        QCOMPARE(int(totalsOf(worthUsers(3), context).time().count()), 2);
    }

    void thePersonAtTwoVendorsIsFound()
    {
        const QList<PlanItem> items = {P::resend(u"Ana"_s, u"Ana@Northwind.example"_s),
            P::worthUser(u"Ana M."_s, u"ana@northwind.example"_s), P::resend({}, u"jun@northwind.example"_s),
            P::resend({}, u"jun@northwind.example"_s), P::worthUser({}, {}), P::worthUser({}, {})};
        const PlanTotals totals = totalsOf(items);
        QCOMPARE(totals.mails, 6);
        QCOMPARE(totals.people, 3); // the two without an address have the same id
        QCOMPARE(totals.atSeveralVendors, 1);
        QCOMPARE(planFootnote(totals), u"1 person gets mail from more than one vendor."_s);
    }

    void countingStepByStepIsCountingAnew()
    {
        const QList<PlanItem> items = P::manyRows(60).items;
        const PlanContext context = P::context();
        QList<PlanItem> now = items;
        std::vector<bool> ticks(size_t(items.size()), true);
        PlanTally tally;
        for (const PlanItem &item : items) {
            tally.add({.item = item, .context = context});
        }
        QRandomGenerator random(7);
        for (int step = 0; step < 400; ++step) {
            const int number = random.bounded(int(items.size()));
            ticks[size_t(number)] = random.bounded(2) == 0;
            if (now.at(number).canRenew && random.bounded(3) == 0) {
                now[number] = P::replanned(now.at(number), alternativeAction(now.at(number).action));
            }
            tally.set(number, {.item = now.at(number), .context = context, .ticked = ticks[size_t(number)]});
        }
        PlanTally anew;
        for (int number = 0; number < now.size(); ++number) {
            anew.add({.item = now.at(number), .context = context, .ticked = ticks[size_t(number)]});
        }
        QCOMPARE(planTitle(tally.totals()), planTitle(anew.totals()));
        QCOMPARE(tally.totals().resends, anew.totals().resends);
        QCOMPARE(tally.totals().renewals, anew.totals().renewals);
        QCOMPARE(tally.totals().people, anew.totals().people);
        QCOMPARE(tally.totals().atSeveralVendors, anew.totals().atSeveralVendors);
        QCOMPARE(tally.totals().time(), anew.totals().time());
        QCOMPARE(planFootnote(tally.totals()), planFootnote(anew.totals()));
        QCOMPARE(tally.totals().stayBehind(), anew.totals().stayBehind());
    }

    void theTitleAsksForWhatWillHappen_data()
    {
        QTest::addColumn<QList<PlanItem>>("items");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("button");
        const QList<PlanItem> two = {P::resend({}, person(1)), P::worthUser({}, person(1))};
        QTest::newRow("nothing") << QList<PlanItem>() << u"Nothing to send"_s << u"Send"_s;
        QTest::newRow("nobody") << QList<PlanItem>({leftOut(u"No."_s, 1)}) << u"Nothing to send"_s << u"Send"_s;
        QTest::newRow("one") << two.first(1) << u"Send to 1 person?"_s << u"Send 1 mail"_s;
        QTest::newRow("many") << renewals(312) << u"Send to 312 people?"_s << u"Send 312 mails"_s;
        QTest::newRow("one, twice") << two << u"Send 2 mails to 1 person?"_s << u"Send 2 mails"_s;
        QTest::newRow("one of three twice") << two + renewals(1) << u"Send 3 mails to 2 people?"_s << u"Send 3 mails"_s;
    }
    void theTitleAsksForWhatWillHappen()
    {
        QFETCH(QList<PlanItem>, items);
        QTEST(planTitle(totalsOf(items)), "title");
        QTEST(planButtonText(totalsOf(items)), "button");
    }

    void theSubtitleSaysHowManyByWhom()
    {
        QCOMPARE(planSubtitle(totalsOf(P::sixRows().items), 5s),
            u"6 selected, 1 left out; 2 by Polar, 2 by AISquare Studio, 1 by Worth AI. Nothing is sent before you confirm; then you have 5 seconds to undo."_s);
        QCOMPARE(planSubtitle(totalsOf(renewals(2)), 8s),
            u"2 selected. Nothing is sent before you confirm; then you have 8 seconds to undo."_s);
        QCOMPARE(planSubtitle(totalsOf({leftOut(u"No."_s, 1)}), 5s), u"1 selected, 1 left out."_s);
    }

    void resendsSayWhatLinkTheyCarry()
    {
        QCOMPARE(resendFigure(totalsOf({P::resend({}, person(1))})).detail, u"the link they have, still alive"_s);
        // What the trait tells: whether the link is another, the vendors do not say.
        QCOMPARE(resendFigure(totalsOf({P::studioInvite({}, person(1))})).detail, u"a link with a new deadline"_s);
        QCOMPARE(resendFigure(totalsOf(P::sixRows().items)).detail, u"1 same link, 2 extended, 1 not told"_s);
        QCOMPARE(resendFigure(totalsOf(renewals(1))).number, u"0"_s);
        QCOMPARE(renewalFigure(totalsOf(renewals(3))).number, u"3"_s);
        QCOMPARE(renewalFigure(totalsOf({})).detail, QString());
    }

    void reasonsAreGroupedAndTheCommonestComeFirst()
    {
        QList<PlanItem> items = {leftOut(u"The connection is gone."_s, 0), leftOut(u"The connection is gone."_s, 1),
            P::claimed({}, person(2)), P::claimed({}, person(3)), P::claimed({}, person(4)),
            leftOut(u"Signed out."_s, 5), P::worthUser({}, {})};
        items.last().leftOutBecause = u"No."_s;
        const PlanFigure figure = stayFigure(totalsOf(items));
        QCOMPARE(figure.number, u"7"_s);
        QCOMPARE(figure.detail, u"3 claimed; 2: The connection is gone; 1: Signed out; 1 for another reason"_s);
        QCOMPARE(figure.toolTip, u"3 claimed, 1 without an address; 2: The connection is gone; 1: Signed out"_s);
        QCOMPARE(stayFigure(totalsOf({})).detail, QString());
    }

    void limitsAreSaidAsFarAsTheyAreKnown()
    {
        QList<PlanItem> items = renewals(90) + worthUsers(2);
        items += P::studioInvite({}, person(1));
        const PlanFigure figure = timeFigure(totalsOf(items));
        QCOMPARE(figure.number, u"about 1 min"_s);
        QCOMPARE(figure.detail,
            u"Polar 300 of 500 a minute; Worth AI, AISquare Studio: limits not known, 36 a minute each"_s);
        QCOMPARE(figure.toolTip,
            u"Polar: 360 requests, about 1 min\nWorth AI: 2 requests, under a minute\nAISquare Studio: 1 request, under a minute"_s);
        QCOMPARE(timeFigure(totalsOf(worthUsers(1))).detail, u"Worth AI's limit is not known, 36 a minute"_s);
        QCOMPARE(timeFigure(totalsOf(worthUsers(1))).number, u"under a minute"_s);
        QCOMPARE(timeFigure(totalsOf({})).number, u"–"_s);
    }

    void whatMayHurtIsSaid()
    {
        const PlanItem seat = P::resend({}, person(1), 72h);
        QCOMPARE(planWarning(totalsOf({seat})), QString());
        QCOMPARE(planWarning(totalsOf({with(seat, Caution::DeadLink)})), u"1 mail carries a dead link."_s);
        QCOMPARE(planWarning(totalsOf({with(seat, Caution::RecentMail), with(seat, Caution::RecentMail),
                     with(seat, Caution::EarlierUnknown)})),
            u"1 mail may be a second one: nobody knows whether an earlier one went out. 2 go where a mail went minutes ago."_s);
    }

    void whatSendingEntailsIsSaid()
    {
        QCOMPARE(planFootnote(totalsOf({P::worthUser({}, person(1))})), QString());
        QVERIFY(planFootnote(totalsOf(renewals(1))).startsWith(u"Renewing frees a seat for a moment"_s));
        const QList<PlanItem> renewal = renewals(1);
        QVERIFY(planFootnote(totalsOf({with(renewal.first(), Caution::LivesStill)}))
                    .contains(u"1 link that still works stops working."_s));
        QCOMPARE(planFootnote(totalsOf({with(P::worthUser({}, person(1)), Caution::MembersOnly)})),
            u"Onboarding is the vendor's sandbox: it mails only members of the organisation."_s);
        QCOMPARE(planFootnote(totalsOf({with(P::worthUser({}, person(1)), Caution::MembersOnly),
                     with(P::resend({}, person(2)), Caution::MembersOnly)})),
            u"Onboarding, Acme Cloud are vendors' sandboxes: they mail only members of the organisation."_s);
    }
};

QTEST_GUILESS_MAIN(PlanSummaryTest)
#include "tst_plansummary.moc"
