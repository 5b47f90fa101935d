// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/refreshcontroller.h"

#include "app/desktop/listwords.h"
#include "ui/sidebar.h"

namespace Reinvite {

namespace {

constexpr QLatin1StringView IntervalKey("refresh/minutes");
constexpr int DefaultMinutes = 15;
constexpr int MostMinutes = 24 * 60;

/// What was written by hand may be anything; 0 is off.
int minutesFrom(const QVariant &value)
{
    bool isNumber = false;
    const int minutes = value.toInt(&isNumber);
    return isNumber && minutes >= 0 && minutes <= MostMinutes ? minutes : DefaultMinutes;
}

} // namespace

RefreshController::RefreshController(Services &services, MainWindow &window, const RefreshTimes &times, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
    , m_times(times)
    , m_settings(services.profile().settingsFile(), QSettings::IniFormat)
    , m_schedule(times.spans)
{
    m_elapsed.start();
    m_look.setInterval(times.look);
    connect(&m_look, &QTimer::timeout, this, &RefreshController::look);
    connect(&window, &MainWindow::refreshIntervalChosen, this, &RefreshController::choose);
    connect(&services.hub(), &Hub::statusChanged, this, &RefreshController::tick);
    connect(window.sidebar(), &Sidebar::connectionChosen, this, &RefreshController::tick);
    apply(minutesFrom(m_settings.value(IntervalKey)));
}

void RefreshController::start()
{
    m_look.start();
}

void RefreshController::choose(int minutes)
{
    m_settings.setValue(IntervalKey, minutes);
    apply(minutes);
}

void RefreshController::apply(int minutes)
{
    m_schedule.setInterval(m_times.minute * minutes);
    m_window.setRefreshInterval(minutes);
}

void RefreshController::onNetworkReturned()
{
    m_schedule.networkReturned(now());
}

void RefreshController::look()
{
    QHash<QString, Readiness> connections;
    for (const ConnectionInfo &connection : m_services.connections().connections()) {
        connections.insert(connection.id, readinessOf(m_services.hub().status(connection.id)));
    }
    if (const auto next = m_schedule.next(connections, now())) {
        m_services.refresh(*next);
    }
}

void RefreshController::tick()
{
    m_window.listPage()->setOffline(offlineText(m_services, m_window.sidebar()->chosenConnection()));
}

std::chrono::milliseconds RefreshController::now() const
{
    return std::chrono::milliseconds(m_elapsed.elapsed());
}

} // namespace Reinvite
