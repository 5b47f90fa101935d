// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

#include "tests/support/zonetext.h"
#include "ui/detailspanel.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDetailsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void everyHeightFits();
    void timesAreExactAndTheirZoneIsNamed();
    void theHistoryIsNewestFirst();
    void anAddressAloneIsTheName();
    void theVendorsClockDecidesWhatIsExpired();
    void thePrimaryButtonSaysWhatItDoes();
    void anUnsettledMailIsSettledHere();
    void revokeAndAssignAreShownWhereTheyCanBe();
    void rawJsonIsAskedForWhenItIsUnfolded();
    void rawJsonGoesWithItsRow();
    void aLateAnswerShowsNothingAfterFolding();
    void theIdCanBeCopied();
    void aMissingDeadlineIsExplainedWithTheVendorsName();
    void aGuessIsSaidWhereTheStateStands();
    void contradictionsInviterAndMessageAreTold();
    void factsHaveTheVendorsOwnWords_data();
    void factsHaveTheVendorsOwnWords();
    void aSeatThatTwoConnectionsSeeIsToldToGetOneMail();
    void thePersonsOtherRowsAreLinks();
    void aLongListOfOthersIsCounted();
    void longNamesOfConnectionsFit();
    void nothingIsShownForNothing();
    void severalRowsAreToldOfTogether();
    void everyControlHasAName();

private:
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] bool shows(const QString &text) const;
    [[nodiscard]] static QString factOf(const Details &details, const QString &label);
    [[nodiscard]] static InvitationKey elsewhere(int row) { return Samples::invitationsElsewhere().at(row).key; }

    std::unique_ptr<Samples::Models> m_models;
    std::unique_ptr<DetailsPanel> m_panel;
};

void TestDetailsPanel::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_models = std::make_unique<Samples::Models>();
    m_panel = std::make_unique<DetailsPanel>();
    m_panel->resize(340, 900);
    m_panel->show();
}

/// Whether the bar shows must not depend on what its width does to the text: it would come and go for ever.
void TestDetailsPanel::everyHeightFits()
{
    for (const int row : {0, 4}) {
        m_panel->setDetails(m_models->detailsOf(row));
        for (int height = 200; height < 900; height += 7) {
            m_panel->resize(272 + height % 60, height);
            QCoreApplication::processEvents();
        }
    }
    QCOMPARE(m_panel->verticalScrollBarPolicy(), Qt::ScrollBarAlwaysOn);
}

void TestDetailsPanel::cleanup()
{
    m_panel.reset();
    m_models.reset();
}

QPushButton *TestDetailsPanel::button(const QString &text) const
{
    for (auto *one : m_panel->findChildren<QPushButton *>()) {
        if (one->text() == text && one->isVisibleTo(m_panel.get())) {
            return one;
        }
    }
    return nullptr;
}

bool TestDetailsPanel::shows(const QString &text) const
{
    const auto labels = m_panel->findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&](const QLabel *label) { return label->text().contains(text) && label->isVisibleTo(m_panel.get()); });
}

void TestDetailsPanel::timesAreExactAndTheirZoneIsNamed()
{
    m_panel->setDetails(m_models->detailsOf(0));
    QVERIFY(shows(zoned(u"Fri 20 Nov 2026, 11:46 CET (UTC+1)"_s)));
    QVERIFY(shows(u"42 of 50 used, 6 pending, 3 of them dead"_s));
    QCOMPARE(m_panel->details()->badgeText, u"Expired 3 h ago"_s);
}

void TestDetailsPanel::theHistoryIsNewestFirst()
{
    QStringList what;
    for (const auto &event : m_models->detailsOf(0).history) {
        what += event.what;
    }
    QCOMPARE(
        what, QStringList({u"Link expired"_s, u"Resent by you"_s, u"Resend refused by the vendor"_s, u"Invited"_s}));
}

void TestDetailsPanel::anAddressAloneIsTheName()
{
    const auto details = m_models->detailsOf(4);
    QCOMPARE(details.name, Samples::invitations().at(4).email);
    QVERIFY(details.email.isEmpty());
    m_panel->setDetails(details);
    QTRY_VERIFY(m_panel->widget()->width() <= m_panel->viewport()->width());
}

void TestDetailsPanel::theVendorsClockDecidesWhatIsExpired()
{
    DetailsSource source{.invitation = Samples::invitations().at(2),
        .mail = {},
        .connectionName = {},
        .history = {},
        .now = Samples::now()};
    QCOMPARE(describeInvitation(source).badge, Badge::ExpiresSoon);
    source.skew = 3h;
    QCOMPARE(describeInvitation(source).badge, Badge::Expired);
}

void TestDetailsPanel::thePrimaryButtonSaysWhatItDoes()
{
    QSignalSpy spy(m_panel.get(), &DetailsPanel::primaryTriggered);
    m_panel->setDetails(m_models->detailsOf(0));
    QTest::mouseClick(button(u"Resend seat mail"_s), Qt::LeftButton);
    QCOMPARE(spy.first().first().value<InvitationKey>(), Samples::invitations().at(0).key);
    m_panel->setDetails(m_models->detailsOf(3));
    QTest::keyClick(button(u"Undo"_s), Qt::Key_Space);
    QCOMPARE(spy.last().last().value<InvitationListModel::Offer>(), InvitationListModel::Offer::Undo);
    m_panel->setDetails(m_models->detailsOf(9));
    QVERIFY(button(u"Resend seat mail"_s) == nullptr);
}

void TestDetailsPanel::anUnsettledMailIsSettledHere()
{
    QSignalSpy settled(m_panel.get(), &DetailsPanel::settleRequested);
    m_panel->setDetails(m_models->detailsOf(0));
    QVERIFY(button(u"It arrived"_s) == nullptr);
    m_panel->setDetails(m_models->detailsOf(7));
    QVERIFY(shows(u"second mail"_s));
    m_panel->activateWindow();
    m_panel->focusSettle();
    QTRY_VERIFY(button(u"It arrived"_s)->hasFocus());
    QTest::keyClick(button(u"It arrived"_s), Qt::Key_Space);
    QTest::mouseClick(button(u"Send again"_s), Qt::LeftButton);
    QCOMPARE(settled.count(), 2);
    QCOMPARE(settled.first().last().value<Settle>(), Settle::Arrived);
    QCOMPARE(settled.last().last().value<Settle>(), Settle::SendAgain);
    QCOMPARE(settled.last().first().value<InvitationKey>(), Samples::invitations().at(7).key);
}

void TestDetailsPanel::revokeAndAssignAreShownWhereTheyCanBe()
{
    QSignalSpy revoke(m_panel.get(), &DetailsPanel::revokeRequested);
    QSignalSpy assign(m_panel.get(), &DetailsPanel::assignRequested);
    auto details = m_models->detailsOf(0);
    m_panel->setDetails(details);
    QVERIFY(button(u"Revoke seat…"_s) == nullptr);
    details.canRevoke = true;
    details.canAssign = true;
    m_panel->setDetails(details);
    QTest::mouseClick(button(u"Revoke seat…"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"Assign a seat…"_s), Qt::LeftButton);
    QCOMPARE(revoke.count(), 1);
    QCOMPARE(assign.count(), 1);
}

void TestDetailsPanel::rawJsonIsAskedForWhenItIsUnfolded()
{
    QSignalSpy spy(m_panel.get(), &DetailsPanel::rawJsonRequested);
    m_panel->setDetails(m_models->detailsOf(0));
    QTest::mouseClick(button(u"Raw JSON"_s), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    m_panel->setRawJson(u"{}"_s);
    const auto *raw = m_panel->findChild<QPlainTextEdit *>();
    QVERIFY(raw->isVisible() && raw->isReadOnly());
    QCOMPARE(raw->toPlainText(), u"{}"_s);
    m_panel->setRawJsonProblem({.kind = ProblemKind::Offline});
    QVERIFY(!raw->isVisible());
    QVERIFY(shows(explain({.kind = ProblemKind::Offline}).sentence));
}

void TestDetailsPanel::rawJsonGoesWithItsRow()
{
    m_panel->setDetails(m_models->detailsOf(0));
    m_panel->openRawJson();
    m_panel->setRawJson(u"{}"_s);
    m_panel->setDetails(m_models->detailsOf(0)); // told anew: stays
    const auto *raw = m_panel->findChild<QPlainTextEdit *>();
    QVERIFY(raw->isVisible());
    m_panel->setDetails(m_models->detailsOf(1));
    QVERIFY(!raw->isVisible());
    QVERIFY(raw->toPlainText().isEmpty());
}

void TestDetailsPanel::aLateAnswerShowsNothingAfterFolding()
{
    m_panel->setDetails(m_models->detailsOf(0));
    m_panel->openRawJson();
    m_panel->setDetails(m_models->detailsOf(1));
    m_panel->setRawJson(u"{\"of\":\"row 0\"}"_s);
    QVERIFY(m_panel->findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
}

void TestDetailsPanel::theIdCanBeCopied()
{
    m_panel->setDetails(m_models->detailsOf(0));
    for (auto *one : m_panel->findChildren<QToolButton *>()) {
        if (one->accessibleName() == u"Copy: Seat"_s) {
            QTest::mouseClick(one, Qt::LeftButton);
        }
    }
    QCOMPARE(QApplication::clipboard()->text(), Samples::invitations().at(0).key.id);
}

QString TestDetailsPanel::factOf(const Details &details, const QString &label)
{
    const auto found = std::ranges::find(details.facts, label, &Details::Fact::label);
    return found == details.facts.end() ? QString() : found->text;
}

void TestDetailsPanel::aMissingDeadlineIsExplainedWithTheVendorsName()
{
    m_models->showEverywhere(false);
    const auto details = m_models->detailsOf(elsewhere(6));
    QCOMPARE(details.badgeText, u"Pending, no deadline told"_s);
    QCOMPARE(factOf(details, u"Expires"_s), u"Worth AI tells no deadline: nobody here can say when the link dies."_s);
}

void TestDetailsPanel::aGuessIsSaidWhereTheStateStands()
{
    m_models->showEverywhere(false);
    m_panel->setDetails(m_models->detailsOf(elsewhere(7)));
    QCOMPARE(m_panel->details()->badgeText, u"Pending, guessed"_s);
    QVERIFY(shows(u"Worked out from signs: the vendor has no word for it."_s));
    m_panel->setDetails(m_models->detailsOf(elsewhere(6)));
    QVERIFY(!shows(u"Worked out from signs"_s));
}

void TestDetailsPanel::contradictionsInviterAndMessageAreTold()
{
    m_models->showEverywhere(false);
    const auto details = m_models->detailsOf(elsewhere(1));
    QVERIFY(factOf(details, u"Expires"_s)
                .endsWith(u"The deadline is not certain: the vendor's own fields contradict each other."_s));
    QCOMPARE(factOf(details, u"Invited by"_s), u"design.lead@acme.example"_s);
    QVERIFY(factOf(details, u"Message"_s).startsWith(u"Welcome!"_s));
    QCOMPARE(details.history.last().what, u"Invited by design.lead@acme.example"_s);
    const auto other = m_models->detailsOf(0);
    QVERIFY(factOf(other, u"Invited by"_s).isEmpty() && factOf(other, u"Message"_s).isEmpty());
}

void TestDetailsPanel::factsHaveTheVendorsOwnWords_data()
{
    QTest::addColumn<InvitationKey>("key");
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("container");
    QTest::addColumn<QString>("badge");
    QTest::addColumn<QString>("button");
    const auto seat = Samples::invitations().at(9).key;
    QTest::newRow("seat") << seat << u"Seat"_s << u"Subscription"_s << u"Claimed 4 min ago"_s << QString();
    QTest::newRow("invite") << elsewhere(1) << u"Invite"_s << u"Workspace"_s << u"Pending, expires in 3 days"_s
                            << u"Resend invite mail"_s;
    QTest::newRow("joined invite") << elsewhere(3) << u"Invite"_s << u"Workspace"_s << u"Accepted 4 min ago"_s
                                   << QString();
    QTest::newRow("user") << elsewhere(6) << u"User"_s << u"Customer"_s << u"Pending, no deadline told"_s
                          << u"Resend user mail"_s;
    QTest::newRow("joined user") << elsewhere(8) << u"User"_s << u"Customer"_s << u"Active"_s << QString();
}

void TestDetailsPanel::factsHaveTheVendorsOwnWords()
{
    QFETCH(InvitationKey, key);
    QFETCH(QString, item);
    QFETCH(QString, container);
    m_models->showEverywhere(false);
    const auto details = m_models->detailsOf(key);
    QVERIFY(!factOf(details, item).isEmpty());
    QVERIFY(!factOf(details, container).isEmpty());
    QTEST(details.badgeText, "badge");
    QTEST(details.primaryText, "button");
}

void TestDetailsPanel::aSeatThatTwoConnectionsSeeIsToldToGetOneMail()
{
    m_models->showEverywhere(false);
    m_panel->setDetails(m_models->detailsOf(0));
    QVERIFY(shows(u"Acme Cloud · Polar\nThe same seat is in Acme portal, too; it gets one mail."_s));
    QVERIFY(shows(u"Polar customer portal · the same seat, seen through this connection"_s));
}

void TestDetailsPanel::thePersonsOtherRowsAreLinks()
{
    QSignalSpy spy(m_panel.get(), &DetailsPanel::rowRequested);
    m_panel->setDetails(m_models->detailsOf(0));
    QVERIFY(!shows(u"Also at"_s));
    m_models->showEverywhere(false);
    m_panel->setDetails(m_models->detailsOf(0));
    QVERIFY(shows(u"Also at"_s));
    QTest::mouseClick(button(u"Design workspace"_s), Qt::LeftButton);
    QCOMPARE(spy.takeFirst().constFirst().value<InvitationKey>(), elsewhere(2));
    QTest::keyClick(button(u"Onboarding"_s), Qt::Key_Space); // written in another case there
    QCOMPARE(spy.takeFirst().constFirst().value<InvitationKey>(), elsewhere(6));
    m_panel->setDetails(m_models->detailsOf(1));
    QVERIFY(!shows(u"Also at"_s));
    QVERIFY(button(u"Onboarding"_s) == nullptr);
}

void TestDetailsPanel::aLongListOfOthersIsCounted()
{
    m_models->showEverywhere(false);
    auto details = m_models->detailsOf(0);
    details.moreOthers = 1912;
    m_panel->setDetails(details);
    QVERIFY(shows(u"and 1,912 more"_s) || shows(u"and 1912 more"_s));
}

void TestDetailsPanel::longNamesOfConnectionsFit()
{
    auto details = m_models->detailsOf(0);
    details.others = {{.key = elsewhere(2),
        .where = u"A & B: "_s + u"very "_s.repeated(40) + u"long"_s,
        .what = u"AISquare Studio · Pending"_s}};
    m_panel->setDetails(details);
    QTRY_VERIFY(m_panel->widget()->width() <= m_panel->viewport()->width());
    const auto buttons = m_panel->findChildren<QPushButton *>();
    const auto link =
        std::ranges::find_if(buttons, [](const QPushButton *one) { return one->text().startsWith(u"A && B: very"_s); });
    QVERIFY(link != buttons.end());
    QTRY_VERIFY((*link)->text().endsWith(u'…'));
    QVERIFY((*link)->accessibleName().endsWith(u"long"_s));
}

void TestDetailsPanel::nothingIsShownForNothing()
{
    m_panel->setDetails(m_models->detailsOf(7));
    m_panel->clear();
    QVERIFY(!m_panel->details());
    QVERIFY(shows(u"Choose a row"_s));
    QVERIFY(button(u"Send again"_s) == nullptr);
    m_panel->openRawJson(); // nothing to open
    m_panel->focusSettle();
}

void TestDetailsPanel::severalRowsAreToldOfTogether()
{
    m_panel->setDetails(m_models->detailsOf(0));
    m_panel->setSelection(1482, {});
    QVERIFY(shows(u"%L1 rows selected"_s.arg(1482)) && shows(u"Counting…"_s));
    QVERIFY(!shows(u"By state"_s));
    m_panel->setDetails(m_models->detailsOf(1)); // told anew each second
    QVERIFY(!shows(Samples::invitations().at(1).name));
    SelectionSummary summary{.rows = 1482, .people = 1320, .mailedLately = 12};
    summary.badgeCounts = {31, 0, 1451, 0, 0, 0};
    summary.vendorCounts = {{u"Polar"_s, 1400}, {u"Worth AI"_s, 82}};
    m_panel->setSelection(1482, summary);
    QVERIFY(shows(u"of %L1 people"_s.arg(1320)) && shows(u"31 hold a dead link."_s) && shows(u"Worth AI"_s));
    QVERIFY(shows(u"12 were mailed from here in the last 24 hours."_s));
    m_panel->clearSelection();
    QVERIFY(shows(Samples::invitations().at(1).name));
    QVERIFY(!shows(u"rows selected"_s));
}

void TestDetailsPanel::everyControlHasAName()
{
    m_models->showEverywhere(false);
    auto details = m_models->detailsOf(7);
    details.others = m_models->detailsOf(0).others;
    details.canRevoke = true;
    details.canAssign = true;
    details.primaryText = u"Resend"_s;
    m_panel->setDetails(details);
    QCOMPARE(Samples::namelessControls(*m_panel).join(u", "_s), QString());
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestDetailsPanel)
#include "tst_detailspanel.moc"
