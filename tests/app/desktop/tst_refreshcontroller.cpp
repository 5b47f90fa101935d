// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/refreshcontroller.h"

#include "ui/sidebar.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int PatienceMsecs = 60'000;
/// A quarter of an hour in 15 ms.
constexpr RefreshTimes Quick{
    .minute = 1ms, .look = 2ms, .spans = {.firstRetry = 5ms, .lastRetry = 20ms, .settle = 0ms, .fresh = 0ms}};

} // namespace

/// Refreshing by itself over the simulated vendors.
class tst_RefreshController final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void everyConnectionIsRefreshedByItself();
    void signedOutConnectionsAreLeftAlone();
    void theIntervalIsChosenInTheMenuAndKept();
    void oddSettingsAreTheUsualInterval_data();
    void oddSettingsAreTheUsualInterval();
    void theAgeIsToldWhileNobodyIsReached();
    void oneOfSeveralIsToldByName();
    void nothingIsToldOfWhatWasNeverListed();

private:
    void open(const RefreshTimes &times);
    void listAll();
    [[nodiscard]] QStringList ids() const;
    void setOffline(const QString &connection);
    [[nodiscard]] QAction *menuAction(const QString &text) const;
    [[nodiscard]] QString checkedInterval() const;
    [[nodiscard]] QString notice() const;

    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<RefreshController> m_controller;
};

void tst_RefreshController::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    auto services = Services::create({.sandbox = SandboxOptions{.seats = 60, .limit = 0}});
    QVERIFY(services);
    m_services = std::move(*services);
    m_window = std::make_unique<MainWindow>(MainWindow::Kind::Sandbox);
    m_window->show();
}

void tst_RefreshController::cleanup()
{
    m_controller.reset();
    m_window.reset();
    m_services.reset();
}

void tst_RefreshController::open(const RefreshTimes &times)
{
    m_controller = std::make_unique<RefreshController>(*m_services, *m_window, times);
}

QStringList tst_RefreshController::ids() const
{
    QStringList found;
    for (const ConnectionInfo &connection : m_services->connections().connections()) {
        found += connection.id;
    }
    return found;
}

void tst_RefreshController::listAll()
{
    m_services->refreshAll();
    const auto isListed = [this](const QString &id) { return m_services->listedAt(id).isValid(); };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(ids(), isListed), PatienceMsecs);
}

void tst_RefreshController::setOffline(const QString &connection)
{
    ConnectionStatus status = m_services->hub().reportedStatus(connection);
    status.state = ConnectionState::Failed;
    status.problem = Problem{.kind = ProblemKind::Offline};
    m_services->hub().setStatus(connection, status);
}

QAction *tst_RefreshController::menuAction(const QString &text) const
{
    const auto actions = m_window->findChildren<QAction *>();
    const auto found =
        std::ranges::find_if(actions, [&text](const QAction *one) { return one->text().remove(u'&') == text; });
    return found == actions.end() ? nullptr : *found;
}

QString tst_RefreshController::checkedInterval() const
{
    const auto actions = menuAction(u"Every hour"_s)->actionGroup()->actions();
    const auto found = std::ranges::find_if(actions, &QAction::isChecked);
    return found == actions.end() ? QString() : (*found)->text().remove(u'&');
}

/// What the list page says in place.
QString tst_RefreshController::notice() const
{
    for (const auto *bar : m_window->listPage()->findChildren<NoticeBar *>()) {
        if (!bar->isHidden()) {
            return bar->notice().text;
        }
    }
    return {};
}

void tst_RefreshController::everyConnectionIsRefreshedByItself()
{
    QHash<QString, int> ended;
    connect(&m_services->sync(), &Sync::finished, this, [&ended](const QString &id) { ++ended[id]; });
    open(Quick);
    m_controller->start();
    const auto wasTwice = [&ended](const QString &id) { return ended.value(id) >= 2; };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(ids(), wasTwice), PatienceMsecs);
}

void tst_RefreshController::signedOutConnectionsAreLeftAlone()
{
    listAll();
    const QString first = ids().constFirst();
    ConnectionStatus status = m_services->hub().reportedStatus(first);
    status.state = ConnectionState::SignedOut;
    status.problem = Problem{.kind = ProblemKind::Unauthorized};
    m_services->hub().setStatus(first, status);
    QHash<QString, int> ended;
    connect(&m_services->sync(), &Sync::finished, this, [&ended](const QString &id) { ++ended[id]; });
    open(Quick);
    m_controller->start();
    QTRY_VERIFY_WITH_TIMEOUT(ended.value(ids().at(1)) >= 3, PatienceMsecs);
    QCOMPARE(ended.value(first), 0);
}

void tst_RefreshController::theIntervalIsChosenInTheMenuAndKept()
{
    open({});
    QCOMPARE(checkedInterval(), u"Every 15 minutes"_s);
    menuAction(u"Every hour"_s)->trigger();
    QCOMPARE(checkedInterval(), u"Every hour"_s);
    menuAction(u"Off"_s)->trigger();
    m_controller.reset();
    menuAction(u"Every hour"_s)->setChecked(true);
    open({});
    QCOMPARE(checkedInterval(), u"Off"_s);
    QCOMPARE(QSettings(m_services->profile().settingsFile(), QSettings::IniFormat).value(u"refresh/minutes"_s), 0);
}

void tst_RefreshController::oddSettingsAreTheUsualInterval_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("checked");
    QTest::newRow("words") << u"often"_s << u"Every 15 minutes"_s;
    QTest::newRow("nothing") << u""_s << u"Every 15 minutes"_s;
    QTest::newRow("negative") << u"-5"_s << u"Every 15 minutes"_s;
    QTest::newRow("huge") << u"99999999999"_s << u"Every 15 minutes"_s;
    QTest::newRow("one that is not offered") << u"20"_s << QString();
    QTest::newRow("offered") << u"5"_s << u"Every 5 minutes"_s;
}

void tst_RefreshController::oddSettingsAreTheUsualInterval()
{
    QFETCH(QString, value);
    QSettings(m_services->profile().settingsFile(), QSettings::IniFormat).setValue(u"refresh/minutes"_s, value);
    open({});
    QTEST(checkedInterval(), "checked");
}

void tst_RefreshController::theAgeIsToldWhileNobodyIsReached()
{
    open({});
    listAll();
    m_services->sandbox()->advanceClock(3h);
    QCOMPARE(notice(), QString());
    for (const QString &id : ids()) {
        setOffline(id);
    }
    QCOMPARE(notice(), u"Offline. The list is as it was 3 hours ago."_s);
    m_services->sandbox()->advanceClock(1h);
    m_controller->tick();
    QCOMPARE(notice(), u"Offline. The list is as it was 4 hours ago."_s);
    QSignalSpy again(m_window->listPage(), &ListPage::refreshRequested);
    for (auto *button : m_window->listPage()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"&Try again"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QCOMPARE(again.count(), 1);
    // While it is tried again nothing flickers; when it went through the notice goes.
    m_services->refreshAll();
    QVERIFY(!notice().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(notice(), QString(), PatienceMsecs);
}

void tst_RefreshController::oneOfSeveralIsToldByName()
{
    open({});
    listAll();
    m_services->sandbox()->advanceClock(3h);
    setOffline(ids().at(1));
    const QString name = m_services->connections().byId(ids().at(1))->name;
    QCOMPARE(notice(), name + u" could not be reached. Its rows are as they were 3 hours ago."_s);
    setOffline(ids().at(2));
    QVERIFY2(notice().startsWith(u"2 of "_s), qPrintable(notice()));
    QVERIFY(notice().endsWith(u" connections could not be reached. Their rows are as they were 3 hours ago."_s));
}

void tst_RefreshController::nothingIsToldOfWhatWasNeverListed()
{
    open({});
    for (const QString &id : ids()) {
        setOffline(id);
    }
    QCOMPARE(notice(), QString()); // the page itself says it
}

QTEST_MAIN(tst_RefreshController)
#include "tst_refreshcontroller.moc"
