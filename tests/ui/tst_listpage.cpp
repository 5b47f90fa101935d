// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "ui/emptystate.h"
#include "ui/invitationdelegate.h"
#include "ui/invitationview.h"
#include "ui/listpage.h"
#include "ui/sendingbar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

class TestListPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void theOffersWordIsAButtonByMouse_data();
    void theOffersWordIsAButtonByMouse();
    void theOffersWordWorksByKeyboard_data() { theOffersWordIsAButtonByMouse_data(); }
    void theOffersWordWorksByKeyboard();
    void aClickBesideTheWordOnlySelects();
    void aRowWithoutAnOfferDoesNothing();
    void thePrimaryButtonActsOnTheCurrentRow();
    void severalRowsArePlannedTogether();
    void marksStayUntilTheyAreTakenOff();
    void rangesAreMarkedFromWhereTheyBegan();
    void whatLeavesTheListIsNotMarkedAnyMore();
    void whoeverLostASeatStaysInFront();
    void theSendingBarSaysHowItStands();
    void aHeaderClickAsksForAnOrderAndSortsNothing();
    void aHeaderClickWithCtrlAsksForASecondKey();
    void theSlashLeadsToTheSearchAndEscapeClearsIt();
    void refreshTurnsIntoStop();
    void anEmptyListSaysWhatToDo_data();
    void anEmptyListSaysWhatToDo();
    void onlyTheAdministratorChoosesARow();
    void theKeyboardStaysWithTheRowsWhenThereAreNone();
    void aQuestionIsNotAnsweredByASecondEnter();
    void aQuestionIsAnsweredByMouseAndKeyboard();
    void aNewQuestionAnswersTheOldOneWithNo();
    void undoIsOfferedWhileMailsWait();
    void undoTakesBackTheCurrentRowOnly();
    void aNoticeHandsItsIdBack();
    void aRemovedCurrentRowMakesNobodyElseCurrent();
    void copyTakesTheAddressAndTheId();
    void rowsAreCopiedByTheirKeys();
    void whatIsUnderWayCanBeStopped();
    void columnsComeBackAsTheyWere();
    void rubbishInsteadOfColumnsIsRefused();
    void groupingIsAskedForByMouseAndKeys();
    void groupingThatIsSetAsksForNothing();
    void aPersonsRowsHaveRoomForWhatIsSaidOfThem();
    void rowsOfOnePersonLookDifferent();
    void aGuessLooksDifferent();
    void theAddressIsCopiedWhereTheCellShowsNone();
    void aRowSaysWhereItIsFromWhileThatHasNoColumn();
    void aSessionIsOfferedOnlyWhereThereIsOne();
    void actionsHaveTheVendorsWord();
    void aRevealedRowIsInSight();
    void everyControlHasAName();

private:
    [[nodiscard]] QPoint wordOf(int row) const;
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] bool shows(const QString &text) const;
    [[nodiscard]] QImage cell(int row, int column) const;
    [[nodiscard]] static InvitationKey keyOf(int row) { return Samples::invitations().at(row).key; }

    std::unique_ptr<Samples::Models> m_models;
    std::unique_ptr<ListPage> m_page;
};

void TestListPage::init()
{
    // "This plugin does not support propagateSizeHints()" is the offscreen platform's.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_models = std::make_unique<Samples::Models>();
    m_page = std::make_unique<ListPage>();
    m_page->setModel(&m_models->invitationModel);
    m_page->resize(1200, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
}

void TestListPage::cleanup()
{
    m_page.reset();
    m_models.reset();
}

QPoint TestListPage::wordOf(int row) const
{
    const auto index = m_models->invitationModel.index(row, ActionColumn);
    return actionRect(m_page->view()->visualRect(index), index.data().toString(), Qt::LeftToRight).center();
}

bool TestListPage::shows(const QString &text) const
{
    const auto labels = m_page->findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&](const QLabel *label) { return label->text() == text && label->isVisibleTo(m_page.get()); });
}

QPushButton *TestListPage::button(const QString &text) const
{
    for (auto *one : m_page->findChildren<QPushButton *>()) {
        if (one->text().remove(u'&') == text && one->isVisibleTo(m_page.get())) {
            return one;
        }
    }
    return nullptr;
}

void TestListPage::theOffersWordIsAButtonByMouse_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QByteArray>("intent");
    QTest::newRow("resend") << 0 << QByteArray(SIGNAL(resendRequested(Reinvite::InvitationKey)));
    QTest::newRow("undo") << 3 << QByteArray(SIGNAL(undoRequested(QList<Reinvite::InvitationKey>)));
    QTest::newRow("settle") << 7 << QByteArray(SIGNAL(settleRequested(Reinvite::InvitationKey)));
    QTest::newRow("retry") << 8 << QByteArray(SIGNAL(retryRequested(Reinvite::InvitationKey)));
}

void TestListPage::theOffersWordIsAButtonByMouse()
{
    QFETCH(int, row);
    QFETCH(QByteArray, intent);
    QSignalSpy spy(m_page.get(), intent.constData());
    QTest::mouseClick(m_page->view()->viewport(), Qt::LeftButton, {}, wordOf(row));
    QCOMPARE(spy.count(), 1);
    const auto argument = spy.first().first();
    const auto keys = argument.value<QList<InvitationKey>>();
    const auto key = keys.isEmpty() ? argument.value<InvitationKey>() : keys.constFirst();
    QCOMPARE(key, keyOf(row));
}

void TestListPage::theOffersWordWorksByKeyboard()
{
    QFETCH(int, row);
    QFETCH(QByteArray, intent);
    QSignalSpy spy(m_page.get(), intent.constData());
    m_page->view()->setFocus();
    m_page->setCurrentRow(row);
    QTest::keyClick(m_page->view(), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
}

void TestListPage::aClickBesideTheWordOnlySelects()
{
    QSignalSpy resent(m_page.get(), &ListPage::resendRequested);
    QSignalSpy chosen(m_page.get(), &ListPage::currentChanged);
    auto beside = wordOf(1);
    beside.setX(m_page->view()->visualRect(m_models->invitationModel.index(1, ActionColumn)).right() - 1);
    QTest::mouseClick(m_page->view()->viewport(), Qt::LeftButton, {}, beside);
    QCOMPARE(resent.count(), 0);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(m_page->currentKey(), keyOf(1));
}

void TestListPage::aRowWithoutAnOfferDoesNothing()
{
    QSignalSpy spy(m_page.get(), &ListPage::resendRequested);
    m_page->setCurrentRow(9);
    QTest::keyClick(m_page->view(), Qt::Key_Enter);
    QVERIFY(!m_page->actions().resend->isEnabled());
    QVERIFY(!button(u"Resend"_s)->isEnabled());
    QCOMPARE(spy.count(), 0);
}

void TestListPage::thePrimaryButtonActsOnTheCurrentRow()
{
    QSignalSpy resent(m_page.get(), &ListPage::resendRequested);
    QSignalSpy settled(m_page.get(), &ListPage::settleRequested);
    m_page->setCurrentRow(1);
    QTest::mouseClick(button(u"Resend"_s), Qt::LeftButton);
    m_page->actions().resend->trigger();
    QCOMPARE(resent.count(), 2);
    m_page->setCurrentRow(7);
    QTest::mouseClick(button(u"Settle…"_s), Qt::LeftButton);
    QCOMPARE(settled.count(), 1);
}

void TestListPage::severalRowsArePlannedTogether()
{
    QSignalSpy planned(m_page.get(), &ListPage::planRequested);
    QSignalSpy resent(m_page.get(), &ListPage::resendRequested);
    m_page->setCurrentRow(4);
    for (const int row : {2, 1}) {
        QTest::mouseClick(m_page->view()->viewport(), Qt::LeftButton, Qt::ControlModifier, wordOf(row));
    }
    const QList<InvitationKey> keys = {keyOf(1), keyOf(2), keyOf(4)};
    QTest::mouseClick(button(u"Send to 3 selected…"_s), Qt::LeftButton);
    m_page->actions().resend->trigger();
    QTest::keyClick(m_page->view(), Qt::Key_Return);
    QCOMPARE(planned.count(), 3);
    for (const QList<QVariant> &intent : std::as_const(planned)) {
        QCOMPARE(intent.first().value<QList<InvitationKey>>(), keys);
    }
    QVERIFY(!m_page->actions().revoke->isEnabled());
    QCOMPARE(resent.count(), 0);
    QTest::keyClick(m_page->view(), Qt::Key_Escape);
    m_page->setCurrentRow(1);
    QVERIFY(button(u"Resend"_s) != nullptr);
}

void TestListPage::marksStayUntilTheyAreTakenOff()
{
    InvitationView &view = *m_page->view();
    const auto marked = [this] { return m_models->invitationModel.markedRows(); };
    m_page->setCurrentRow(1);
    QTest::keyClick(&view, Qt::Key_Space);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(marked(), QList<int>({1, 3}));
    QCOMPARE(view.selectedKeys(), QList<InvitationKey>({keyOf(1), keyOf(3)}));
    QVERIFY(view.model()->index(3, StateColumn).data(Qt::AccessibleTextRole).toString().endsWith(u"marked"_s));

    m_models->show({5, 4, 3, 2, 1, 0}); // another order
    QCOMPARE(view.selectedKeys(), QList<InvitationKey>({keyOf(3), keyOf(1)}));
    QCOMPARE(view.currentIndex().row(), 2);

    QTest::keyClick(&view, Qt::Key_Space); // once more: off again
    QCOMPARE(marked(), QList<int>({4}));
    QVERIFY(view.isSeveralSelected()); // another row than the current one
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(marked().isEmpty());
    QCOMPARE(view.selectedKeys(), QList<InvitationKey>({view.currentKey()}));
}

void TestListPage::rangesAreMarkedFromWhereTheyBegan()
{
    InvitationView &view = *m_page->view();
    const auto marked = [this] { return m_models->invitationModel.markedRows(); };
    m_page->setCurrentRow(2);
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    }
    QCOMPARE(marked(), QList<int>({2, 3, 4, 5}));
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
    }
    QCOMPARE(marked(), QList<int>({1, 2}));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, wordOf(4) - QPoint(300, 0));
    QVERIFY(marked().isEmpty());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, wordOf(6) - QPoint(300, 0));
    QCOMPARE(marked(), QList<int>({4, 5, 6}));
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view.selectedCount(), view.model()->rowCount());
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(marked().isEmpty());
}

void TestListPage::whatLeavesTheListIsNotMarkedAnyMore()
{
    m_models->invitationModel.setMarked(0, 3, true);
    m_models->show({1, 2});
    QCOMPARE(m_models->invitationModel.markedRows(), QList<int>({0, 1}));
    m_models->showAll();
    QCOMPARE(m_models->invitationModel.markedRows(), QList<int>({1, 2}));
}

void TestListPage::whoeverLostASeatStaysInFront()
{
    QSignalSpy spy(m_page.get(), &ListPage::needingYouRequested);
    m_page->setNeedingYou(u"1 person lost a seat."_s);
    QTest::mouseClick(button(u"Decide…"_s), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    QVERIFY(button(u"Decide…"_s) != nullptr);
    m_page->setNeedingYou({});
    QVERIFY(button(u"Decide…"_s) == nullptr);
}

void TestListPage::theSendingBarSaysHowItStands()
{
    SendingBar *bar = m_page->sendingBar();
    QSignalSpy paused(bar, &SendingBar::pauseRequested);
    QSignalSpy stopped(bar, &SendingBar::stopRequested);
    QSignalSpy retried(bar, &SendingBar::retryRequested);
    QVERIFY(bar->isHidden());
    bar->setStatus({.total = 312, .left = 118, .outcome = u"194 sent"_s, .pace = u"about 40 s left"_s});
    QVERIFY(shows(u"Sending 312"_s) && shows(u"194 sent · about 40 s left"_s));
    QTest::mouseClick(button(u"Pause"_s), Qt::LeftButton);
    QCOMPARE(paused.takeFirst().constFirst().toBool(), true);
    bar->setStatus({.total = 312, .left = 118, .paused = true, .outcome = u"194 sent"_s});
    QVERIFY(shows(u"Paused: 118 of 312 left"_s));
    QTest::mouseClick(button(u"Resume"_s), Qt::LeftButton);
    QCOMPARE(paused.takeFirst().constFirst().toBool(), false);
    QTest::mouseClick(button(u"Stop"_s), Qt::LeftButton);
    QCOMPARE(stopped.count(), 1);
    bar->setStatus({.total = 312, .left = 0, .failed = 3, .outcome = u"309 sent · 3 not sent"_s});
    QVERIFY(shows(u"312 done"_s) && button(u"Stop"_s) == nullptr);
    QTest::mouseClick(button(u"Try 3 again…"_s), Qt::LeftButton);
    QCOMPARE(retried.count(), 1);
    bar->setStatus({});
    QVERIFY(bar->isHidden());
}

void TestListPage::aHeaderClickAsksForAnOrderAndSortsNothing()
{
    QSignalSpy spy(m_page.get(), &ListPage::sortRequested);
    auto *header = m_page->view()->horizontalHeader();
    const QPoint person(header->sectionViewportPosition(PersonColumn) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, person);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, person);
    const auto asked = [&spy](int i) { return spy.at(i).first().value<QList<SortBy>>(); };
    QCOMPARE(spy.count(), 2);
    QCOMPARE(asked(0), QList<SortBy>({{.column = PersonColumn}}));
    QCOMPARE(asked(1), QList<SortBy>({{.column = PersonColumn, .order = Qt::DescendingOrder}}));
    QCOMPARE(m_models->invitationModel.keyAt(0), keyOf(0));
}

void TestListPage::aHeaderClickWithCtrlAsksForASecondKey()
{
    QSignalSpy spy(m_page.get(), &ListPage::sortRequested);
    auto *header = m_page->view()->horizontalHeader();
    const QPoint state(header->sectionViewportPosition(StateColumn) + 20, header->height() / 2);
    const auto click = [&] { QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::ControlModifier, state); };
    const QList<SortBy> before = m_page->view()->sort();
    const auto heading = [this](int role) {
        return m_models->invitationModel.headerData(StateColumn, Qt::Horizontal, role).toString();
    };
    click();
    QCOMPARE(m_page->view()->sort(), before + QList<SortBy>({{.column = StateColumn}}));
    QVERIFY(heading(Qt::DisplayRole).endsWith(u"2↑"_s));
    QCOMPARE(heading(Qt::AccessibleTextRole), u"State, second sort key, ascending"_s);
    click();
    QCOMPARE(m_page->view()->sort(), before + QList<SortBy>({{.column = StateColumn, .order = Qt::DescendingOrder}}));
    click();
    QCOMPARE(m_page->view()->sort(), before);
    QCOMPARE(heading(Qt::DisplayRole), u"State"_s);
    QCOMPARE(spy.count(), 3);
}

void TestListPage::theSlashLeadsToTheSearchAndEscapeClearsIt()
{
    QSignalSpy spy(m_page.get(), &ListPage::searchChanged);
    auto *search = m_page->findChild<QLineEdit *>();
    m_page->view()->setFocus();
    QTest::keyClick(m_page->view(), Qt::Key_Slash);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"ana/"_s);
    QCOMPARE(m_page->searchText(), u"ana/"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(m_page->searchText().isEmpty());
    QCOMPARE(spy.count(), 5);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_VERIFY(m_page->view()->hasFocus());
}

void TestListPage::refreshTurnsIntoStop()
{
    QSignalSpy refreshed(m_page.get(), &ListPage::refreshRequested);
    QSignalSpy stopped(m_page.get(), &ListPage::stopRequested);
    QTest::mouseClick(button(u"Refresh"_s), Qt::LeftButton);
    m_page->setRefreshing(true, 412, 1280, u"412 of 1,280 subscriptions"_s);
    QVERIFY(button(u"Refresh"_s) == nullptr);
    QCOMPARE(m_page->findChild<QProgressBar *>()->value(), 412);
    QTest::mouseClick(button(u"Stop"_s), Qt::LeftButton);
    QCOMPARE(refreshed.count(), 1);
    QCOMPARE(stopped.count(), 1);
    m_page->setRefreshing(false);
    QVERIFY(button(u"Refresh"_s) != nullptr);
}

void TestListPage::anEmptyListSaysWhatToDo_data()
{
    QTest::addColumn<EmptyReason>("reason");
    QTest::addColumn<QString>("action");
    QTest::newRow("no connections") << EmptyReason::NoConnections << u"Add a connection…"_s;
    QTest::newRow("nothing yet") << EmptyReason::NothingYet << u"Refresh"_s;
    QTest::newRow("refreshing") << EmptyReason::Refreshing << QString();
    QTest::newRow("nothing matches") << EmptyReason::NothingMatches << u"Clear filter"_s;
    QTest::newRow("no invitations") << EmptyReason::NoInvitations << QString();
    QTest::newRow("failed") << EmptyReason::Failed << u"Try again"_s;
    QTest::newRow("signed out") << EmptyReason::SignedOut << u"Sign in"_s;
}

void TestListPage::anEmptyListSaysWhatToDo()
{
    QFETCH(EmptyReason, reason);
    QFETCH(QString, action);
    QSignalSpy spy(m_page.get(), &ListPage::emptyActionTriggered);
    auto *empty = m_page->findChild<EmptyState *>();
    QVERIFY(!empty->isVisible());
    m_models->showNone();
    m_page->setEmptyReason(reason, Problem{.kind = ProblemKind::Offline});
    QVERIFY(empty->isVisible());
    QVERIFY(!empty->accessibleName().isEmpty());
    auto *act = empty->findChild<QPushButton *>();
    QCOMPARE(act->isVisible(), !action.isEmpty());
    QCOMPARE(act->text(), action);
    act->click();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().value<EmptyReason>(), reason);
    m_models->showAll();
    QVERIFY(!empty->isVisible());
}

void TestListPage::onlyTheAdministratorChoosesARow()
{
    m_page->focusRows();
    QVERIFY(m_page->view()->hasFocus());
    QVERIFY(!m_page->view()->currentIndex().isValid());
    QTest::keyClick(m_page->view(), Qt::Key_Down);
    QCOMPARE(m_page->view()->currentIndex().row(), 0);
}

void TestListPage::theKeyboardStaysWithTheRowsWhenThereAreNone()
{
    m_page->focusRows();
    QVERIFY(m_page->view()->hasFocus());
    m_models->showNone();
    QCOMPARE(m_page->focusWidget(), static_cast<QWidget *>(m_page->findChild<EmptyState *>()));
    m_models->showAll();
    QVERIFY(m_page->view()->hasFocus());
    m_page->focusSearch(); // whoever types is not interrupted
    QWidget *search = m_page->focusWidget();
    m_models->showNone();
    m_models->showAll();
    QCOMPARE(m_page->focusWidget(), search);
}

void TestListPage::aQuestionIsNotAnsweredByASecondEnter()
{
    QSignalSpy spy(m_page.get(), &ListPage::questionAnswered);
    m_page->ask({.title = u"This link is dead."_s, .text = u"…"_s, .confirmText = u"Send the dead link anyway"_s});
    QTRY_VERIFY(button(u"Cancel"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(spy.isEmpty() || spy.first().first().value<Reply>() == Reply::Cancel);
}

void TestListPage::aQuestionIsAnsweredByMouseAndKeyboard()
{
    QSignalSpy spy(m_page.get(), &ListPage::questionAnswered);
    const Question question{
        .title = u"Revoke?"_s, .text = u"…"_s, .confirmText = u"Revoke seat"_s, .destructive = true};
    m_page->ask(question);
    QTest::mouseClick(button(u"Revoke seat"_s), Qt::LeftButton);
    QCOMPARE(spy.takeFirst().constFirst().value<Reply>(), Reply::Confirm);
    QVERIFY(!m_page->isAsking());
    m_page->ask(question);
    QTest::keyClick(button(u"Cancel"_s), Qt::Key_Escape);
    QCOMPARE(spy.takeFirst().constFirst().value<Reply>(), Reply::Cancel);
    m_page->ask(question);
    QTest::keyClick(button(u"Revoke seat"_s), Qt::Key_Space);
    QCOMPARE(spy.takeFirst().constFirst().value<Reply>(), Reply::Confirm);
    m_page->ask({.title = u"Dead"_s, .text = {}, .confirmText = u"Send"_s, .alternativeText = u"Renew instead"_s});
    QTest::mouseClick(button(u"Renew instead"_s), Qt::LeftButton);
    QCOMPARE(spy.takeFirst().constFirst().value<Reply>(), Reply::Alternative);
    m_page->ask(question);
    m_page->withdrawQuestion();
    QVERIFY(spy.isEmpty());
}

void TestListPage::aNewQuestionAnswersTheOldOneWithNo()
{
    QSignalSpy spy(m_page.get(), &ListPage::questionAnswered);
    m_page->ask({.title = u"One?"_s, .text = {}, .confirmText = u"One"_s});
    m_page->ask({.title = u"Two?"_s, .text = {}, .confirmText = u"Two"_s});
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().value<Reply>(), Reply::Cancel);
    QVERIFY(m_page->isAsking());
}

void TestListPage::undoIsOfferedWhileMailsWait()
{
    QSignalSpy spy(m_page.get(), &ListPage::undoRequested);
    m_page->setArmed({{keyOf(3), u"xiaolong.li@contoso.example"_s, 4}});
    QTest::mouseClick(button(u"Undo"_s), Qt::LeftButton);
    QCOMPARE(spy.takeFirst().constFirst().value<QList<InvitationKey>>(), QList{keyOf(3)});
    m_page->setArmed({{keyOf(3), u"a@b.example"_s, 4}, {keyOf(4), u"c@d.example"_s, 2}});
    QTest::mouseClick(button(u"Undo all"_s), Qt::LeftButton);
    QCOMPARE(spy.takeFirst().constFirst().value<QList<InvitationKey>>(), QList({keyOf(3), keyOf(4)}));
    m_page->setArmed({});
    QVERIFY(button(u"Undo"_s) == nullptr && button(u"Undo all"_s) == nullptr);
}

void TestListPage::undoTakesBackTheCurrentRowOnly()
{
    QSignalSpy spy(m_page.get(), &ListPage::undoRequested);
    m_page->setArmed({{keyOf(3), u"a@b.example"_s, 4}, {keyOf(4), u"c@d.example"_s, 2}});
    m_page->setCurrentRow(3);
    QTest::keySequence(m_page->view(), QKeySequence(QKeySequence::Undo));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().value<QList<InvitationKey>>(), QList{keyOf(3)});
}

void TestListPage::aNoticeHandsItsIdBack()
{
    QSignalSpy acted(m_page.get(), &ListPage::noticeActionTriggered);
    QSignalSpy closed(m_page.get(), &ListPage::noticeDismissed);
    m_page->showNotice({.id = u"again"_s, .kind = NoticeKind::Error, .text = u"No answer."_s, .actionText = u"Ask"_s});
    QTest::mouseClick(button(u"Ask"_s), Qt::LeftButton);
    QCOMPARE(acted.first().first().toString(), u"again"_s);
    m_page->dismissNotice(u"another"_s);
    QVERIFY(button(u"Ask"_s) != nullptr);
    m_page->dismissNotice(u"again"_s);
    QVERIFY(button(u"Ask"_s) == nullptr);
    QCOMPARE(closed.count(), 0);
}

void TestListPage::aRemovedCurrentRowMakesNobodyElseCurrent()
{
    m_page->setCurrentRow(1);
    QSignalSpy spy(m_page.get(), &ListPage::currentChanged);
    m_models->show({0, 2, 3, 4, 5, 6, 7, 8, 9});
    QCOMPARE(m_page->currentKey(), InvitationKey());
    QCOMPARE(spy.count(), 1);
    QVERIFY(!m_page->actions().resend->isEnabled());
}

void TestListPage::copyTakesTheAddressAndTheId()
{
    m_page->setCurrentRow(4); // without a name, so that the address stands in the first line
    m_page->actions().copyEmail->trigger();
    QCOMPARE(QApplication::clipboard()->text(), Samples::invitations().at(4).email);
    m_page->setCurrentRow(0);
    m_page->view()->setFocus();
    QTest::keySequence(m_page->view(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    QCOMPARE(QApplication::clipboard()->text(), Samples::invitations().at(0).email);
    m_page->actions().copyId->trigger();
    QCOMPARE(QApplication::clipboard()->text(), keyOf(0).id);
}

void TestListPage::rowsAreCopiedByTheirKeys()
{
    QSignalSpy spy(m_page.get(), &ListPage::copyRowsRequested);
    m_page->setCurrentRow(5);
    m_page->view()->setFocus();
    QTest::keySequence(m_page->view(), QKeySequence(QKeySequence::Copy));
    m_page->actions().copyRows->trigger();
    QCOMPARE(spy.count(), 2);
}

void TestListPage::whatIsUnderWayCanBeStopped()
{
    QSignalSpy spy(m_page.get(), &ListPage::taskStopRequested);
    m_page->setTask(u"Writing seats.csv: 2 of 9 rows"_s);
    for (auto *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"S&top"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QCOMPARE(spy.count(), 1);
    QVERIFY(m_page->findChildren<NoticeBar *>().size() > 1);
    m_page->setTask({});
    for (const auto *bar : m_page->findChildren<NoticeBar *>()) {
        QVERIFY(bar->notice().id != u"task"_s);
    }
}

void TestListPage::columnsComeBackAsTheyWere()
{
    m_page->view()->setColumnWidth(ContainerColumn, 177);
    m_page->setSort({{.column = PersonColumn, .order = Qt::DescendingOrder}, {.column = RoleColumn}});
    const auto saved = m_page->view()->saveColumns();
    ListPage other;
    other.setModel(&m_models->invitationModel);
    other.resize(1200, 700);
    QVERIFY(other.view()->restoreColumns(saved));
    other.show();
    QCOMPARE(other.view()->columnWidth(ContainerColumn), 177);
    QCOMPARE(other.view()->horizontalHeader()->sortIndicatorSection(), int(PersonColumn));
    QCOMPARE(other.view()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(other.view()->sort(), m_page->view()->sort());
}

void TestListPage::rubbishInsteadOfColumnsIsRefused()
{
    const auto saved = m_page->view()->saveColumns();
    QVERIFY(!m_page->view()->restoreColumns("rubbish"));
    QVERIFY(!m_page->view()->restoreColumns({}));
    QVERIFY(!m_page->view()->restoreColumns(saved.first(saved.size() - 3)));
}

QImage TestListPage::cell(int row, int column) const
{
    const auto rect = m_page->view()->visualRect(m_models->invitationModel.index(row, column));
    return m_page->view()->viewport()->grab(rect).toImage();
}

void TestListPage::groupingIsAskedForByMouseAndKeys()
{
    QSignalSpy spy(m_page.get(), &ListPage::groupByPersonRequested);
    const auto buttons = m_page->findChildren<QToolButton *>();
    const auto group = std::ranges::find(buttons, u"Group by person"_s, &QToolButton::accessibleName);
    QVERIFY(group != buttons.end());
    QTest::mouseClick(*group, Qt::LeftButton);
    QCOMPARE(spy.takeFirst().constFirst().value<Reply>(), Reply::Confirm);
    QVERIFY((*group)->isChecked());
    m_page->view()->setFocus();
    QTest::keyClick(m_page->view(), Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(spy.takeFirst().constFirst().value<Reply>(), Reply::Cancel);
    QVERIFY(!(*group)->isChecked());
}

void TestListPage::groupingThatIsSetAsksForNothing()
{
    QSignalSpy spy(m_page.get(), &ListPage::groupByPersonRequested);
    m_page->setGroupedByPerson(true);
    QVERIFY(m_page->groupAction()->isChecked());
    QCOMPARE(spy.count(), 0);
}

void TestListPage::aPersonsRowsHaveRoomForWhatIsSaidOfThem()
{
    m_page->resize(900, 700);
    const auto width = [this] { return m_page->view()->columnWidth(PersonColumn); };
    const int before = width();
    m_page->setGroupedByPerson(true);
    QVERIFY(width() > before);
    m_page->resize(600, 700);
    QVERIFY(m_page->view()->horizontalHeader()->length() <= m_page->view()->viewport()->width());
}

void TestListPage::rowsOfOnePersonLookDifferent()
{
    m_models->show({0, 1, 2});
    const auto alone = cell(1, PersonColumn);
    const auto under = cell(2, PersonColumn);
    m_models->invitationModel.setOrder(
        m_models->slotsOf({0, 1, 2}), {{.first = 1, .size = 2, .pending = 2, .vendors = 1}});
    QVERIFY(cell(1, PersonColumn) != alone);
    QVERIFY(cell(2, PersonColumn) != under);
    QCOMPARE(cell(0, StateColumn).size(), cell(2, StateColumn).size());
}

void TestListPage::aGuessLooksDifferent()
{
    m_models->show({6});
    const auto certain = cell(0, StateColumn);
    auto invitation = Samples::invitations().at(6);
    invitation.doubts = Doubt::StateGuessed;
    m_models->invitationModel.tableChanged(m_models->table.merge({invitation}));
    QVERIFY(cell(0, StateColumn) != certain);
}

void TestListPage::theAddressIsCopiedWhereTheCellShowsNone()
{
    m_models->invitationModel.setOrder(
        m_models->slotsOf({0, 1}), {{.first = 0, .size = 2, .pending = 2, .vendors = 1}});
    m_page->setCurrentRow(1);
    m_page->actions().copyEmail->trigger();
    QCOMPARE(QApplication::clipboard()->text(), Samples::invitations().at(1).email);
}

void TestListPage::aRowSaysWhereItIsFromWhileThatHasNoColumn()
{
    m_models->show({0});
    m_page->resize(800, 700);
    QVERIFY(m_page->view()->isConnectionFolded());
    const auto told = cell(0, ContainerColumn);
    m_models->invitationModel.setConnectionNames({{u"acme"_s, u"Acme Cloud"_s}}); // the only one: no need to tell
    QVERIFY(cell(0, ContainerColumn) != told);
    m_page->resize(1800, 700);
    QVERIFY(!m_page->view()->isConnectionFolded());
}

void TestListPage::aSessionIsOfferedOnlyWhereThereIsOne()
{
    QSignalSpy spy(m_page.get(), &ListPage::openSessionRequested);
    auto *action = m_page->actions().openSession;
    m_page->setCurrentRow(1);
    QVERIFY(!action->isVisible());
    m_page->setCurrentCan({.openSession = true, .sessionFor = u"Acme & Sons"_s});
    QVERIFY(action->isVisible());
    QCOMPARE(action->text(), u"&Open a session for Acme && Sons…"_s);
    action->trigger();
    QCOMPARE(spy.first().first().value<InvitationKey>(), keyOf(1));
    m_page->setCurrentRow(2);
    QVERIFY(!action->isVisible()); // until it is said of this row
    m_page->setCurrentCan({.openSession = true});
    QCOMPARE(action->text(), u"&Open a session…"_s);
}

void TestListPage::actionsHaveTheVendorsWord()
{
    m_page->setCurrentRow(1);
    const auto &actions = m_page->actions();
    QCOMPARE(actions.resend->text(), u"&Resend"_s);
    m_page->setCurrentCan({.revoke = true, .assign = true, .itemNoun = u"seat"_s});
    QCOMPARE(actions.resend->text(), u"&Resend seat mail"_s);
    QCOMPARE(actions.assign->text(), u"&Assign a seat…"_s);
    QCOMPARE(actions.revoke->text(), u"Re&voke seat…"_s);
    QVERIFY(actions.revoke->isEnabled() && actions.assign->isEnabled());
}

void TestListPage::aRevealedRowIsInSight()
{
    m_page->resize(1200, 300);
    m_page->revealRow(11);
    QCOMPARE(m_page->currentKey(), keyOf(11));
    const auto rect = m_page->view()->visualRect(m_page->view()->currentIndex());
    QVERIFY(m_page->view()->viewport()->rect().contains(rect));
}

void TestListPage::everyControlHasAName()
{
    m_page->ask({.title = u"Sure?"_s, .text = u"…"_s, .confirmText = u"Yes"_s});
    m_page->showNotice({.id = u"x"_s, .text = u"Something"_s, .actionText = u"Do"_s});
    m_page->setArmed({{keyOf(3), u"a@b.example"_s, 4}});
    m_page->setEmptyReason(EmptyReason::NoConnections);
    QCOMPARE(Samples::namelessControls(*m_page).join(u", "_s), QString());
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestListPage)
#include "tst_listpage.moc"
