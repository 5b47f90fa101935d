// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "ui/mainwindow.h"

#include <memory>

namespace Reinvite {

class BackgroundController;
class ChangesController;
class DetailsController;
class HistoryController;
class ListController;
class NetworkWatch;
class RefreshController;
class ConnectionsController;
class SelectionController;
class SendController;
class SendingController;
class ViewsController;
class WindowSettings;

/// The window with its controllers over the services: everything that `reinvite` is, without main().
class Workplace final : public QObject
{
    Q_OBJECT
public:
    explicit Workplace(std::unique_ptr<Services> services, QObject *parent = nullptr);
    ~Workplace() override;

    /// Shows the window, then starts the services. `hidden`: not before somebody asks for it, where an icon leads to
    /// it; minimised elsewhere.
    void open(bool hidden = false);
    void raise();
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Services &services() { return *m_services; }

private:
    void connectControllers();
    void show(bool hidden);
    void stayHidden(int looks);
    void openSandbox();
    void tellOfNewVersion();
    void copyDiagnostics();

    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
    WindowSettings *m_settings = nullptr;
    ListController *m_list = nullptr;
    ViewsController *m_views = nullptr;
    SendingController *m_sending = nullptr;
    SendController *m_send = nullptr;
    DetailsController *m_details = nullptr;
    ConnectionsController *m_connections = nullptr;
    HistoryController *m_history = nullptr;
    ChangesController *m_changes = nullptr;
    SelectionController *m_selection = nullptr;
    RefreshController *m_refresh = nullptr;
    NetworkWatch *m_network = nullptr;
    BackgroundController *m_background = nullptr; ///< null in the sandbox
};

} // namespace Reinvite
