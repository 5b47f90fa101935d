// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "ui/commandpalette.h"
#include "ui/invitationview.h"
#include "ui/sidebar.h"
#include "ui/windowcommands.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

namespace Reinvite {

using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void itIsOpenedFromAnywhere_data();
    void itIsOpenedFromAnywhere();
    void everyActionOfTheMenusIsThere();
    void theViewsAreThere();
    void typingAndEnterRun();
    void aClickRuns();
    void aViewIsGoneTo();
    void aViewThatIsChosenAlreadyIsGoneTo();
    void whatCannotBeDoneNowIsNotRun();
    void itClosesWithoutDoingAnything_data();
    void itClosesWithoutDoingAnything();
    void theFocusGoesBack();
    void whoTakesTheFocusKeepsIt();
    void noKeyActsBehindIt();
    void keysWalkTheRows();
    void whatWasRunComesFirstTheNextTime();
    void nothingFoundIsSaid();
    void itFitsTheWindow_data();
    void itFitsTheWindow();
    void itFollowsTheWindow();
    void everyControlHasAName();
    void mnemonicsAreNotShown_data();
    void mnemonicsAreNotShown();

private:
    [[nodiscard]] CommandPalette *palette() const { return m_window->findChild<CommandPalette *>(); }
    [[nodiscard]] bool isOpen() const { return palette() != nullptr && palette()->isVisible(); }
    [[nodiscard]] QString currentText() const { return palette()->list()->currentIndex().data().toString(); }
    [[nodiscard]] int currentRow() const { return palette()->list()->currentIndex().row(); }
    [[nodiscard]] QStringList texts() const;
    void open();
    void type(const QString &text);
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    std::unique_ptr<Samples::Models> m_models;
    std::unique_ptr<MainWindow> m_window;
};

void TestCommandPalette::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_models = std::make_unique<Samples::Models>();
    m_window = std::make_unique<MainWindow>(MainWindow::Kind::Sandbox);
    Samples::fill(*m_window, *m_models);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCommandPalette::cleanup()
{
    m_window.reset();
    m_models.reset();
}

void TestCommandPalette::open()
{
    QTest::keySequence(m_window.get(), Qt::CTRL | Qt::Key_K);
    QVERIFY(isOpen());
    QCOMPARE(QApplication::focusWidget(), palette()->field());
}

void TestCommandPalette::type(const QString &text)
{
    palette()->field()->clear();
    QTest::keyClicks(palette()->field(), text);
}

QStringList TestCommandPalette::texts() const
{
    QStringList all;
    const auto *model = palette()->list()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        all += model->index(row, 0).data().toString();
    }
    return all;
}

void TestCommandPalette::itIsOpenedFromAnywhere_data()
{
    QTest::addColumn<MainWindow::Page>("page");
    QTest::addColumn<bool>("search");
    QTest::newRow("list") << MainWindow::Page::List << false;
    QTest::newRow("search field") << MainWindow::Page::List << true;
    QTest::newRow("history") << MainWindow::Page::History << false;
    QTest::newRow("history's search field") << MainWindow::Page::History << true;
    QTest::newRow("welcome") << MainWindow::Page::Welcome << false;
}

void TestCommandPalette::itIsOpenedFromAnywhere()
{
    QFETCH(const MainWindow::Page, page);
    QFETCH(const bool, search);
    m_window->setPage(page);
    if (search) {
        m_window->windowActions().search->trigger();
        QTest::keyClicks(QApplication::focusWidget(), u"ana"_s);
    }
    auto *focus = QApplication::focusWidget();
    QTest::keySequence(focus != nullptr ? focus : m_window.get(), Qt::CTRL | Qt::Key_K);
    QVERIFY(isOpen());
    QVERIFY(palette()->list()->model()->rowCount() > 10);
    QCOMPARE(currentRow(), 0);
}

void TestCommandPalette::everyActionOfTheMenusIsThere()
{
    open();
    for (const auto *menu : m_window->menuBar()->findChildren<QMenu *>()) {
        for (const auto *action : menu->actions()) {
            const bool runs = !action->isSeparator() && action->menu() == nullptr && action->isVisible()
                && action->isEnabled() && action != m_window->windowActions().palette;
            QVERIFY2(!runs || texts().contains(withoutMnemonic(action->text())), qPrintable(action->text()));
        }
    }
    QVERIFY(!texts().contains(u"Command palette…"_s));
    QVERIFY(texts().contains(u"High contrast"_s)); // of a menu in a menu
}

void TestCommandPalette::theViewsAreThere()
{
    open();
    for (const QString &text : {u"All states"_s, u"Expired"_s, u"All invitations"_s, u"Northwind"_s}) {
        QVERIFY2(texts().contains(text), qPrintable(texts().join(u'\n')));
    }
    QCOMPARE(texts().count(u"History"_s), 1); // in a menu as well
    press(Qt::Key_Escape);
    m_window->setPage(MainWindow::Page::Welcome);
    open();
    QVERIFY(!texts().contains(u"All states"_s)); // there is nothing to see yet
}

void TestCommandPalette::typingAndEnterRun()
{
    open();
    type(u"hist"_s);
    QCOMPARE(currentText(), u"History"_s);
    press(Qt::Key_Return);
    QVERIFY(!isOpen());
    QCOMPARE(m_window->page(), MainWindow::Page::History);
}

void TestCommandPalette::aClickRuns()
{
    open();
    type(u"hist"_s);
    const auto *list = palette()->list();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QVERIFY(!isOpen());
    QCOMPARE(m_window->page(), MainWindow::Page::History);
}

void TestCommandPalette::aViewIsGoneTo()
{
    QSignalSpy badges(m_window->sidebar(), &Sidebar::badgesChosen);
    QSignalSpy connections(m_window->sidebar(), &Sidebar::connectionChosen);
    m_window->setPage(MainWindow::Page::History);
    open();
    type(u"states expired"_s);
    QCOMPARE(currentText(), u"Expired"_s);
    press(Qt::Key_Return);
    QCOMPARE(badges.count(), 1);
    QCOMPARE(m_window->sidebar()->chosenBadges(), QSet{Badge::Expired});
    QCOMPARE(m_window->page(), MainWindow::Page::List);
    open();
    type(u"northwind"_s);
    press(Qt::Key_Return);
    QCOMPARE(connections.count(), 1);
    QCOMPARE(m_window->sidebar()->chosenConnection(), u"north"_s);
}

void TestCommandPalette::aViewThatIsChosenAlreadyIsGoneTo()
{
    m_window->setPage(MainWindow::Page::History);
    open();
    type(u"all states"_s);
    QVERIFY(palette()->list()->currentIndex().data(CommandListModel::CheckedRole).toBool());
    press(Qt::Key_Enter);
    QCOMPARE(m_window->page(), MainWindow::Page::List);
}

void TestCommandPalette::whatCannotBeDoneNowIsNotRun()
{
    QSignalSpy edits(m_window->sidebar(), &Sidebar::editConnectionRequested);
    open();
    QVERIFY(!texts().contains(u"Edit…"_s));
    type(u"edit"_s);
    QCOMPARE(currentText(), u"Edit…"_s);
    QVERIFY(!palette()->list()->currentIndex().data(CommandListModel::EnabledRole).toBool());
    press(Qt::Key_Return);
    QVERIFY(isOpen());
    QCOMPARE(edits.count(), 0);
    // A whole menu that is off, too.
    press(Qt::Key_Escape);
    m_window->listPage()->setCurrentRow(0);
    m_window->setPage(MainWindow::Page::History);
    open();
    type(u"copy rows"_s);
    QVERIFY(!palette()->list()->currentIndex().data(CommandListModel::EnabledRole).toBool());
}

void TestCommandPalette::itClosesWithoutDoingAnything_data()
{
    QTest::addColumn<bool>("byMouse");
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("Esc") << false << QKeySequence(Qt::Key_Escape);
    QTest::newRow("the keys that opened it") << false << QKeySequence(Qt::CTRL | Qt::Key_K);
    QTest::newRow("a click outside") << true << QKeySequence();
}

void TestCommandPalette::itClosesWithoutDoingAnything()
{
    QFETCH(const bool, byMouse);
    QFETCH(const QKeySequence, keys);
    m_window->listPage()->setCurrentRow(0);
    const auto *view = m_window->listPage()->view();
    const QRect other = view->visualRect(m_models->invitationModel.index(8, PersonColumn));
    const QPoint place = view->viewport()->mapTo(m_window.get(), other.center());
    open();
    if (byMouse) {
        auto *target = m_window->childAt(QPoint(20, place.y()));
        QCOMPARE(target, palette());
        QTest::mouseClick(target, Qt::LeftButton, {}, QPoint(20, place.y()));
    } else {
        QTest::keySequence(palette()->field(), keys);
    }
    QVERIFY(!isOpen());
    QCOMPARE(view->currentIndex().row(), 0);
    QCOMPARE(m_window->sidebar()->chosenConnection(), QString());
}

void TestCommandPalette::theFocusGoesBack()
{
    m_window->listPage()->focusSearch();
    QWidget *before = QApplication::focusWidget();
    open();
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), before);
    m_window->listPage()->view()->setFocus();
    open();
    press(Qt::Key_Tab);
    QVERIFY(isOpen());
    type(u"show the details"_s);
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), m_window->listPage()->view());
}

void TestCommandPalette::whoTakesTheFocusKeepsIt()
{
    open();
    m_window->listPage()->ask({.title = u"Sure?"_s, .text = {}, .confirmText = u"Yes"_s});
    QVERIFY(!isOpen());
    QVERIFY(m_window->listPage()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(QApplication::focusWidget() != m_window->listPage()->view());
}

void TestCommandPalette::noKeyActsBehindIt()
{
    ListPage &list = *m_window->listPage();
    list.setCurrentRow(0);
    list.setCurrentCan({.revoke = true});
    QSignalSpy revokes(&list, &ListPage::revokeRequested);
    QSignalSpy resends(&list, &ListPage::resendRequested);
    QSignalSpy renewals(&list, &ListPage::renewRequested);
    const auto pressAll = [] {
        for (const auto keys : {Qt::CTRL | Qt::Key_R, Qt::CTRL | Qt::SHIFT | Qt::Key_R, Qt::CTRL | Qt::Key_Delete}) {
            QTest::keySequence(QApplication::focusWidget(), keys);
        }
    };
    const auto asked = [&] { return revokes.count() + resends.count() + renewals.count(); };
    open();
    pressAll();
    QVERIFY(isOpen());
    QCOMPARE(asked(), 0);
    press(Qt::Key_Escape);
    list.view()->setFocus();
    pressAll();
    QVERIFY(asked() > 0);
}

void TestCommandPalette::keysWalkTheRows()
{
    open();
    const int last = palette()->list()->model()->rowCount() - 1;
    press(Qt::Key_Down);
    QCOMPARE(currentRow(), 1);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(currentRow(), last);
    press(Qt::Key_Down);
    QCOMPARE(currentRow(), 0);
    press(Qt::Key_PageDown);
    const int page = currentRow();
    QVERIFY(page > 3 && page < last);
    QVERIFY(palette()->list()->viewport()->rect().contains(
        palette()->list()->visualRect(palette()->list()->currentIndex())));
    press(Qt::Key_PageUp);
    QCOMPARE(currentRow(), 0);
    for (int times = 0; times <= last; ++times) {
        press(Qt::Key_PageDown);
    }
    QCOMPARE(currentRow(), last);
    type(u"h"_s);
    QCOMPARE(currentRow(), 0);
}

void TestCommandPalette::whatWasRunComesFirstTheNextTime()
{
    open();
    type(u"show the sidebar"_s);
    press(Qt::Key_Return);
    QVERIFY(!m_window->sidebar()->isVisible());
    open();
    QCOMPARE(palette()->field()->text(), QString());
    QCOMPARE(currentText(), u"Show the sidebar"_s);
    press(Qt::Key_Return);
    QVERIFY(m_window->sidebar()->isVisible());
}

void TestCommandPalette::nothingFoundIsSaid()
{
    open();
    type(u"xyzzy"_s);
    const auto labels = palette()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(u"xyzzy"_s); }));
    QVERIFY(!palette()->list()->isVisible());
    for (const auto key : {Qt::Key_Return, Qt::Key_Down, Qt::Key_PageUp}) {
        press(key);
    }
    QVERIFY(isOpen());
    palette()->field()->clear();
    QVERIFY(palette()->list()->isVisible());
}

void TestCommandPalette::itFitsTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("large") << QSize(1440, 860);
    QTest::newRow("small") << QSize(900, 600);
    QTest::newRow("smallest") << QSize(760, 480);
}

void TestCommandPalette::itFitsTheWindow()
{
    QFETCH(const QSize, size);
    m_window->resize(size);
    open();
    const QWidget *panel = palette()->field()->parentWidget();
    QVERIFY(palette()->rect().contains(panel->geometry()));
    QCOMPARE(palette()->size(), m_window->size());
    for (const auto *child : panel->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        QVERIFY2(child->isHidden() || panel->rect().contains(child->geometry()), child->metaObject()->className());
    }
    QVERIFY(palette()->list()->height() >= 4 * palette()->list()->sizeHintForRow(0));
}

void TestCommandPalette::itFollowsTheWindow()
{
    m_window->resize(1440, 860);
    open();
    m_window->resize(800, 500);
    QTRY_COMPARE(palette()->size(), QSize(800, 500));
    QVERIFY(palette()->rect().contains(palette()->field()->parentWidget()->geometry()));
}

void TestCommandPalette::everyControlHasAName()
{
    open();
    QCOMPARE(Samples::namelessControls(*palette()).join(u", "_s), QString());
}

void TestCommandPalette::mnemonicsAreNotShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("none") << u"Test"_s << u"Test"_s;
    QTest::newRow("one") << u"E&xport…"_s << u"Export…"_s;
    QTest::newRow("an ampersand") << u"&Open for A && B"_s << u"Open for A & B"_s;
    QTest::newRow("at the end") << u"Test&"_s << u"Test"_s;
}

void TestCommandPalette::mnemonicsAreNotShown()
{
    QFETCH(const QString, text);
    QTEST(withoutMnemonic(text), "shown");
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestCommandPalette)
#include "tst_commandpalette.moc"
