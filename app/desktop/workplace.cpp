// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/workplace.h"

#include "app/desktop/backgroundcontroller.h"
#include "app/desktop/changescontroller.h"
#include "app/desktop/connectionscontroller.h"
#include "app/desktop/detailscontroller.h"
#include "app/desktop/diagnosticsreport.h"
#include "app/desktop/exportcontroller.h"
#include "app/desktop/historycontroller.h"
#include "app/desktop/listcontroller.h"
#include "app/desktop/networkwatch.h"
#include "app/desktop/refreshcontroller.h"
#include "app/desktop/sandboxcontroller.h"
#include "app/desktop/selectioncontroller.h"
#include "app/desktop/sendcontroller.h"
#include "app/desktop/sendingcontroller.h"
#include "app/desktop/viewscontroller.h"
#include "app/desktop/windowsettings.h"
#include "app/profile/diagnostics.h"
#include "ui/welcomepage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QProcess>
#include <QTimer>

namespace Reinvite {

namespace {

constexpr QLatin1StringView NewVersionNotice("new-version");
constexpr int MostLooksForTray = 20;
constexpr std::chrono::milliseconds BetweenLooksForTray(500);

std::unique_ptr<MainWindow> makeWindow(Services &services)
{
    services.readKnownLists(); // by a worker, while the window is made
    WindowSettings::applyLook(services.profile());
    return std::make_unique<MainWindow>(
        services.sandbox() != nullptr ? MainWindow::Kind::Sandbox : MainWindow::Kind::Live);
}

} // namespace

Workplace::Workplace(std::unique_ptr<Services> services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_window(makeWindow(*m_services))
    , m_settings(new WindowSettings(m_services->profile(), *m_window, this))
    , m_list(new ListController(*m_services, *m_window, this))
    , m_views(new ViewsController(*m_services, *m_window, *m_list, this))
    , m_sending(new SendingController(*m_services, *m_window, this))
    , m_send(new SendController(*m_services, *m_window, *m_sending, this))
    , m_details(new DetailsController(*m_services, *m_window, m_list->model(), this))
    , m_connections(new ConnectionsController(*m_services, *m_window, this))
    , m_history(new HistoryController(*m_services, *m_window, this))
    , m_changes(new ChangesController(*m_services, *m_window, m_list->model(), std::chrono::milliseconds(1200), this))
    , m_selection(new SelectionController(*m_services, *m_window, this))
    , m_refresh(new RefreshController(*m_services, *m_window, {}, this))
    , m_network(new NetworkWatch(this))
{
    new ExportController(*m_services, *m_window, m_list->model(), this);
    if (m_services->sandbox() != nullptr) {
        new SandboxController(*m_services->sandbox(), *m_window, this);
    } else {
        m_background = new BackgroundController(*m_services, *m_window, *m_list, this);
        connect(m_background, &BackgroundController::raiseRequested, this, &Workplace::raise);
    }
    connectControllers();
}

/// Controllers know models of each other and the window: they go first, then the window, then what it showed.
Workplace::~Workplace()
{
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
    m_window.reset();
}

void Workplace::connectControllers()
{
    connect(m_list, &ListController::ticked, m_send, &SendController::tick);
    connect(m_list, &ListController::ticked, m_sending, &SendingController::tick);
    connect(m_list, &ListController::ticked, m_details, &DetailsController::tick);
    connect(m_list, &ListController::addConnectionRequested, m_connections, &ConnectionsController::add);
    connect(m_list, &ListController::editConnectionRequested, m_connections, &ConnectionsController::edit);
    connect(m_list, &ListController::groupedByPersonChanged, m_settings, &WindowSettings::setGroupedByPerson);
    connect(m_list, &ListController::openSessionRequested, m_connections, &ConnectionsController::openSession);
    connect(m_list, &ListController::ticked, m_refresh, &RefreshController::tick);
    connect(m_network, &NetworkWatch::returned, m_refresh, &RefreshController::onNetworkReturned);
    connect(m_send, &SendController::signInRequested, m_connections, &ConnectionsController::edit);
    connect(m_window->welcomePage(), &WelcomePage::sandboxRequested, this, &Workplace::openSandbox);
    connect(m_window->windowActions().openSandbox, &QAction::triggered, this, &Workplace::openSandbox);
    connect(m_window->windowActions().copyDiagnostics, &QAction::triggered, this, &Workplace::copyDiagnostics);
    connect(m_window->listPage(), &ListPage::noticeActionTriggered, this, [this](const QString &notice) {
        if (notice == NewVersionNotice) {
            m_window->windowActions().whatsNew->trigger();
        }
    });
}

void Workplace::show(bool hidden)
{
    if (!hidden) {
        m_window->show();
    } else {
        stayHidden(MostLooksForTray);
    }
}

/// At login the place for the icon may come later than we do.
void Workplace::stayHidden(int looks)
{
    if (m_background != nullptr && m_background->canHide()) {
        m_background->start();
    } else if (m_background == nullptr || looks == 0) {
        m_window->showMinimized();
    } else {
        QTimer::singleShot(BetweenLooksForTray, this, [this, looks] { stayHidden(looks - 1); });
    }
}

void Workplace::open(bool hidden)
{
    m_settings->restore();
    m_list->setGroupedByPerson(m_settings->isGroupedByPerson());
    show(hidden);
    tellOfNewVersion();
    m_services->start()->then(this, [this](const Result<void> &started) {
        if (!started) {
            m_window->listPage()->showNotice(
                {QStringLiteral("start"), NoticeKind::Error, describe(started.error()), {}, false});
        }
        m_list->start();
        m_refresh->start();
        if (m_services->sandbox() == nullptr) {
            m_network->start(); // with the window on screen: these ask the system
            m_background->start();
        }
    });
}

void Workplace::raise()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Workplace::tellOfNewVersion()
{
    if (m_settings->noteVersion(QStringLiteral(REINVITE_VERSION))) {
        m_window->listPage()->showNotice({NewVersionNotice, NoticeKind::Info,
            tr("This is Reinvite %1.").arg(QStringLiteral(REINVITE_VERSION)), tr("&What’s new")});
    }
}

void Workplace::copyDiagnostics()
{
    profileDiagnostics(m_services->profile().folder(), this)->then(this, [this](const Result<QString> &text) {
        QGuiApplication::clipboard()->setText(systemDiagnostics() + windowDiagnostics() + text.value_or(QString()));
        m_window->listPage()->showNotice({{}, NoticeKind::Success,
            tr("The diagnostics are in the clipboard, without secrets, addresses and names."), {}});
    });
}

/// The sandbox is a program of its own, so that nothing simulated shares a process with anything live.
void Workplace::openSandbox()
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--sandbox")})) {
        m_window->listPage()->showNotice(
            {{}, NoticeKind::Error, tr("The sandbox did not start. Start it with: reinvite --sandbox"), {}});
    }
}

} // namespace Reinvite
