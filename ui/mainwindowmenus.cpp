// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
// The menus of MainWindow: a file of their own, since they are half of it.
#include "models/connectionlistmodel.h"
#include "models/invitationtext.h"
#include "ui/backgroundmenu.h"
#include "ui/controls.h"
#include "ui/helpdialogs.h"
#include "ui/mainwindow.h"
#include "ui/sandboxpanel.h"
#include "ui/shortcutsdialog.h"
#include "ui/sidebar.h"
#include "ui/viewsmenu.h"
#include "ui/windowcommands.h"

#include <QAction>
#include <QActionGroup>
#include <QListView>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <array>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

QAction *addTo(QMenu &menu, const QString &text, const QKeySequence &keys = {}, const QString &icon = {})
{
    auto *action = menu.addAction(text);
    action->setShortcut(keys);
    if (!icon.isEmpty()) {
        action->setIcon(themedIcon(icon));
    }
    return action;
}

template <typename Dialog>
void openDialog(QMainWindow &window)
{
    auto *dialog = new Dialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

void MainWindow::buildFileMenu()
{
    auto &menu = *menuBar()->addMenu(tr("&File"));
    m_actions.addConnection = addTo(menu, tr("&Add a connection…"), QKeySequence::New, u"plus"_s);
    m_actions.openSandbox = addTo(menu, tr("Try the &sandbox"), {}, u"sandbox"_s);
    m_actions.openSandbox->setVisible(m_band == nullptr);
    menu.addSeparator();
    m_actions.refresh = addTo(menu, tr("&Refresh"), Qt::Key_F5, u"refresh"_s);
    m_actions.stop = addTo(menu, tr("S&top"), Qt::SHIFT | Qt::Key_F5, u"stop"_s);
    buildIntervalMenu(*menu.addMenu(tr("Refresh &by itself")));
    if (m_band == nullptr) {
        m_backgroundMenu = new BackgroundMenu(&menu);
        menu.addMenu(m_backgroundMenu);
    }
    menu.addSeparator();
    m_actions.exportRows = addTo(menu, tr("E&xport shown rows…"), Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    menu.addSeparator();
    m_actions.quit = addTo(menu, tr("&Quit"), Qt::CTRL | Qt::Key_Q);
    m_actions.quit->setMenuRole(QAction::QuitRole);
    connect(m_actions.quit, &QAction::triggered, this, &MainWindow::quit);
}

void MainWindow::buildIntervalMenu(QMenu &menu)
{
    m_intervals = new QActionGroup(this);
    const std::array intervals = {std::pair(0, tr("&Off")), std::pair(5, tr("Every &5 minutes")),
        std::pair(15, tr("Every &15 minutes")), std::pair(60, tr("Every &hour"))};
    for (const auto &[minutes, text] : intervals) {
        auto *action = m_intervals->addAction(text);
        action->setCheckable(true);
        action->setData(minutes);
        menu.addAction(action);
    }
    connect(m_intervals, &QActionGroup::triggered, this,
        [this](const QAction *action) { Q_EMIT refreshIntervalChosen(action->data().toInt()); });
}

void MainWindow::buildConnectionMenu()
{
    auto &menu = *menuBar()->addMenu(tr("&Connection"));
    m_actions.refreshConnection = addTo(menu, tr("&Refresh this connection"), Qt::CTRL | Qt::Key_F5, u"refresh"_s);
    m_actions.testConnection = addTo(menu, tr("&Test"), {}, u"test"_s);
    m_actions.editConnection = addTo(menu, tr("&Edit…"), Qt::CTRL | Qt::Key_E, u"edit"_s);
    menu.addSeparator();
    m_actions.removeConnection = addTo(menu, tr("Re&move…"), {}, u"remove"_s);
    const auto wire = [this](QAction *action, auto intent) {
        connect(action, &QAction::triggered, m_sidebar,
            [this, intent] { intent(*m_sidebar, m_sidebar->chosenConnection()); });
    };
    wire(m_actions.refreshConnection, [](Sidebar &bar, const QString &id) { Q_EMIT bar.refreshRequested(id); });
    wire(m_actions.testConnection, [](Sidebar &bar, const QString &id) { Q_EMIT bar.testConnectionRequested(id); });
    wire(m_actions.editConnection, [](Sidebar &bar, const QString &id) { Q_EMIT bar.editConnectionRequested(id); });
    wire(m_actions.removeConnection, [](Sidebar &bar, const QString &id) { Q_EMIT bar.removeConnectionRequested(id); });
    connect(m_sidebar, &Sidebar::chosenConnectionChanged, this, &MainWindow::updateConnectionActions);
    updateConnectionActions();
}

void MainWindow::updateConnectionActions()
{
    const bool chosen = !m_sidebar->chosenConnection().isEmpty();
    for (auto *action :
        {m_actions.refreshConnection, m_actions.testConnection, m_actions.editConnection, m_actions.removeConnection}) {
        action->setEnabled(chosen);
    }
}

void MainWindow::buildInvitationMenu()
{
    auto &menu = *menuBar()->addMenu(tr("&Invitation"));
    m_invitationMenu = menu.menuAction();
    const auto &actions = m_listPage->actions();
    menu.addActions({actions.resend, actions.undo, actions.settle});
    menu.addSeparator();
    menu.addActions({actions.assign, actions.revoke, actions.openSession});
    menu.addSeparator();
    menu.addActions({actions.copyRows, actions.copyEmail, actions.copyId});
    menu.addSeparator();
    menu.addActions({actions.details, actions.rawJson, actions.openPage});
    menu.setToolTipsVisible(true); // why something can't be done
}

void MainWindow::buildViewMenu()
{
    auto &menu = *menuBar()->addMenu(tr("&View"));
    m_actions.palette = addTo(menu, tr("Command &palette…"), Qt::CTRL | Qt::Key_K);
    connect(m_actions.palette, &QAction::triggered, this, &MainWindow::openPalette);
    menu.addSeparator();
    m_actions.search = addTo(menu, tr("&Search"), QKeySequence::Find, u"search"_s);
    m_actions.clearFilters =
        addTo(menu, tr("&Clear search and filters"), Qt::CTRL | Qt::SHIFT | Qt::Key_F, u"filter"_s);
    menu.addSeparator();
    m_actions.saveView = addTo(menu, tr("Sa&ve this view…"), QKeySequence::Save);
    m_actions.saveView->setEnabled(false); // until something is filtered
    auto *views = new ViewsMenu(tr("Saved v&iews"), *m_sidebar->viewsList(), &menu);
    menu.addMenu(views);
    m_actions.restoreViews = views->restoreAction();
    menu.addSeparator();
    menu.addAction(m_listPage->groupAction());
    buildSortMenu(*menu.addMenu(tr("S&ort by")));
    menu.addSeparator();
    m_actions.history = addTo(menu, tr("&History"), Qt::CTRL | Qt::Key_H, u"clock"_s);
    menu.addSeparator();
    m_actions.showSidebar = addTo(menu, tr("Show the side&bar"), Qt::Key_F8);
    m_actions.showDetails = addTo(menu, tr("Show the &details"), Qt::Key_F9);
    m_actions.showSidebar->setCheckable(true);
    m_actions.showDetails->setCheckable(true);
    if (m_sandboxPanel != nullptr) {
        m_actions.showSandbox = addTo(menu, tr("Show the sandbo&x panel"), Qt::Key_F10);
        m_actions.showSandbox->setCheckable(true);
        connect(m_actions.showSandbox, &QAction::toggled, m_sandboxPanel, &QWidget::setVisible);
    }
    menu.addSeparator();
    buildLookMenu(*menu.addMenu(tr("&Look")));
    connect(m_actions.search, &QAction::triggered, this, &MainWindow::focusSearch);
    connect(m_actions.showSidebar, &QAction::triggered, this, [this](bool wanted) {
        m_sidebarWanted = wanted;
        arrange();
    });
    connect(m_actions.showDetails, &QAction::triggered, this, [this](bool wanted) {
        (isNarrow() ? m_detailsRevealed : m_detailsWanted) = wanted;
        arrange();
    });
}

void MainWindow::buildSortMenu(QMenu &menu)
{
    for (int column = 0; column < ActionColumn; ++column) {
        auto *action = menu.addAction(headingText(static_cast<InvitationColumn>(column)));
        connect(action, &QAction::triggered, m_listPage, [this, column] { m_listPage->requestSort(column); });
    }
}

void MainWindow::buildLookMenu(QMenu &menu)
{
    m_looks = new QActionGroup(this);
    const std::array looks = {std::pair(Look::System, tr("Like the &system")), std::pair(Look::Light, tr("&Light")),
        std::pair(Look::Dark, tr("&Dark")), std::pair(Look::HighContrast, tr("&High contrast"))};
    for (const auto &[look, text] : looks) {
        auto *action = m_looks->addAction(text);
        action->setCheckable(true);
        action->setData(QVariant::fromValue(look));
        menu.addAction(action);
    }
    m_looks->actions().constFirst()->setChecked(true);
    connect(m_looks, &QActionGroup::triggered, this,
        [this](const QAction *action) { Q_EMIT lookChosen(action->data().value<Look>()); });
}

void MainWindow::buildHelpMenu()
{
    auto &menu = *menuBar()->addMenu(tr("&Help"));
    m_actions.shortcuts = addTo(menu, tr("&Keyboard shortcuts"));
    m_actions.shortcuts->setShortcuts({Qt::Key_F1, Qt::Key_Question});
    m_actions.whatsNew = addTo(menu, tr("&What’s new"));
    menu.addSeparator();
    m_actions.copyDiagnostics = addTo(menu, tr("&Copy diagnostics"));
    menu.addSeparator();
    m_actions.about = addTo(menu, tr("&About Reinvite"));
    m_actions.about->setMenuRole(QAction::AboutRole);
    connect(m_actions.shortcuts, &QAction::triggered, this, [this] { openDialog<ShortcutsDialog>(*this); });
    connect(m_actions.whatsNew, &QAction::triggered, this, [this] { openDialog<WhatsNewDialog>(*this); });
    connect(m_actions.about, &QAction::triggered, this, [this] { openDialog<AboutDialog>(*this); });
}

/// Made when it is first asked for: start-up is measured.
void MainWindow::openPalette()
{
    if (m_palette == nullptr) {
        m_palette = new CommandPalette(*this);
    }
    QList<PaletteCommand> commands = commandsOf(*menuBar());
    commands.removeIf(
        [this](const PaletteCommand &one) { return one.command.text == withoutMnemonic(m_actions.palette->text()); });
    m_palette->open(commands + viewCommands(commands));
}

/// What the sidebar leads to, without what a menu leads to as well.
QList<PaletteCommand> MainWindow::viewCommands(const QList<PaletteCommand> &menus) const
{
    QList<PaletteCommand> commands;
    if (page() == Page::Welcome) {
        return commands;
    }
    for (QListView *view : m_sidebar->findChildren<QListView *>()) {
        commands += commandsOf(*view);
    }
    commands.removeIf([&menus](const PaletteCommand &one) {
        return std::ranges::any_of(
            menus, [&one](const PaletteCommand &other) { return other.command.text == one.command.text; });
    });
    return commands;
}

} // namespace Reinvite
