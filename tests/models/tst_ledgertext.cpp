// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/ledgertext.h"

#include "tests/models/ledgersamples.h"

using namespace Reinvite;
using namespace Samples;

using Counts = QHash<SendState, int>;
Q_DECLARE_METATYPE(Counts)

class LedgerTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void aRunTellsWhatCameOfIt_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<Counts>("counts");
        QTest::addColumn<QString>("text");
        QTest::addColumn<SendState>("gravest");
        using S = SendState;
        const auto row = [](const char *name, Action action, const Counts &counts, const QString &text, S gravest) {
            QTest::newRow(name) << action << counts << text << gravest;
        };
        row("all kinds", Action::Resend, {{S::Sent, 312}, {S::Refused, 3}, {S::Unsettled, 1}},
            u"312 sent, 3 refused, 1 unknown"_s, S::Unsettled);
        row("thousands", Action::Resend, {{S::Sent, 1204}}, u"1,204 sent"_s, S::Sent);
        row("renewals", Action::Renew, {{S::Renewed, 4}, {S::NeedsYou, 1}}, u"4 renewed, 1 needs you"_s, S::NeedsYou);
        row("need you", Action::Renew, {{S::NeedsYou, 2}}, u"2 need you"_s, S::NeedsYou);
        row("dead links renewed", Action::Resend, {{S::Sent, 2}, {S::Renewed, 1}}, u"2 sent, 1 renewed"_s, S::Sent);
        row("revokes", Action::Revoke, {{S::Sent, 1}}, u"1 revoked"_s, S::Sent);
        row("assignments", Action::Assign, {{S::Sent, 1}}, u"1 assigned"_s, S::Sent);
        row("under way", Action::Renew, {{S::Armed, 1}, {S::Released, 2}, {S::Renewed, 1}}, u"1 renewed, 3 under way"_s,
            S::Released);
        row("undone", Action::Resend, {{S::Undone, 1}, {S::NotSent, 1}, {S::SignedOut, 1}},
            u"1 not sent, 1 signed out, 1 undone"_s, S::SignedOut);
        row("nothing", Action::Resend, {}, QString(), S::None);
    }
    void aRunTellsWhatCameOfIt()
    {
        QFETCH(const Action, action);
        QFETCH(const Counts, counts);
        LedgerRun of = run(u"r"_s, counts);
        of.action = action;
        QTEST(countsText(of), "text");
        QTEST(gravestState(of), "gravest");
        // Each item is told once.
        int told = 0;
        for (const QString &part : countsText(of).split(u", "_s, Qt::SkipEmptyParts)) {
            told += part.section(u' ', 0, 0).remove(u',').toInt();
        }
        QCOMPARE(told, of.items);
    }

    void aRunIsCalledByItsDay() { QCOMPARE(runTitle(run(u"r"_s, {}), Now + 96h, berlin()), u"Friday 13:00"_s); }

    void everyStateHasAWord()
    {
        for (const auto action : {Action::Resend, Action::Revoke, Action::Assign, Action::Renew}) {
            QVERIFY(!actionNoun(action).isEmpty());
            for (int state = int(SendState::Armed); state <= int(SendState::NeedsYou); ++state) {
                QVERIFY2(!outcomeText(action, SendState(state)).isEmpty(), qPrintable(sendStateId(SendState(state))));
            }
        }
    }

    void aPersonIsNamedOrSaidToBeBlanked()
    {
        LedgerEntry of = entry(1);
        QCOMPARE(personText(of), u"ana1@northwind.example"_s);
        of.email = QString();
        QCOMPARE(personText(of), u"no address"_s);
        of.blanked = true;
        QCOMPARE(personText(of), u"blanked"_s);
    }

    void theVendorsWordGoesBeforeOurs()
    {
        LedgerEntry of = entry(1);
        of.reason = u"ours"_s;
        QCOMPARE(saidText(of), u"ours"_s);
        of.vendorText = u"theirs"_s;
        QCOMPARE(saidText(of), u"theirs"_s);
    }

    void deadlinesAreToldBeforeAndAfter()
    {
        LedgerEntry of = entry(1);
        QCOMPARE(deadlinesText(of, Now, berlin()), u"Today 16:00"_s);
        of.expiresAfter = of.expiresBefore;
        QCOMPARE(deadlinesText(of, Now, berlin()), u"Today 16:00"_s);
        of.expiresAfter = Now + 24h;
        QCOMPARE(deadlinesText(of, Now, berlin()), u"Today 16:00 → Tomorrow 13:00"_s);
        of.expiresBefore = {};
        QCOMPARE(deadlinesText(of, Now, berlin()), u"now Tomorrow 13:00"_s);
        of.expiresAfter = {};
        QCOMPARE(deadlinesText(of, Now, berlin()), QString());
    }

    void aChainIsToldInASentence()
    {
        QVERIFY(chainText({.entries = 0}).contains(u"no entries"_s));
        QVERIFY(chainText({.entries = 1204}).contains(u"1,204"_s));
        QVERIFY(!chainText({.entries = 7}).contains(u"Blanked"_s));
        QVERIFY(chainText({.entries = 7, .blanked = 2}).contains(u"Blanked: 2"_s));
        const QString broken = chainText({.entries = 7, .brokenEntry = 5, .finding = u"It was changed."_s});
        QVERIFY(broken.contains(u"damaged at entry 5. It was changed."_s));
    }

    void forgettingTellsHowMuch()
    {
        QVERIFY(forgottenText(u"a@x.example"_s, 0).startsWith(u"No entry"_s));
        QCOMPARE(forgottenText(u"a@x.example"_s, 1), u"Blanked one entry of a@x.example."_s);
        QCOMPARE(forgottenText(u"a@x.example"_s, 12), u"Blanked 12 entries of a@x.example."_s);
    }

    void keepingIsToldInDays()
    {
        QCOMPARE(keptText(400), u"Entries are kept for 400 days."_s);
        QCOMPARE(keptText(1), u"Entries are kept for one day."_s);
        QCOMPARE(keptText(0), u"Entries are kept for ever."_s);
    }
};

QTEST_GUILESS_MAIN(LedgerTextTest)
#include "tst_ledgertext.moc"
