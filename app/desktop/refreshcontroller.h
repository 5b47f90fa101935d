// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/refreshschedule.h"
#include "app/profile/services.h"
#include "ui/mainwindow.h"

#include <QElapsedTimer>
#include <QSettings>
#include <QTimer>

namespace Reinvite {

/// Tests take smaller ones.
struct RefreshTimes
{
    std::chrono::milliseconds minute{std::chrono::minutes(1)}; ///< of the chosen interval
    std::chrono::milliseconds look{std::chrono::seconds(5)};   ///< between two looks, each of which begins one refresh
    RefreshSchedule::Spans spans = {};
};

/// Refreshes connections by themselves, at the interval that the administrator chose, and says so where the list is old
/// because a vendor is out of reach.
class RefreshController final : public QObject
{
    Q_OBJECT
public:
    RefreshController(
        Services &services, MainWindow &window, const RefreshTimes &times = {}, QObject *parent = nullptr);

    /// From here on connections are refreshed; nobody begins one before the last known lists are in.
    void start();
    /// The system says so.
    void onNetworkReturned();
    /// Every second: the list grows older.
    void tick();

private:
    void choose(int minutes);
    void apply(int minutes);
    void look();
    [[nodiscard]] std::chrono::milliseconds now() const;

    Services &m_services;
    MainWindow &m_window;
    RefreshTimes m_times;
    QSettings m_settings;
    RefreshSchedule m_schedule;
    QElapsedTimer m_elapsed;
    QTimer m_look;
};

} // namespace Reinvite
