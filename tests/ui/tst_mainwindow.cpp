// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "ui/assigndialog.h"
#include "ui/detailspanel.h"
#include "ui/helpdialogs.h"
#include "ui/historypage.h"
#include "ui/invitationview.h"
#include "ui/leftoversbar.h"
#include "ui/sandboxband.h"
#include "ui/sandboxpanel.h"
#include "ui/shortcutsdialog.h"
#include "ui/sidebar.h"
#include "ui/welcomepage.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

namespace Reinvite {

using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void everyControlHasAName_data();
    void everyControlHasAName();
    void everyMenuEntryHasAMnemonic();
    void noTwoActionsShareKeys();
    void theSandboxCannotBeTakenForLive();
    void detailsFoldAwayWhereThereIsNoRoom();
    void theActionShowsFitsTheNarrowWindow();
    void theLayoutComesBack();
    void rubbishInsteadOfALayoutIsRefused_data();
    void rubbishInsteadOfALayoutIsRefused();
    void closingIsToldFirst();
    void closingMayOnlyHide();
    void theConnectionMenuIsForTheChosenConnection();
    void aLookIsChosenInTheMenu();
    void themesCanBeChangedWhileTheWindowIsOpen();
    void theFirstStartOffersTwoWays();
    void theHistoryIsAPageOfItsOwn();
    void nobodyIsMailedFromTheHistory();
    void anotherHomeDoesNotCloseTheHistory();
    void theSearchKeyIsThePages();
    void leftoversAreAskedFor();
    void anAddressIsCheckedBeforeASeatIsAssigned();
    void addressesAreJudgedKindly_data();
    void addressesAreJudgedKindly();
    void helpOpensWithoutBlocking();

private:
    [[nodiscard]] static QPushButton *buttonIn(const QWidget &widget, const QString &text);

    std::unique_ptr<Samples::Models> m_models;
    std::unique_ptr<MainWindow> m_window;
    bool m_wasVisible = false;
};

void TestMainWindow::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_models = std::make_unique<Samples::Models>();
    m_window = std::make_unique<MainWindow>(MainWindow::Kind::Sandbox);
    Samples::fill(*m_window, *m_models);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_models.reset();
    applyTheme(*qApp, Look::Light);
}

QPushButton *TestMainWindow::buttonIn(const QWidget &widget, const QString &text)
{
    for (auto *one : widget.findChildren<QPushButton *>()) {
        if (one->text().remove(u'&') == text) {
            return one;
        }
    }
    return nullptr;
}

void TestMainWindow::everyControlHasAName_data()
{
    QTest::addColumn<MainWindow::Kind>("kind");
    QTest::newRow("live") << MainWindow::Kind::Live;
    QTest::newRow("sandbox") << MainWindow::Kind::Sandbox;
}

void TestMainWindow::everyControlHasAName()
{
    QFETCH(MainWindow::Kind, kind);
    MainWindow window(kind);
    Samples::fill(window, *m_models);
    window.listPage()->ask({.title = u"Sure?"_s, .text = {}, .confirmText = u"Yes"_s});
    window.listPage()->showNotice({.id = {}, .text = u"Something"_s, .actionText = u"Do"_s});
    window.listPage()->setArmed({{{}, u"a@b.example"_s, 4}});
    window.historyPage()->showNotice({.id = {}, .text = u"Something"_s, .actionText = u"Do"_s});
    window.historyPage()->setState(HistoryPage::State::Failed);
    QCOMPARE(Samples::namelessControls(window).join(u", "_s), QString());
}

void TestMainWindow::everyMenuEntryHasAMnemonic()
{
    for (const auto *menu : m_window->menuBar()->findChildren<QMenu *>()) {
        if (menu->title().remove(u'&') == u"Sort by"_s) {
            continue; // named by the columns
        }
        for (const auto *action : menu->actions()) {
            QVERIFY2(action->isSeparator() || action == m_window->listPage()->actions().copyId
                    || action->text().contains(u'&'),
                qPrintable(action->text()));
        }
    }
}

void TestMainWindow::noTwoActionsShareKeys()
{
    QSet<QString> keys;
    for (const auto *menu : m_window->menuBar()->findChildren<QMenu *>()) {
        for (const auto *action : menu->actions()) {
            const auto key = action->shortcut().toString();
            QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(action->text() + u": "_s + key));
            keys.insert(key);
        }
    }
}

void TestMainWindow::theSandboxCannotBeTakenForLive()
{
    QVERIFY(m_window->sandboxBand()->isVisible());
    const auto picture = m_window->grab().toImage();
    const auto frame = Theme::current().sandboxFrame.rgb();
    for (const int y : {200, 400, picture.height() - 2}) {
        QCOMPARE(picture.pixelColor(1, y).rgb(), frame);
        QCOMPARE(picture.pixelColor(picture.width() - 2, y).rgb(), frame);
    }
    const MainWindow live(MainWindow::Kind::Live);
    QVERIFY(live.sandboxBand() == nullptr && live.sandboxPanel() == nullptr);
    QVERIFY(live.windowTitle() != m_window->windowTitle());
}

void TestMainWindow::detailsFoldAwayWhereThereIsNoRoom()
{
    m_window->resize(1440, 860);
    QVERIFY(m_window->detailsPanel()->isVisible());
    m_window->resize(900, 600);
    QVERIFY(!m_window->detailsPanel()->isVisible());
    QVERIFY(m_window->sidebar()->isVisible());
    m_window->revealDetails();
    QVERIFY(m_window->detailsPanel()->isVisible());
    QCOMPARE(m_window->width(), 900);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!m_window->detailsPanel()->isVisible());
    m_window->resize(1440, 860);
    QVERIFY(m_window->detailsPanel()->isVisible());
    m_window->windowActions().showDetails->trigger();
    QVERIFY(!m_window->detailsPanel()->isVisible());
}

void TestMainWindow::theActionShowsFitsTheNarrowWindow()
{
    m_window->resize(900, 600);
    const auto *view = m_window->listPage()->view();
    const auto action = m_models->invitationModel.index(0, ActionColumn);
    QTRY_VERIFY(view->viewport()->rect().contains(view->visualRect(action)));
    m_window->revealDetails();
    QTRY_VERIFY(view->viewport()->rect().contains(view->visualRect(action)));
}

void TestMainWindow::theLayoutComesBack()
{
    m_window->resize(1200, 700);
    m_window->windowActions().showSandbox->setChecked(true);
    m_window->windowActions().showSidebar->trigger();
    m_window->listPage()->setSort({{.column = PersonColumn, .order = Qt::DescendingOrder}});
    const auto layout = m_window->saveLayout();
    MainWindow other(MainWindow::Kind::Sandbox);
    Samples::fill(other, *m_models);
    QVERIFY(other.restoreLayout(layout));
    other.show();
    QCOMPARE(other.size(), QSize(1200, 700));
    QVERIFY(other.sandboxPanel()->isVisible());
    QVERIFY(!other.sidebar()->isVisible());
    const auto *header = other.listPage()->view()->horizontalHeader();
    QCOMPARE(header->sortIndicatorSection(), int(PersonColumn));
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestMainWindow::rubbishInsteadOfALayoutIsRefused_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("nothing") << 0;
    QTest::newRow("a few bytes") << 6;
    QTest::newRow("half") << 120;
}

void TestMainWindow::rubbishInsteadOfALayoutIsRefused()
{
    QFETCH(int, length);
    QVERIFY(!m_window->restoreLayout(m_window->saveLayout().first(length)));
    QVERIFY(!m_window->restoreLayout(QByteArray(length, 'x')));
}

void TestMainWindow::closingIsToldFirst()
{
    connect(m_window.get(), &MainWindow::closeRequested, this, [this] { m_wasVisible = m_window->isVisible(); });
    m_window->windowActions().quit->trigger();
    QVERIFY(m_wasVisible);
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::closingMayOnlyHide()
{
    QSignalSpy closing(m_window.get(), &MainWindow::closeRequested);
    m_window->setHidesOnClose(true);
    m_window->close();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(closing.count(), 0);
    m_window->show();
    m_window->windowActions().quit->trigger();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(closing.count(), 1);
}

void TestMainWindow::theConnectionMenuIsForTheChosenConnection()
{
    const auto &actions = m_window->windowActions();
    QSignalSpy edit(m_window->sidebar(), &Sidebar::editConnectionRequested);
    QSignalSpy test(m_window->sidebar(), &Sidebar::testConnectionRequested);
    QSignalSpy remove(m_window->sidebar(), &Sidebar::removeConnectionRequested);
    QSignalSpy refresh(m_window->sidebar(), &Sidebar::refreshRequested);
    QVERIFY(!actions.editConnection->isEnabled());
    m_window->sidebar()->chooseConnection(u"north"_s);
    for (auto *action :
        {actions.editConnection, actions.testConnection, actions.removeConnection, actions.refreshConnection}) {
        action->trigger();
    }
    for (const auto *spy : {&edit, &test, &remove, &refresh}) {
        QCOMPARE(spy->count(), 1);
        QCOMPARE(spy->first().first().toString(), u"north"_s);
    }
}

void TestMainWindow::aLookIsChosenInTheMenu()
{
    QSignalSpy looks(m_window.get(), &MainWindow::lookChosen);
    m_window->setLook(Look::Light);
    for (const auto *menu : m_window->menuBar()->findChildren<QMenu *>()) {
        if (menu->title() == u"&Look"_s) {
            menu->actions().at(2)->trigger();
        }
    }
    QCOMPARE(looks.count(), 1);
    QCOMPARE(looks.first().first().value<Look>(), Look::Dark);
}

void TestMainWindow::themesCanBeChangedWhileTheWindowIsOpen()
{
    applyTheme(*qApp, Look::Dark);
    const auto belowTheRows = [this] { return m_window->grab().toImage().pixelColor(300, 736).rgb(); };
    QTRY_COMPARE(belowTheRows(), Theme::of(Look::Dark).panel.rgb());
    for (const auto *label : m_window->findChildren<QLabel *>()) {
        const auto colour = label->palette().color(QPalette::WindowText);
        QVERIFY2(contrast(colour, Theme::of(Look::Dark).panel) >= 3, qPrintable(label->text()));
    }
}

void TestMainWindow::theFirstStartOffersTwoWays()
{
    MainWindow window(MainWindow::Kind::Live);
    window.setPage(MainWindow::Page::Welcome);
    window.show();
    QVERIFY(!window.sidebar()->isVisible() && !window.detailsPanel()->isVisible());
    QSignalSpy add(window.welcomePage(), &WelcomePage::addConnectionRequested);
    QSignalSpy sandbox(window.welcomePage(), &WelcomePage::sandboxRequested);
    QTest::mouseClick(buttonIn(*window.welcomePage(), u"Add a connection…"_s), Qt::LeftButton);
    QTest::keyClick(buttonIn(*window.welcomePage(), u"Try the sandbox"_s), Qt::Key_Space);
    QCOMPARE(add.count(), 1);
    QCOMPARE(sandbox.count(), 1);
    window.setPage(MainWindow::Page::List);
    QVERIFY(window.sidebar()->isVisible());
}

void TestMainWindow::theHistoryIsAPageOfItsOwn()
{
    using Page = MainWindow::Page;
    QSignalSpy opened(m_window->historyPage(), &HistoryPage::opened);
    QTest::keySequence(m_window.get(), Qt::CTRL | Qt::Key_H);
    QCOMPARE(m_window->page(), Page::History);
    QCOMPARE(opened.count(), 1);
    QVERIFY(m_window->sidebar()->isVisible() && !m_window->detailsPanel()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_window->page(), Page::List);
    QVERIFY(m_window->detailsPanel()->isVisible());
    Q_EMIT m_window->sidebar()->historyRequested();
    QCOMPARE(m_window->page(), Page::History);
    Q_EMIT m_window->sidebar()->listRequested();
    QCOMPARE(m_window->page(), Page::List);
}

void TestMainWindow::nobodyIsMailedFromTheHistory()
{
    ListPage &list = *m_window->listPage();
    list.setCurrentRow(0);
    list.setCurrentCan({.revoke = true, .assign = true});
    QSignalSpy revokes(&list, &ListPage::revokeRequested);
    QSignalSpy resends(&list, &ListPage::resendRequested);
    QSignalSpy renewals(&list, &ListPage::renewRequested);
    const auto pressAll = [this] {
        for (const auto keys : {Qt::CTRL | Qt::Key_R, Qt::CTRL | Qt::SHIFT | Qt::Key_R, Qt::CTRL | Qt::Key_Delete}) {
            QTest::keySequence(m_window.get(), keys);
        }
    };
    pressAll();
    const auto sent = resends.count() + renewals.count() + revokes.count();
    QVERIFY(sent > 0);
    m_window->setPage(MainWindow::Page::History);
    pressAll();
    QCOMPARE(resends.count() + renewals.count() + revokes.count(), sent);
}

void TestMainWindow::anotherHomeDoesNotCloseTheHistory()
{
    using Page = MainWindow::Page;
    m_window->setPage(Page::History);
    m_window->setHome(Page::Welcome);
    QCOMPARE(m_window->page(), Page::History);
    Q_EMIT m_window->historyPage()->leaveRequested();
    QCOMPARE(m_window->page(), Page::Welcome);
    m_window->setHome(Page::List);
    QCOMPARE(m_window->page(), Page::List);
}

void TestMainWindow::theSearchKeyIsThePages()
{
    m_window->setPage(MainWindow::Page::History);
    m_window->windowActions().search->trigger();
    QTest::keyClicks(QApplication::focusWidget(), u"ada"_s);
    QCOMPARE(m_window->historyPage()->searchText(), u"ada"_s);
    QCOMPARE(m_window->listPage()->searchText(), QString());
}

void TestMainWindow::leftoversAreAskedFor()
{
    auto *bar = m_window->leftoversBar();
    QSignalSpy send(bar, &LeftoversBar::sendRequested);
    QSignalSpy drop(bar, &LeftoversBar::dropRequested);
    QVERIFY(!bar->isVisible());
    bar->setCount(2);
    QVERIFY(bar->isVisible());
    QTest::mouseClick(buttonIn(*bar, u"Send them"_s), Qt::LeftButton);
    QTest::keyClick(buttonIn(*bar, u"Don't send"_s), Qt::Key_Space);
    QCOMPARE(send.count() + drop.count(), 2);
    bar->setCount(0);
    QVERIFY(!bar->isVisible());
}

void TestMainWindow::anAddressIsCheckedBeforeASeatIsAssigned()
{
    AssignDialog dialog(Samples::invitations().constFirst().container, u"Acme Cloud"_s);
    QSignalSpy spy(&dialog, &AssignDialog::assignRequested);
    dialog.show();
    auto *email = dialog.findChild<QLineEdit *>();
    QTest::keyClicks(email, u"nobody"_s);
    QTest::keyClick(email, Qt::Key_Return);
    QCOMPARE(spy.count(), 0);
    email->clear();
    QTest::keyClicks(email, u"ana@northwind.example"_s);
    QTest::mouseClick(buttonIn(dialog, u"Assign seat"_s), Qt::LeftButton);
    QCOMPARE(spy.first().first().toString(), u"ana@northwind.example"_s);
    dialog.setBusy(true);
    QVERIFY(!email->isEnabled());
    dialog.showProblem({.kind = ProblemKind::Validation, .vendorText = u"Seat is already assigned"_s});
    QVERIFY(email->isEnabled());
    QVERIFY(email->accessibleDescription().contains(u"Seat is already assigned"_s));
    QCOMPARE(Samples::namelessControls(dialog).join(u", "_s), QString());
}

void TestMainWindow::addressesAreJudgedKindly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fine");
    QTest::newRow("plain") << u"a@b.example"_s << true;
    QTest::newRow("tag") << u"a+tag@b.example"_s << true;
    QTest::newRow("unicode") << u"李@例え.example"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("no at") << u"ab.example"_s << false;
    QTest::newRow("no host") << u"a@"_s << false;
    QTest::newRow("no dot") << u"a@b"_s << false;
    QTest::newRow("dot last") << u"a@b."_s << false;
    QTest::newRow("two dots") << u"a@b..example"_s << false;
    QTest::newRow("two ats") << u"a@b@c.example"_s << false;
    QTest::newRow("blank") << u"a b@c.example"_s << false;
    QTest::newRow("at first") << u"@c.example"_s << false;
}

void TestMainWindow::addressesAreJudgedKindly()
{
    QFETCH(QString, text);
    QFETCH(bool, fine);
    QCOMPARE(looksLikeAddress(text), fine);
}

void TestMainWindow::helpOpensWithoutBlocking()
{
    m_window->windowActions().shortcuts->trigger();
    m_window->windowActions().about->trigger();
    m_window->windowActions().whatsNew->trigger();
    const auto *news = m_window->findChild<WhatsNewDialog *>();
    const auto *text = news == nullptr ? nullptr : news->findChild<QTextBrowser *>();
    QVERIFY(text != nullptr && text->toPlainText().startsWith(u"0.1.0"_s));
    QVERIFY(m_window->findChild<ShortcutsDialog *>() != nullptr && m_window->findChild<AboutDialog *>() != nullptr);
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestMainWindow)
#include "tst_mainwindow.moc"
