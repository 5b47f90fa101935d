// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "ui/sidebar.h"

#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace Reinvite {

using namespace Qt::StringLiterals;

class TestSidebar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void aClickChoosesOneState();
    void controlAndAClickChooseMore();
    void allStatesTakesTheOthersBack();
    void theKeyboardChoosesStates();
    void choosingByTheProgramIsSilent();
    void aConnectionIsChosenByMouseAndKeyboard();
    void theButtonsAreForTheChosenConnection();
    void refreshIsStopWhileItRuns();
    void aLongTextTakesMoreLines();
    void aSessionThatEndsOffersANewToken();
    void aSignedOutConnectionOffersToSignIn();
    void theHistoryIsOneClickAway();
    void whatIsChosenLeadsToTheList();
    void whereThereIsNoRoomTheListsComeFirst();
    void everyControlHasAName();

private:
    void click(QListView *view, int row, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] QToolButton *tool(const QString &name) const;
    void setSessionEnd(const QString &connection, std::chrono::minutes left);
    void triggerInMenu(const QString &text);

    std::unique_ptr<Samples::Models> m_models;
    std::unique_ptr<Sidebar> m_sidebar;
};

void TestSidebar::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_models = std::make_unique<Samples::Models>();
    m_sidebar = std::make_unique<Sidebar>();
    m_sidebar->setConnectionModel(&m_models->connectionModel);
    m_sidebar->setBadgeCounts({1, 2, 3, 4, 5, 6});
    m_sidebar->resize(236, 700);
    m_sidebar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_sidebar.get()));
}

void TestSidebar::cleanup()
{
    m_sidebar.reset();
    m_models.reset();
}

void TestSidebar::click(QListView *view, int row, Qt::KeyboardModifiers modifiers)
{
    const auto cell = view->visualRect(view->model()->index(row, 0));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, cell.center());
}

QToolButton *TestSidebar::tool(const QString &name) const
{
    for (auto *one : m_sidebar->findChildren<QToolButton *>()) {
        if (one->accessibleName() == name) {
            return one;
        }
    }
    return nullptr;
}

void TestSidebar::aClickChoosesOneState()
{
    QSignalSpy spy(m_sidebar.get(), &Sidebar::badgesChosen);
    click(m_sidebar->badgeView(), 1);
    QCOMPARE(m_sidebar->chosenBadges(), QSet<Badge>({Badge::Expired}));
    click(m_sidebar->badgeView(), 3);
    QCOMPARE(m_sidebar->chosenBadges(), QSet<Badge>({Badge::Pending}));
    QCOMPARE(spy.count(), 2);
}

void TestSidebar::controlAndAClickChooseMore()
{
    click(m_sidebar->badgeView(), 1);
    click(m_sidebar->badgeView(), 2, Qt::ControlModifier);
    QCOMPARE(m_sidebar->chosenBadges(), QSet<Badge>({Badge::Expired, Badge::ExpiresSoon}));
    click(m_sidebar->badgeView(), 1, Qt::ControlModifier);
    QCOMPARE(m_sidebar->chosenBadges(), QSet<Badge>({Badge::ExpiresSoon}));
    click(m_sidebar->badgeView(), 2, Qt::ControlModifier);
    QVERIFY(m_sidebar->chosenBadges().isEmpty());
    QVERIFY(m_sidebar->badgeView()->selectionModel()->isRowSelected(0));
}

void TestSidebar::allStatesTakesTheOthersBack()
{
    click(m_sidebar->badgeView(), 1);
    QSignalSpy spy(m_sidebar.get(), &Sidebar::badgesChosen);
    click(m_sidebar->badgeView(), 0, Qt::ControlModifier);
    QVERIFY(m_sidebar->chosenBadges().isEmpty());
    QVERIFY(!m_sidebar->badgeView()->selectionModel()->isRowSelected(1));
    QCOMPARE(spy.count(), 1);
}

void TestSidebar::theKeyboardChoosesStates()
{
    m_sidebar->badgeView()->setFocus();
    QTest::keyClick(m_sidebar->badgeView(), Qt::Key_Down);
    QTest::keyClick(m_sidebar->badgeView(), Qt::Key_Down);
    QCOMPARE(m_sidebar->chosenBadges(), QSet<Badge>({Badge::ExpiresSoon}));
}

void TestSidebar::choosingByTheProgramIsSilent()
{
    QSignalSpy badges(m_sidebar.get(), &Sidebar::badgesChosen);
    QSignalSpy connections(m_sidebar.get(), &Sidebar::connectionChosen);
    m_sidebar->chooseBadges({Badge::Unknown});
    m_sidebar->chooseConnection(u"north"_s);
    QCOMPARE(m_sidebar->chosenBadges(), QSet<Badge>({Badge::Unknown}));
    QCOMPARE(m_sidebar->chosenConnection(), u"north"_s);
    QCOMPARE(badges.count() + connections.count(), 0);
}

void TestSidebar::aConnectionIsChosenByMouseAndKeyboard()
{
    QSignalSpy spy(m_sidebar.get(), &Sidebar::connectionChosen);
    click(m_sidebar->connectionView(), 1);
    QCOMPARE(spy.takeFirst().constFirst().toString(), u"acme"_s);
    QTest::keyClick(m_sidebar->connectionView(), Qt::Key_Down);
    QCOMPARE(spy.takeFirst().constFirst().toString(), u"north"_s);
    click(m_sidebar->connectionView(), 0);
    QCOMPARE(spy.takeFirst().constFirst().toString(), QString());
}

void TestSidebar::theButtonsAreForTheChosenConnection()
{
    QSignalSpy edit(m_sidebar.get(), &Sidebar::editConnectionRequested);
    QSignalSpy test(m_sidebar.get(), &Sidebar::testConnectionRequested);
    QSignalSpy remove(m_sidebar.get(), &Sidebar::removeConnectionRequested);
    QSignalSpy refresh(m_sidebar.get(), &Sidebar::refreshRequested);
    QSignalSpy add(m_sidebar.get(), &Sidebar::addConnectionRequested);
    QVERIFY(!tool(u"Edit this connection"_s)->isEnabled());
    click(m_sidebar->connectionView(), 1);
    for (const auto &name : {u"Edit this connection"_s, u"Test this connection"_s, u"Remove this connection"_s,
             u"Refresh this connection"_s}) {
        QTest::keyClick(tool(name), Qt::Key_Space);
    }
    for (auto *spy : {&edit, &test, &remove, &refresh}) {
        QCOMPARE(spy->count(), 1);
        QCOMPARE(spy->first().first().toString(), u"acme"_s);
    }
    QTest::mouseClick(m_sidebar->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(add.count(), 1);
}

void TestSidebar::refreshIsStopWhileItRuns()
{
    QSignalSpy stop(m_sidebar.get(), &Sidebar::stopRequested);
    click(m_sidebar->connectionView(), 2);
    auto *button = tool(u"Stop refreshing this connection"_s);
    QVERIFY(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(stop.count(), 1);
    QCOMPARE(stop.first().first().toString(), u"north"_s);
}

void TestSidebar::setSessionEnd(const QString &connection, std::chrono::minutes left)
{
    auto status = m_models->connectionModel.statusOf(connection);
    status.state = ConnectionState::Ready;
    status.signedInUntil = Samples::now() + left;
    m_models->connectionModel.setStatus(connection, status);
}

/// Opens the context menu where the chosen connection stands.
void TestSidebar::triggerInMenu(const QString &text)
{
    auto *view = m_sidebar->connectionView();
    Q_EMIT view->customContextMenuRequested(view->visualRect(view->currentIndex()).center());
    auto *menu = m_sidebar->findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    for (auto *action : menu->actions()) {
        if (action->text().remove(u'&') == text) {
            action->trigger();
            menu->close();
            return;
        }
    }
    QFAIL(qPrintable(u"no "_s + text));
}

void TestSidebar::aLongTextTakesMoreLines()
{
    auto *view = m_sidebar->connectionView();
    const auto heightOf = [view](int row) { return view->visualRect(view->model()->index(row, 0)).height(); };
    const int before = heightOf(1);
    setSessionEnd(u"acme"_s, std::chrono::minutes(-1));
    QTRY_VERIFY(heightOf(1) > before);
    QTRY_COMPARE(view->height(), view->visualRect(view->model()->index(3, 0)).bottom() + 1); // nothing scrolls
    m_sidebar->resize(600, 700);
    QTRY_COMPARE(heightOf(1), before);
    QTRY_COMPARE(view->height(), view->visualRect(view->model()->index(3, 0)).bottom() + 1);
}

void TestSidebar::aSessionThatEndsOffersANewToken()
{
    QSignalSpy spy(m_sidebar.get(), &Sidebar::newTokenRequested);
    setSessionEnd(u"acme"_s, std::chrono::minutes(9));
    click(m_sidebar->connectionView(), 1);
    triggerInMenu(u"New token…"_s);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toString(), u"acme"_s);
}

void TestSidebar::aSignedOutConnectionOffersToSignIn()
{
    QSignalSpy spy(m_sidebar.get(), &Sidebar::newTokenRequested);
    click(m_sidebar->connectionView(), 3);
    triggerInMenu(u"Sign in again…"_s);
    QCOMPARE(spy.first().first().toString(), u"onboarding"_s);
}

void TestSidebar::theHistoryIsOneClickAway()
{
    QSignalSpy history(m_sidebar.get(), &Sidebar::historyRequested);
    click(m_sidebar->activityView(), 0);
    QVERIFY(history.count() >= 1);
    history.clear();
    m_sidebar->activityView()->setFocus();
    QTest::keyClick(m_sidebar->activityView(), Qt::Key_Return);
    QCOMPARE(history.count(), 1);
    const auto isMarked = [this] { return m_sidebar->activityView()->selectionModel()->hasSelection(); };
    m_sidebar->setHistoryShown(true);
    QVERIFY(isMarked());
    m_sidebar->setHistoryShown(false);
    QVERIFY(!isMarked());
}

void TestSidebar::whatIsChosenLeadsToTheList()
{
    QSignalSpy list(m_sidebar.get(), &Sidebar::listRequested);
    click(m_sidebar->badgeView(), 0); // it is chosen already
    QCOMPARE(list.count(), 1);
    click(m_sidebar->connectionView(), 0);
    QCOMPARE(list.count(), 2);
    m_sidebar->connectionView()->setFocus();
    QTest::keyClick(m_sidebar->connectionView(), Qt::Key_Down);
    QCOMPARE(list.count(), 3);
    m_sidebar->chooseConnection({});
    QCOMPARE(list.count(), 3); // the program's choice leads nowhere
}

void TestSidebar::whereThereIsNoRoomTheListsComeFirst()
{
    QVERIFY(m_sidebar->activityView()->isVisible());
    m_sidebar->setMinimumSize(200, 200); // as the window gives no more
    m_sidebar->resize(236, 400);
    QTRY_VERIFY(!m_sidebar->activityView()->isVisible());
    m_sidebar->resize(236, 700);
    QTRY_VERIFY(m_sidebar->activityView()->isVisible());
}

void TestSidebar::everyControlHasAName()
{
    QCOMPARE(Samples::namelessControls(*m_sidebar).join(u", "_s), QString());
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestSidebar)
#include "tst_sidebar.moc"
