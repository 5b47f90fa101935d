// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/listpage.h"
#include "ui/sandboxpanel.h"
#include "ui/theme.h"

#include <QMainWindow>

#include <functional>

class QActionGroup;
class QLabel;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace Reinvite {

class BackgroundMenu;
class CommandPalette;
class DetailsPanel;
class HistoryPage;
class LeftoversBar;
class SandboxBand;
class Sidebar;
class WelcomePage;
struct PaletteCommand;

/// Actions that don't belong to a row. Those of a row are `ListPage::actions`, shown in the Invitation menu.
/// Connect `triggered` of the first eight and of `copyDiagnostics`. The rest is done here: those of the Connection menu
/// make Sidebar emit its intents for the chosen connection, and what only concerns the window (panels, search field,
/// help) happens at once.
struct WindowActions
{
    QAction *addConnection = nullptr;
    QAction *openSandbox = nullptr; ///< hidden in the sandbox
    QAction *refresh = nullptr;
    QAction *stop = nullptr;
    QAction *clearFilters = nullptr;
    QAction *exportRows = nullptr; ///< of the list: disabled on the other pages
    QAction *saveView = nullptr;
    QAction *restoreViews = nullptr;

    QAction *refreshConnection = nullptr; ///< the chosen connection, like the three below
    QAction *testConnection = nullptr;
    QAction *editConnection = nullptr;
    QAction *removeConnection = nullptr;
    QAction *palette = nullptr;
    QAction *search = nullptr;
    QAction *history = nullptr;
    QAction *showSidebar = nullptr;
    QAction *showDetails = nullptr;
    QAction *showSandbox = nullptr; ///< null outside the sandbox
    QAction *copyDiagnostics = nullptr;
    QAction *shortcuts = nullptr;
    QAction *whatsNew = nullptr;
    QAction *about = nullptr;
    QAction *quit = nullptr; ///< closes the window, even one that hides: closeRequested follows
};

/// The one window: sidebar, page, details; in the sandbox with a band and a frame around it all.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    enum class Kind { Live, Sandbox };
    enum class Page { Welcome, List, History };

    explicit MainWindow(Kind kind, QWidget *parent = nullptr);

    [[nodiscard]] Sidebar *sidebar() const { return m_sidebar; }
    [[nodiscard]] ListPage *listPage() const { return m_listPage; }
    [[nodiscard]] DetailsPanel *detailsPanel() const { return m_details; }
    [[nodiscard]] WelcomePage *welcomePage() const { return m_welcome; }
    [[nodiscard]] HistoryPage *historyPage() const { return m_history; }
    [[nodiscard]] LeftoversBar *leftoversBar() const { return m_leftovers; }
    /// Null outside the sandbox, as is the band.
    [[nodiscard]] SandboxPanel *sandboxPanel() const { return m_sandboxPanel; }
    [[nodiscard]] SandboxBand *sandboxBand() const { return m_band; }
    [[nodiscard]] const WindowActions &windowActions() const { return m_actions; }

    /// Null in the sandbox, which leaves no trace outside.
    [[nodiscard]] BackgroundMenu *backgroundMenu() const { return m_backgroundMenu; }

    /// Closing hides the window only, unless it is by Quit.
    void setHidesOnClose(bool hides) { m_hidesOnClose = hides; }
    /// Closes the window even where closing hides it.
    void quit();
    /// Asked before the window closes; false: it stays.
    void setCloseGuard(std::function<bool()> guard) { m_closeGuard = std::move(guard); }
    void setPage(Page page);
    /// Where other pages lead back to: Welcome or List. Shown at once, unless another page is open.
    void setHome(Page home);
    [[nodiscard]] Page page() const;
    /// Shows the details even where they were folded away for want of room.
    void revealDetails();

    /// The status bar, from left to right ("4 connections, 1 needs you", "Polar budget 463 of 500 this minute",
    /// "2,906 invitations · refreshed 14:44").
    void setStatus(const QString &connections, const QString &budget, const QString &freshness);
    /// Marks the choice in the menu; applying it is the caller's (lookChosen).
    void setLook(Look look);
    /// Marks it in the menu; 0: off. One that is not offered marks nothing.
    void setRefreshInterval(int minutes);

    /// Geometry, splitters and columns, to keep and give back at the next start. Rubbish is refused (false).
    [[nodiscard]] QByteArray saveLayout() const;
    bool restoreLayout(const QByteArray &layout);

Q_SIGNALS:
    void lookChosen(Reinvite::Look look);
    /// How often the list is refreshed by itself; 0: never.
    void refreshIntervalChosen(int minutes);
    /// The window is about to close; it is still whole, so its layout can be saved.
    void closeRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildCentre(Kind kind);
    void buildPanes();
    void buildSandbox(QVBoxLayout &layout);
    void buildStatus(QVBoxLayout &layout);
    void buildFileMenu();
    void buildIntervalMenu(QMenu &menu);
    void buildConnectionMenu();
    void buildInvitationMenu();
    void buildViewMenu();
    void buildSortMenu(QMenu &menu);
    void buildLookMenu(QMenu &menu);
    void buildHelpMenu();
    void connectParts();
    void connectHistory();
    void focusSearch();
    void openPalette();
    [[nodiscard]] QList<PaletteCommand> viewCommands(const QList<PaletteCommand> &menus) const;
    void updateConnectionActions();
    void showSandboxPart(SandboxPanel::Part part);
    [[nodiscard]] bool isNarrow() const;
    void arrange();

    std::function<bool()> m_closeGuard;
    WindowActions m_actions;
    QActionGroup *m_looks = nullptr;
    QActionGroup *m_intervals = nullptr;
    QAction *m_invitationMenu = nullptr;
    Page m_home = Page::List;
    SandboxBand *m_band = nullptr;
    SandboxPanel *m_sandboxPanel = nullptr;
    LeftoversBar *m_leftovers = nullptr;
    QSplitter *m_panes = nullptr;
    QSplitter *m_floors = nullptr; ///< panes above, sandbox panel below
    Sidebar *m_sidebar = nullptr;
    QStackedWidget *m_pages = nullptr;
    ListPage *m_listPage = nullptr;
    WelcomePage *m_welcome = nullptr;
    HistoryPage *m_history = nullptr;
    DetailsPanel *m_details = nullptr;
    BackgroundMenu *m_backgroundMenu = nullptr;
    CommandPalette *m_palette = nullptr; ///< null until it is first opened
    QLabel *m_connectionsText = nullptr;
    QLabel *m_budgetText = nullptr;
    QLabel *m_freshnessText = nullptr;
    bool m_hidesOnClose = false;
    bool m_isQuitting = false;
    bool m_sidebarWanted = true;
    bool m_detailsWanted = true;
    bool m_detailsRevealed = false; ///< asked for though there is little room
};

} // namespace Reinvite
