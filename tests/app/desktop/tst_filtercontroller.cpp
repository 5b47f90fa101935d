// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/filtercontroller.h"

#include "app/desktop/listcontroller.h"
#include "app/desktop/viewscontroller.h"
#include "ui/filterfield.h"
#include "ui/horizonbar.h"
#include "ui/noticebar.h"
#include "ui/sidebar.h"
#include "ui/viewnamebar.h"
#include "ui/viewslist.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

/// Field, chips, horizon, sidebar and saved views over the same list, in the sandbox's profile.
class tst_FilterController final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void whatIsTypedFilters();
    void whatCannotBeReadKeepsTheLastFilter();
    void allThatIsOnHasAChip();
    void aClosedTermLeavesTheOthers_data();
    void aClosedTermLeavesTheOthers();
    void aClosedStateIsNoMoreChosen();
    void aClosedConnectionIsNoMoreChosen();
    void clearAllClearsAll();
    void theHorizonWritesTheFilter();
    void theFilterPressesTheHorizon();
    void theHorizonKeepsWhatElseIsAsked();
    void vendorsAreNamedInTheHorizon();
    void aViewShowsWhatItSays();
    void aViewIsSavedAndThere();
    void aViewTellsHowManyRowsItHas();
    void onlyWhatIsNewCanBeSaved();
    void aRemovedViewComesBack();
    void aViewOfALostConnectionSaysSo();
    void theLastReadableFilterIsSaved();

private:
    [[nodiscard]] ListPage &page() { return *m_window->listPage(); }
    [[nodiscard]] Sidebar &sidebar() { return *m_window->sidebar(); }
    [[nodiscard]] QStringList chips();
    void close(int place) { Q_EMIT page().filterChips()->closed(page().filterChips()->chips().at(place)); }
    void show(const QString &text) { page().setSearchText(text); }
    [[nodiscard]] QString connectionId() { return m_services->connections().connections().constFirst().id; }
    [[nodiscard]] QString shownText() { return m_list->shown().text; }

    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ListController> m_list;
    std::unique_ptr<ViewsController> m_views;
};

void tst_FilterController::init()
{
    auto services = Services::create({.sandbox = SandboxOptions{.limit = 0}});
    QVERIFY(services);
    m_services = std::move(*services);
    bool started = false;
    m_services->start()->then(this, [&started](const Result<void> &result) { started = result.has_value(); });
    QTRY_VERIFY(started);
    m_window = std::make_unique<MainWindow>(MainWindow::Kind::Sandbox);
    m_list = std::make_unique<ListController>(*m_services, *m_window);
    m_views = std::make_unique<ViewsController>(*m_services, *m_window, *m_list);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void tst_FilterController::cleanup()
{
    m_views.reset();
    m_list.reset();
    m_window.reset();
    m_services.reset();
}

QStringList tst_FilterController::chips()
{
    QStringList texts;
    for (const FilterChip &chip : page().filterChips()->chips()) {
        texts.append(chip.kind == FilterChip::Kind::State ? badgeId(chip.badge) : chip.text);
    }
    return texts;
}

void tst_FilterController::whatIsTypedFilters()
{
    QSignalSpy spy(m_list.get(), &ListController::shownChanged);
    show(u"ada state:pending"_s);
    QCOMPARE(shownText(), u"ada state:pending"_s);
    QCOMPARE(spy.count(), 1);
}

void tst_FilterController::whatCannotBeReadKeepsTheLastFilter()
{
    show(u"ada"_s);
    show(u"ada state:tea"_s);
    QVERIFY(page().filterField()->isErrorShown());
    QCOMPARE(shownText(), u"ada"_s);
    QCOMPARE(chips(), QStringList{u"ada"_s});
    show(u"ada state:soon"_s);
    QVERIFY(!page().filterField()->isErrorShown());
    QCOMPARE(shownText(), u"ada state:soon"_s);
}

void tst_FilterController::allThatIsOnHasAChip()
{
    QVERIFY(chips().isEmpty());
    QVERIFY(page().filterChips()->isHidden());
    show(u"ada -domain:acme.example name:\"b c\""_s);
    Q_EMIT sidebar().badgesChosen({Badge::Pending, Badge::Expired});
    Q_EMIT sidebar().connectionChosen(connectionId());
    QCOMPARE(chips(),
        QStringList({u"ada"_s, u"-domain:acme.example"_s, u"name:\"b c\""_s, u"expired"_s, u"pending"_s,
            m_services->connections().connections().constFirst().name}));
    QVERIFY(!page().filterChips()->isHidden());
}

void tst_FilterController::aClosedTermLeavesTheOthers_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("text");
    QTest::newRow("first") << 0 << u"state:soon bob"_s;
    QTest::newRow("middle") << 1 << u"ada bob"_s;
    QTest::newRow("last") << 2 << u"ada state:soon "_s;
}

void tst_FilterController::aClosedTermLeavesTheOthers()
{
    QFETCH(int, place);
    show(u"ada state:soon bob"_s);
    close(place);
    QTEST(page().searchText(), "text");
    QCOMPARE(chips().size(), 2);
}

void tst_FilterController::aClosedStateIsNoMoreChosen()
{
    sidebar().chooseBadges({Badge::Pending, Badge::Expired});
    Q_EMIT sidebar().badgesChosen({Badge::Pending, Badge::Expired});
    close(0);
    QCOMPARE(sidebar().chosenBadges(), QSet{Badge::Pending});
    QCOMPARE(m_list->shown().badges, QSet{Badge::Pending});
    close(0);
    QVERIFY(m_list->shown().badges.isEmpty());
}

void tst_FilterController::aClosedConnectionIsNoMoreChosen()
{
    sidebar().chooseConnection(connectionId());
    Q_EMIT sidebar().connectionChosen(connectionId());
    close(0);
    QVERIFY(sidebar().chosenConnection().isEmpty());
    QVERIFY(m_list->shown().connection.isEmpty());
}

void tst_FilterController::clearAllClearsAll()
{
    show(u"ada"_s);
    Q_EMIT sidebar().badgesChosen({Badge::Pending});
    Q_EMIT page().filterChips()->clearRequested();
    QVERIFY(chips().isEmpty());
    QCOMPARE(page().searchText(), QString());
    QVERIFY(showsTheSame(m_list->shown(), {}));
}

void tst_FilterController::theHorizonWritesTheFilter()
{
    auto *horizon = page().horizonBar();
    horizon->segment(HorizonBucket::UnderOneDay)->click();
    QCOMPARE(page().searchText(), u"expires>=6h expires<24h"_s);
    QCOMPARE(shownText(), page().searchText());
    QCOMPARE(horizon->chosen(), QSet{HorizonBucket::UnderOneDay});
    QTest::mouseClick(horizon->segment(HorizonBucket::Expired), Qt::LeftButton, Qt::ControlModifier);
    QCOMPARE(page().searchText(), u"horizon:expired,24h"_s);
    QVERIFY(!page().filterField()->isErrorShown());
    horizon->segment(HorizonBucket::Later)->click();
    horizon->segment(HorizonBucket::Later)->click();
    QCOMPARE(page().searchText(), QString());
    QVERIFY(horizon->chosen().isEmpty());
}

void tst_FilterController::theFilterPressesTheHorizon()
{
    show(u"ada state:expired"_s);
    QCOMPARE(page().horizonBar()->chosen(), QSet{HorizonBucket::Expired});
    close(1);
    QVERIFY(page().horizonBar()->chosen().isEmpty());
}

void tst_FilterController::theHorizonKeepsWhatElseIsAsked()
{
    show(u"ada state:expired"_s);
    show(u"ada state:expired state:tea"_s);
    page().horizonBar()->segment(HorizonBucket::Later)->click();
    QCOMPARE(page().searchText(), u"ada expires>=3d"_s); // what could not be read goes
    QVERIFY(!page().filterField()->isErrorShown());
}

void tst_FilterController::vendorsAreNamedInTheHorizon()
{
    FilterController filter(*m_services, *m_window);
    filter.setHorizon({.all = {2, 0, 0, 0, 0, 0}, .byVendor = {{u"polar"_s, {2, 0, 0, 0, 0, 0}}}});
    QVERIFY(page().horizonBar()->segment(HorizonBucket::Expired)->toolTip().startsWith(u"Polar 2"_s));
}

void tst_FilterController::aViewShowsWhatItSays()
{
    Q_EMIT sidebar().badgesChosen({Badge::Joined});
    Q_EMIT sidebar().viewsList()->chosen(u"twice"_s);
    QCOMPARE(page().searchText(), u"times>=2 state:pending,expired"_s);
    QVERIFY(m_list->shown().badges.isEmpty());
    QCOMPARE(sidebar().viewsList()->shown(), u"twice"_s);
    show(u"times>=2"_s);
    QCOMPARE(sidebar().viewsList()->shown(), QString());
}

void tst_FilterController::aViewIsSavedAndThere()
{
    const QList<SortBy> byPerson = {{PersonColumn, Qt::DescendingOrder}, {StateColumn, Qt::AscendingOrder}};
    show(u"ada"_s);
    Q_EMIT sidebar().badgesChosen({Badge::Expired});
    Q_EMIT page().sortRequested(byPerson);
    m_window->windowActions().saveView->trigger();
    QVERIFY(page().viewNameBar()->isVisible());
    auto *name = page().viewNameBar()->findChild<QLineEdit *>();
    QCOMPARE(name->text(), u"ada"_s);
    name->setText(u"Ada"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_views->model().rowCount(), 4);
    const SavedView saved = m_views->model().views().constLast();
    QCOMPARE(sidebar().viewsList()->shown(), saved.id);
    Q_EMIT page().filterChips()->clearRequested();
    // Another program of the same profile, or the next start.
    m_views = std::make_unique<ViewsController>(*m_services, *m_window, *m_list);
    Q_EMIT sidebar().viewsList()->chosen(saved.id);
    const SavedView shown = m_list->shown();
    QCOMPARE(shown.text, u"ada"_s);
    QCOMPARE(shown.badges, QSet{Badge::Expired});
    QCOMPARE(shown.sort, byPerson);
}

void tst_FilterController::aViewTellsHowManyRowsItHas()
{
    m_list->start();
    Q_EMIT sidebar().viewsList()->chosen(u"attention"_s);
    const auto told = [this] { return m_views->model().index(0).data(SavedViewsModel::CountRole); };
    const auto isListed = [this] {
        return std::ranges::all_of(m_services->connections().connections(),
            [this](const ConnectionInfo &connection) { return m_services->listedAt(connection.id).isValid(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isListed(), 30'000);
    QTRY_VERIFY(m_list->model().rowCount() > 0 && told().toInt() == m_list->model().rowCount());
    Q_EMIT page().filterChips()->clearRequested();
    QTRY_VERIFY(m_list->model().rowCount() > told().toInt());
}

void tst_FilterController::onlyWhatIsNewCanBeSaved()
{
    QAction *save = m_window->windowActions().saveView;
    QVERIFY(!save->isEnabled()); // nothing is on
    show(u"ada"_s);
    QVERIFY(save->isEnabled());
    Q_EMIT sidebar().viewsList()->chosen(u"monday"_s);
    QVERIFY(!save->isEnabled()); // it is a view
}

void tst_FilterController::aRemovedViewComesBack()
{
    const auto before = m_views->model().views();
    Q_EMIT sidebar().viewsList()->removeRequested(u"monday"_s);
    QCOMPARE(m_views->model().rowCount(), 2);
    const auto *notice = page().findChildren<NoticeBar *>().value(0);
    QVERIFY(notice != nullptr);
    Q_EMIT page().noticeActionTriggered(u"view-removed"_s);
    QCOMPARE(m_views->model().views(), before);
    Q_EMIT page().noticeActionTriggered(u"view-removed"_s); // once
    QCOMPARE(m_views->model().views(), before);
    Q_EMIT sidebar().viewsList()->removeRequested(u"monday"_s);
    m_window->windowActions().restoreViews->trigger();
    QCOMPARE(m_views->model().views(), before);
}

void tst_FilterController::aViewOfALostConnectionSaysSo()
{
    const QString id = m_views->model().add({.id = {}, .name = u"Old"_s, .text = u"ada"_s, .connection = u"gone"_s});
    Q_EMIT sidebar().viewsList()->chosen(id);
    QCOMPARE(shownText(), u"ada"_s);
    QVERIFY(m_list->shown().connection.isEmpty());
    const auto notices = page().findChildren<NoticeBar *>();
    QVERIFY(std::ranges::any_of(
        notices, [](const NoticeBar *bar) { return bar->isVisible() && bar->notice().text.contains(u"Old"_s); }));
}

void tst_FilterController::theLastReadableFilterIsSaved()
{
    show(u"ada"_s);
    show(u"ada state:tea"_s);
    Q_EMIT page().viewNameBar()->named(u"Ada"_s);
    QCOMPARE(m_views->model().views().constLast().text, u"ada"_s);
}

QTEST_MAIN(tst_FilterController)
#include "tst_filtercontroller.moc"
