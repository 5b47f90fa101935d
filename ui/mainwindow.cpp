// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow.h"

#include "ui/controls.h"
#include "ui/detailspanel.h"
#include "ui/historypage.h"
#include "ui/icons.h"
#include "ui/invitationview.h"
#include "ui/leftoversbar.h"
#include "ui/sandboxband.h"
#include "ui/sandboxpanel.h"
#include "ui/sidebar.h"
#include "ui/welcomepage.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QDataStream>
#include <QLabel>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int SidebarWidth = 236;
constexpr int DetailsWidth = 308;
constexpr int SandboxPanelHeight = 248;
constexpr int FrameWidth = 3;
/// Below this the details fold away, to be called back over the sidebar's place.
constexpr int NarrowBelow = 1120;
constexpr quint32 LayoutMagic = 0x52574c31; // "RWL1"

/// All that the window shows; in the sandbox with a frame that can't be overlooked.
class Frame final : public QWidget
{
public:
    Frame(MainWindow::Kind kind, QWidget *parent)
        : QWidget(parent)
        , m_kind(kind)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &theme = Theme::current();
        QPainter(this).fillRect(rect(), m_kind == MainWindow::Kind::Sandbox ? theme.sandboxFrame : theme.panel);
    }

private:
    MainWindow::Kind m_kind;
};

/// The quiet line at the bottom.
class StatusLine final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::current().sidebar);
        painter.fillRect(QRect(0, 0, width(), 1), Theme::current().line);
    }
};

} // namespace

MainWindow::MainWindow(Kind kind, QWidget *parent)
    : QMainWindow(parent)
{
    setWindowTitle(kind == Kind::Sandbox ? tr("Offline sandbox") : tr("Reinvite"));
    setWindowIcon(programIcon());
    setMinimumSize(760, 480);
    buildCentre(kind);
    buildFileMenu();
    buildConnectionMenu();
    buildInvitationMenu();
    buildViewMenu();
    buildHelpMenu();
    connectParts();
    resize(1440, 860);
    setPage(Page::List);
    m_listPage->focusRows();
}

void MainWindow::buildCentre(Kind kind)
{
    auto *frame = new Frame(kind, this);
    auto *column = new QVBoxLayout(frame);
    const int width = kind == Kind::Sandbox ? FrameWidth : 0;
    column->setContentsMargins(width, 0, width, width);
    column->setSpacing(0);
    m_leftovers = new LeftoversBar(frame);
    m_floors = new QSplitter(Qt::Vertical, frame);
    m_panes = new QSplitter(Qt::Horizontal, m_floors);
    m_floors->setChildrenCollapsible(false);
    m_floors->addWidget(m_panes);
    m_floors->setStretchFactor(0, 1);
    if (kind == Kind::Sandbox) {
        buildSandbox(*column);
    }
    column->addWidget(m_leftovers);
    column->addWidget(m_floors, 1);
    buildPanes();
    buildStatus(*column);
    setCentralWidget(frame);
}

void MainWindow::buildSandbox(QVBoxLayout &layout)
{
    m_band = new SandboxBand(layout.parentWidget());
    layout.addWidget(m_band);
    m_sandboxPanel = new SandboxPanel(m_floors);
    m_floors->addWidget(m_sandboxPanel);
    m_floors->setSizes({860 - SandboxPanelHeight, SandboxPanelHeight});
    m_sandboxPanel->hide();
}

void MainWindow::buildPanes()
{
    m_panes->setChildrenCollapsible(false);
    m_panes->setAutoFillBackground(true);
    // Without a parent while they are built: a splitter lays out all its panes for each widget that comes.
    m_sidebar = new Sidebar;
    m_pages = new QStackedWidget;
    m_pages->setMinimumWidth(400);
    m_listPage = new ListPage;
    m_listPage->setAutoFillBackground(true);
    m_welcome = new WelcomePage;
    m_history = new HistoryPage;
    m_pages->addWidget(m_listPage);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_history);
    m_details = new DetailsPanel;
    for (QWidget *pane :
        {static_cast<QWidget *>(m_sidebar), static_cast<QWidget *>(m_pages), static_cast<QWidget *>(m_details)}) {
        m_panes->addWidget(pane);
    }
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 1);
    m_panes->setStretchFactor(2, 0);
    m_panes->setSizes({SidebarWidth, 1440 - SidebarWidth - DetailsWidth, DetailsWidth});
}

void MainWindow::buildStatus(QVBoxLayout &layout)
{
    auto *line = new StatusLine(layout.parentWidget());
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(16, 5, 16, 5);
    row->setSpacing(20);
    m_connectionsText = makeText({}, line);
    m_budgetText = makeText({}, line);
    m_freshnessText = makeText({}, line);
    for (auto *label : {m_connectionsText, m_budgetText, m_freshnessText}) {
        label->setWordWrap(false);
        label->setFont(themeFont(TextSize::Small));
        setTextColour(*label, TextColour::Muted);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_freshnessText->setAlignment(Qt::AlignRight);
    row->addWidget(m_connectionsText, 2);
    row->addWidget(m_budgetText, 3);
    row->addWidget(m_freshnessText, 3);
    layout.addWidget(line);
}

void MainWindow::connectParts()
{
    connect(m_listPage, &ListPage::detailsRequested, this, &MainWindow::revealDetails);
    connectHistory();
    if (m_band != nullptr) {
        connect(m_band, &SandboxBand::mailboxRequested, this, [this] { showSandboxPart(SandboxPanel::Part::Mailbox); });
        connect(m_band, &SandboxBand::clockRequested, this, [this] { showSandboxPart(SandboxPanel::Part::Clock); });
        connect(m_band, &SandboxBand::faultsRequested, this, [this] { showSandboxPart(SandboxPanel::Part::Faults); });
        connect(
            m_sandboxPanel, &SandboxPanel::hideRequested, this, [this] { m_actions.showSandbox->setChecked(false); });
    }
}

void MainWindow::showSandboxPart(SandboxPanel::Part part)
{
    m_actions.showSandbox->setChecked(true);
    m_sandboxPanel->focusPart(part);
}

/// What is chosen in the sidebar is about the list, and leads to it.
void MainWindow::connectHistory()
{
    const auto goHome = [this] { setPage(m_home); };
    connect(m_history, &HistoryPage::leaveRequested, this, goHome);
    connect(m_actions.history, &QAction::triggered, this, [this] { setPage(Page::History); });
    connect(m_sidebar, &Sidebar::historyRequested, this, [this] { setPage(Page::History); });
    connect(m_sidebar, &Sidebar::listRequested, this, goHome);
}

void MainWindow::setPage(Page page)
{
    const std::array<QWidget *, 3> pages = {m_welcome, m_listPage, m_history}; // by Page
    const bool other = m_pages->currentWidget() != pages.at(size_t(page));
    m_pages->setCurrentWidget(pages.at(size_t(page)));
    m_home = page == Page::History ? m_home : page;
    m_sidebar->setHistoryShown(page == Page::History);
    // Their keys must not act on a row that nobody sees.
    m_invitationMenu->setEnabled(page == Page::List);
    m_actions.exportRows->setEnabled(page == Page::List);
    arrange();
    if (other && page == Page::History) {
        m_history->focusEntries();
    } else if (other && page == Page::List) {
        m_listPage->focusRows();
    }
}

void MainWindow::setHome(Page home)
{
    if (page() == Page::History) {
        m_home = home;
    } else {
        setPage(home);
    }
}

MainWindow::Page MainWindow::page() const
{
    return m_pages->currentWidget() == m_welcome ? Page::Welcome
        : m_pages->currentWidget() == m_history  ? Page::History
                                                 : Page::List;
}

void MainWindow::focusSearch()
{
    page() == Page::History ? m_history->focusSearch() : m_listPage->focusSearch();
}

bool MainWindow::isNarrow() const
{
    return width() < NarrowBelow;
}

/// What is shown follows from what is wanted and what there is room for.
void MainWindow::arrange()
{
    const bool list = page() == Page::List;
    const bool details = list && (isNarrow() ? m_detailsRevealed : m_detailsWanted);
    const bool sidebar = page() != Page::Welcome && m_sidebarWanted && !(isNarrow() && details);
    m_details->setVisible(details);
    m_sidebar->setVisible(sidebar);
    m_actions.showDetails->setEnabled(list);
    m_actions.showDetails->setChecked(details);
    m_actions.showSidebar->setChecked(m_sidebarWanted);
}

void MainWindow::revealDetails()
{
    m_detailsWanted = true;
    m_detailsRevealed = isNarrow();
    arrange();
}

void MainWindow::setStatus(const QString &connections, const QString &budget, const QString &freshness)
{
    m_connectionsText->setText(connections);
    m_budgetText->setText(budget);
    m_freshnessText->setText(freshness);
}

void MainWindow::setLook(Look look)
{
    for (auto *action : m_looks->actions()) {
        action->setChecked(action->data().value<Look>() == look);
    }
}

void MainWindow::setRefreshInterval(int minutes)
{
    for (auto *action : m_intervals->actions()) {
        action->setChecked(action->data().toInt() == minutes);
    }
}

QByteArray MainWindow::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << LayoutMagic << saveGeometry() << m_panes->saveState() << m_floors->saveState()
           << m_listPage->view()->saveColumns() << m_sidebarWanted << m_detailsWanted
           << (m_sandboxPanel != nullptr && !m_sandboxPanel->isHidden());
    return layout;
}

bool MainWindow::restoreLayout(const QByteArray &layout)
{
    QDataStream stream(layout);
    quint32 magic = 0;
    QByteArray geometry;
    QByteArray panes;
    QByteArray floors;
    QByteArray columns;
    bool sidebar = true;
    bool details = true;
    bool sandbox = false;
    stream >> magic;
    if (magic != LayoutMagic) {
        return false;
    }
    stream >> geometry >> panes >> floors >> columns >> sidebar >> details >> sandbox;
    if (stream.status() != QDataStream::Ok) {
        return false;
    }
    const bool restored = restoreGeometry(geometry) && m_panes->restoreState(panes) && m_floors->restoreState(floors)
        && m_listPage->view()->restoreColumns(columns);
    m_sidebarWanted = sidebar;
    m_detailsWanted = details;
    if (m_sandboxPanel != nullptr) {
        m_actions.showSandbox->setChecked(sandbox);
    }
    m_panes->setChildrenCollapsible(false); // a saved state brings its own
    m_floors->setChildrenCollapsible(false);
    arrange();
    return restored;
}

void MainWindow::quit()
{
    m_isQuitting = true;
    close();
    m_isQuitting = false; // the guard may have kept it
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_hidesOnClose && !m_isQuitting) {
        event->ignore();
        hide();
        return;
    }
    if (m_closeGuard && !m_closeGuard()) {
        event->ignore();
        return;
    }
    Q_EMIT closeRequested();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_detailsRevealed = m_detailsRevealed && isNarrow();
    arrange();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detailsRevealed) {
        m_detailsRevealed = false;
        arrange();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace Reinvite
