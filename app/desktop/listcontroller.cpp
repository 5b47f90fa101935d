// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/listcontroller.h"

#include "app/desktop/listwords.h"
#include "app/profile/connectionwords.h"
#include "ui/detailspanel.h"
#include "ui/invitationview.h"
#include "ui/sidebar.h"

#include <algorithm>

namespace Reinvite {

namespace {

using namespace std::chrono_literals;

constexpr auto SoonDelay = 60ms;
constexpr auto TickSpan = 1s;
/// Badges and counts move on with time: so many ticks between two queries.
constexpr int TicksPerQuery = 20;

} // namespace

ListController::ListController(Services &services, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
    , m_model(services.table())
    , m_filter(services, window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonDelay);
    m_tick.setInterval(TickSpan);
    connect(&m_soon, &QTimer::timeout, this, &ListController::query);
    connect(&m_tick, &QTimer::timeout, this, &ListController::onTick);
    connect(&m_runner, &QueryRunner::finished, this, &ListController::onQueryFinished);
    m_window.listPage()->setModel(&m_model);
    m_window.sidebar()->setConnectionModel(&m_connections);
    connectPage();
    connectSidebar();
    connectServices();
    m_model.setNow(services.clock().now());
    m_connections.setNow(services.clock().now());
    onConnectionsChanged();
}

void ListController::connectPage()
{
    const ListPage *page = m_window.listPage();
    connect(&m_filter, &FilterController::changed, this, &ListController::onFilterChanged);
    connect(page, &ListPage::sortRequested, this, [this](const QList<SortBy> &sort) {
        m_query.sort = sort;
        query();
        Q_EMIT shownChanged();
    });
    connect(page, &ListPage::groupByPersonRequested, this, [this](bool grouped) {
        setGroupedByPerson(grouped);
        Q_EMIT groupedByPersonChanged(grouped);
    });
    connect(page, &ListPage::changesRequested, this, [this] { m_filter.show(QStringLiteral("is:changed"), {}, {}); });
    connect(page, &ListPage::openSessionRequested, this, &ListController::openSession);
    connect(page, &ListPage::refreshRequested, this, &ListController::refresh);
    connect(page, &ListPage::stopRequested, this, &ListController::stop);
    connect(page, &ListPage::emptyActionTriggered, this, &ListController::onEmptyAction);
    connect(m_window.detailsPanel(), &DetailsPanel::rowRequested, this, &ListController::reveal);
    const WindowActions &actions = m_window.windowActions();
    connect(actions.refresh, &QAction::triggered, this, &ListController::refresh);
    connect(actions.stop, &QAction::triggered, this, &ListController::stop);
    connect(actions.clearFilters, &QAction::triggered, this, &ListController::clearFilters);
}

void ListController::connectSidebar()
{
    const Sidebar *sidebar = m_window.sidebar();
    connect(sidebar, &Sidebar::refreshRequested, this,
        [this](const QString &id) { id.isEmpty() ? m_services.refreshAll() : m_services.refresh(id); });
    connect(sidebar, &Sidebar::stopRequested, this, &ListController::stop);
}

void ListController::connectServices()
{
    connect(&m_services, &Services::tableChanged, this, [this](const InvitationTable::Changes &changes) {
        m_model.tableChanged(changes);
        querySoon();
    });
    connect(&m_services.connections(), &ConnectionStore::changed, this, &ListController::onConnectionsChanged);
    connect(&m_services.hub(), &Hub::statusChanged, this, [this](const QString &id, const ConnectionStatus &status) {
        m_connections.setStatus(id, status);
        onStatusChanged();
    });
    // After the services: they note the time of the list first.
    connect(&m_services.sync(), &Sync::finished, this, &ListController::updateStatusBar, Qt::QueuedConnection);
    if (m_services.sandbox() != nullptr) {
        connect(m_services.sandbox(), &Sandbox::clockMoved, this, [this] {
            m_ticks = 0;
            onTick();
        });
    }
}

void ListController::start()
{
    m_query.sort = m_window.listPage()->view()->sort(); // as it was left
    m_tick.start();
    m_services.loadKnownLists()->then(this, [this](const Result<void> &loaded) {
        m_loaded = true;
        if (!loaded) {
            m_window.listPage()->showNotice(
                {QStringLiteral("known-list"), NoticeKind::Warning, describe(loaded.error()), {}});
        }
        query();
        m_services.refreshAll();
    });
}

void ListController::refresh()
{
    for (const QString &connection : meantConnections()) {
        m_services.refresh(connection);
    }
}

void ListController::setGroupedByPerson(bool grouped)
{
    m_window.listPage()->setGroupedByPerson(grouped);
    m_query.groupByPerson = grouped;
    query();
}

void ListController::reveal(const InvitationKey &key)
{
    m_wanted = {};
    if (const int row = m_model.rowOf(key); row >= 0) {
        m_window.listPage()->revealRow(row);
    } else if (m_services.table().slotOf(key) >= 0) {
        m_wanted = key;
        clearFilters();
    }
}

void ListController::openSession(const InvitationKey &key)
{
    if (const int slot = m_services.table().slotOf(key); slot >= 0) {
        Q_EMIT openSessionRequested(key.connection, m_services.table().at(slot).container);
    }
}

void ListController::stop()
{
    for (const QString &connection : meantConnections()) {
        m_services.sync().stop(connection);
    }
}

QStringList ListController::meantConnections() const
{
    if (!m_query.connection.isEmpty()) {
        return {m_query.connection};
    }
    QStringList ids;
    for (const ConnectionInfo &connection : m_services.connections().connections()) {
        ids.append(connection.id);
    }
    return ids;
}

void ListController::querySoon()
{
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void ListController::query()
{
    m_soon.stop();
    m_query.now = m_services.clock().now();
    (void)read(m_filter.text(), m_query);
    const QList<int> changed = slotsOf(m_services.recentChanges(), m_services.table());
    m_query.changed = QSet<int>(changed.cbegin(), changed.cend());
    m_runner.run(m_services.table().snapshot(), m_query);
}

/// What can't be read leaves the query as it was.
bool ListController::read(const QString &text, InvitationQuery &query)
{
    const HorizonFilter parts = horizonFilterOf(text);
    const auto filter = Filter::parse(parts.rest, query.now);
    if (filter) {
        query.filter = *filter;
        query.horizon = parts.buckets;
    }
    return filter.has_value();
}

void ListController::onQueryFinished(const InvitationQueryResult &result)
{
    m_model.show(result);
    m_window.sidebar()->setBadgeCounts(result.badgeCounts);
    m_filter.setHorizon(result.horizonCounts);
    m_connections.setCounts(result.connectionCounts);
    m_window.listPage()->setSummary(tr("%Ln invitation(s)", nullptr, static_cast<int>(result.shown.order.size())),
        summaryText(result, m_services.clock().now()));
    updateEmptyReason();
    if (const int row = m_wanted.id.isEmpty() ? -1 : m_model.rowOf(m_wanted); row >= 0) {
        m_wanted = {};
        m_window.listPage()->revealRow(row);
    }
    Q_EMIT queried();
}

void ListController::onConnectionsChanged()
{
    m_query.connectionNames.clear();
    const QList<ConnectionInfo> &connections = m_services.connections().connections();
    for (const ConnectionInfo &connection : connections) {
        m_query.connectionNames.insert(connection.id, connection.name);
    }
    m_query.vendors = vendorsByConnection(m_services);
    m_model.setConnectionNames(m_query.connectionNames);
    m_model.setVendors(m_query.vendors);
    m_connections.setConnections(connections, vendorNames());
    for (const ConnectionInfo &connection : connections) {
        m_connections.setStatus(connection.id, m_services.hub().status(connection.id));
    }
    m_filter.setConnectionNames(m_query.connectionNames);
    m_window.setHome(connections.isEmpty() ? MainWindow::Page::Welcome : MainWindow::Page::List);
    onStatusChanged();
    querySoon();
}

void ListController::onStatusChanged()
{
    QSet<QString> signedOut;
    ClockSkews skews;
    for (const ConnectionInfo &connection : m_services.connections().connections()) {
        const ConnectionStatus status = m_services.hub().status(connection.id);
        skews.insert(connection.id, status.skew);
        if (status.state == ConnectionState::SignedOut) {
            signedOut.insert(connection.id);
        }
    }
    m_model.setSignedOut(signedOut);
    if (skews != m_query.skews) {
        m_query.skews = skews;
        m_model.setSkews(skews);
        querySoon();
    }
    updateRealms();
    updateProgress();
    updateEmptyReason();
    updateStatusBar();
}

void ListController::updateRealms()
{
    const QHash<QString, QString> realms = realmsByConnection(m_services);
    if (realms != m_query.realms) {
        m_query.realms = realms;
        m_model.setRealms(realms);
        querySoon();
    }
}

void ListController::onTick()
{
    const Instant now = m_services.clock().now();
    m_model.setNow(now);
    m_connections.setNow(now);
    if (m_ticks++ % TicksPerQuery == 0) {
        querySoon();
        updateStatusBar();
    }
    Q_EMIT ticked();
}

void ListController::onEmptyAction(EmptyReason reason)
{
    switch (reason) {
    case EmptyReason::NoConnections:
        Q_EMIT addConnectionRequested();
        return;
    case EmptyReason::NothingMatches:
        clearFilters();
        return;
    case EmptyReason::SignedOut:
        Q_EMIT editConnectionRequested(meantConnections().value(0));
        return;
    case EmptyReason::Refreshing:
        stop();
        return;
    case EmptyReason::NothingYet:
    case EmptyReason::NoInvitations:
    case EmptyReason::Failed:
        refresh();
        return;
    }
}

void ListController::onFilterChanged()
{
    m_query.badges = m_filter.badges();
    m_query.connection = m_filter.connection();
    query();
    updateProgress();
    Q_EMIT shownChanged();
}

void ListController::clearFilters()
{
    m_filter.show({}, {}, {});
}

SavedView ListController::shown() const
{
    return {.id = {},
        .name = {},
        .text = m_filter.text(),
        .badges = m_filter.badges(),
        .connection = m_filter.connection(),
        .sort = m_query.sort};
}

void ListController::show(const SavedView &view)
{
    m_query.sort = view.sort;
    m_window.listPage()->setSort(view.sort);
    m_filter.show(view.text, view.badges, view.connection);
}

std::optional<InvitationQuery> ListController::queryOf(const SavedView &view) const
{
    InvitationQuery query = m_query;
    query.now = m_services.clock().now();
    query.badges = view.badges;
    query.connection = view.connection;
    const bool isThere = view.connection.isEmpty() || query.connectionNames.contains(view.connection);
    return isThere && read(view.text, query) ? std::optional(query) : std::nullopt;
}

void ListController::updateProgress()
{
    int done = 0;
    int total = 0;
    bool running = false;
    QString noun;
    for (const QString &id : meantConnections()) {
        const ConnectionStatus status = m_services.hub().status(id);
        if (status.state == ConnectionState::Refreshing) {
            running = true;
            done += status.done;
            total += status.total;
            noun = status.totalNoun;
        }
    }
    const QString text = total == 0 ? tr("Looking for what to list…")
                                    //: 1 and 2: numbers, 3: "subscriptions"
                                    : tr("%L1 of %L2 %3").arg(done).arg(total).arg(noun);
    m_window.listPage()->setRefreshing(running, done, total, running ? text : QString());
    m_window.listPage()->setRefreshEnabled(!m_services.connections().connections().isEmpty());
}

void ListController::updateEmptyReason()
{
    ListPage *page = m_window.listPage();
    const QStringList connections = meantConnections();
    const bool filtered = !m_filter.text().isEmpty() || !m_query.badges.isEmpty();
    bool refreshing = !m_loaded;
    bool listed = false;
    std::optional<Problem> problem;
    bool signedOut = false;
    for (const QString &id : connections) {
        const ConnectionStatus status = m_services.hub().status(id);
        refreshing = refreshing || status.state == ConnectionState::Refreshing;
        listed = listed || m_services.listedAt(id).isValid();
        if (status.problem && !problem) {
            problem = status.problem;
            signedOut = status.state == ConnectionState::SignedOut;
        }
    }
    const bool hasRows =
        std::ranges::any_of(connections, [this](const QString &id) { return m_services.table().countOf(id) > 0; });
    if (connections.isEmpty()) {
        page->setEmptyReason(EmptyReason::NoConnections);
    } else if (hasRows && filtered) {
        page->setEmptyReason(EmptyReason::NothingMatches);
    } else if (refreshing) {
        page->setEmptyReason(EmptyReason::Refreshing);
    } else if (problem) {
        page->setEmptyReason(signedOut ? EmptyReason::SignedOut : EmptyReason::Failed, problem);
    } else {
        page->setEmptyReason(listed ? EmptyReason::NoInvitations : EmptyReason::NothingYet);
    }
}

void ListController::updateStatusBar()
{
    m_window.setStatus(connectionsText(m_services), {}, freshnessText(m_services));
}

} // namespace Reinvite
