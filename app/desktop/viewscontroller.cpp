// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/viewscontroller.h"

#include "app/desktop/listcontroller.h"
#include "app/desktop/savedviewsettings.h"
#include "ui/filterchips.h"
#include "ui/sidebar.h"
#include "ui/viewnamebar.h"
#include "ui/viewslist.h"

#include <QAction>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds BetweenCounts(500);
constexpr QLatin1StringView RemovedNotice("view-removed");
constexpr QLatin1StringView FullNotice("views-full");
constexpr QLatin1StringView GoneNotice("view-connection-gone");

} // namespace

ViewsController::ViewsController(Services &services, MainWindow &window, ListController &list, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_settings(services.profile().settingsFile(), QSettings::IniFormat)
    , m_window(window)
    , m_list(list)
{
    if (const auto kept = readSavedViews(m_settings)) {
        m_model.setViews(*kept);
    }
    window.sidebar()->setViewModel(&m_model);
    connectViews();
    connectSaving();
    connectCounting();
    updateShown();
}

void ViewsController::connectViews()
{
    const ViewsList *views = m_window.sidebar()->viewsList();
    connect(views, &ViewsList::chosen, this, &ViewsController::choose);
    connect(views, &ViewsList::removeRequested, this, &ViewsController::remove);
    connect(views, &ViewsList::moveRequested, &m_model, &SavedViewsModel::move);
    connect(views, &ViewsList::restoreRequested, &m_model, &SavedViewsModel::restoreBuiltIns);
    connect(m_window.windowActions().restoreViews, &QAction::triggered, &m_model, &SavedViewsModel::restoreBuiltIns);
    connect(&m_list, &ListController::shownChanged, this, &ViewsController::updateShown);
    connect(&m_model, &SavedViewsModel::changed, this, &ViewsController::keep);
}

void ViewsController::connectSaving()
{
    const ListPage *page = m_window.listPage();
    connect(page->filterChips(), &FilterChips::saveRequested, this, &ViewsController::askName);
    connect(m_window.windowActions().saveView, &QAction::triggered, this, &ViewsController::askName);
    connect(page->viewNameBar(), &ViewNameBar::named, this, &ViewsController::save);
    connect(page, &ListPage::noticeActionTriggered, this, &ViewsController::onNoticeAction);
}

void ViewsController::connectCounting()
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(BetweenCounts);
    const auto countSoon = [this] {
        if (!m_countSoon.isActive()) {
            m_countSoon.start();
        }
    };
    connect(&m_countSoon, &QTimer::timeout, this, &ViewsController::count);
    connect(&m_counter, &RowCounter::counted, &m_model, &SavedViewsModel::setCounts);
    connect(&m_list, &ListController::queried, this, countSoon);
    connect(&m_model, &SavedViewsModel::changed, this, countSoon);
}

void ViewsController::count()
{
    QHash<QString, InvitationQuery> queries;
    for (const SavedView &view : m_model.views()) {
        if (const auto query = m_list.queryOf(view)) {
            queries.insert(view.id, *query);
        }
    }
    m_counter.count(m_services.table().snapshot(), queries);
}

void ViewsController::choose(const QString &id)
{
    const int row = m_model.rowOf(id);
    if (row < 0) {
        return;
    }
    const SavedView view = m_model.views().at(row);
    m_list.show(view);
    if (m_list.shown().connection != view.connection) {
        m_window.listPage()->showNotice({GoneNotice, NoticeKind::Warning,
            tr("The connection of “%1” is not there any more: rows of all connections are shown.")
                .arg(m_model.nameAt(row)),
            {}});
    }
}

/// The terms themselves are what is known of the view: a name to go on from.
void ViewsController::askName()
{
    m_window.setPage(MainWindow::Page::List);
    m_window.listPage()->viewNameBar()->ask(m_list.shown().text);
}

void ViewsController::save(const QString &name)
{
    SavedView view = m_list.shown();
    view.name = name;
    if (m_model.add(view).isEmpty()) {
        m_window.listPage()->showNotice({FullNotice, NoticeKind::Warning,
            tr("There are %Ln saved view(s), more than can be kept. Remove one first.", nullptr, m_model.rowCount()),
            {}});
    }
}

void ViewsController::remove(const QString &id)
{
    const int row = m_model.rowOf(id);
    const QString name = m_model.nameAt(row);
    const auto view = m_model.remove(id);
    if (view) {
        m_removed = Removed{.view = *view, .row = row};
        m_window.listPage()->showNotice(
            {RemovedNotice, NoticeKind::Info, tr("The view “%1” was removed.").arg(name), tr("&Undo")});
    }
}

void ViewsController::onNoticeAction(const QString &noticeId)
{
    if (noticeId != RemovedNotice) {
        return;
    }
    m_window.listPage()->dismissNotice(RemovedNotice);
    if (const auto removed = std::exchange(m_removed, std::nullopt)) {
        m_model.insert(removed->row, removed->view);
    }
}

void ViewsController::keep()
{
    writeSavedViews(m_settings, m_model.views());
    updateShown();
}

void ViewsController::updateShown()
{
    const SavedView shown = m_list.shown();
    const QString id = m_model.idOfSame(shown);
    const bool isOn = !shown.text.trimmed().isEmpty() || !shown.badges.isEmpty() || !shown.connection.isEmpty();
    const bool canSave = isOn && id.isEmpty();
    ViewsList *views = m_window.sidebar()->viewsList();
    views->setShown(id);
    views->setRestoreOffered(m_model.lacksBuiltIns());
    m_window.listPage()->filterChips()->setSaveOffered(canSave);
    m_window.windowActions().saveView->setEnabled(canSave);
}

} // namespace Reinvite
