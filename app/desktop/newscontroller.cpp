// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/newscontroller.h"

#include "app/desktop/listcontroller.h"

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Dying("dying");
constexpr QLatin1StringView Joined("joined");

} // namespace

NewsController::NewsController(
    Services &services, MainWindow &window, ListController &list, Notifier &notifier, NewsTimes times, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
    , m_list(list)
    , m_notifier(notifier)
{
    const auto startOnce = [](QTimer &timer) {
        if (!timer.isActive()) {
            timer.start();
        }
    };
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(times.betweenCounts);
    m_joinedSoon.setSingleShot(true);
    m_joinedSoon.setInterval(times.joinedTogether);
    connect(&m_countSoon, &QTimer::timeout, this, &NewsController::count);
    connect(&m_joinedSoon, &QTimer::timeout, this, &NewsController::tellOfJoined);
    connect(&m_counter, &DyingLinksCounter::counted, this, &NewsController::onCounted);
    connect(&list, &ListController::queried, this, [this, startOnce] { startOnce(m_countSoon); });
    connect(&services, &Services::changesNoticed, this, [this, startOnce] { startOnce(m_joinedSoon); });
    connect(&notifier, &Notifier::activated, this, &NewsController::onActivated);
}

void NewsController::count()
{
    ClockSkews skews;
    for (const ConnectionInfo &connection : m_services.connections().connections()) {
        skews.insert(connection.id, m_services.hub().skew(connection.id));
    }
    m_counter.count(m_services.table().snapshot(), m_services.clock().now(), skews);
}

/// Half a list would be told of twice.
bool NewsController::isListing() const
{
    return std::ranges::any_of(m_services.connections().connections(), [this](const ConnectionInfo &connection) {
        return m_services.hub().status(connection.id).state == ConnectionState::Refreshing;
    });
}

void NewsController::onCounted(const DyingLinks &links)
{
    if (m_dying != links) {
        m_dying = links;
        Q_EMIT dyingLinksChanged();
    }
    if (isListing() || m_window.isActiveWindow()) {
        return;
    }
    const Instant now = m_services.clock().now();
    if (m_alarm.rings(links, now) && m_isOn) {
        m_notifier.show({Dying, dyingLinksText(links, now), tr("Renew them while they still work.")});
    }
}

void NewsController::tellOfJoined()
{
    QList<InvitationKey> joined;
    Instant latest = m_joinedUntil;
    for (const InvitationKey &key : m_services.recentChanges().keys()) {
        const auto change = m_services.recentChanges().of(key);
        if (change->kind == RecentChange::Kind::Joined && change->noticedAt > m_joinedUntil) {
            joined.append(key);
            latest = std::max(latest, change->noticedAt);
        }
    }
    m_joinedUntil = latest;
    if (!joined.isEmpty() && m_isOn && !m_window.isActiveWindow()) {
        m_notifier.show({Joined, joinedText(joined), tr("Click to see what changed.")});
    }
}

QString NewsController::joinedText(const QList<InvitationKey> &keys) const
{
    const int slot = keys.size() == 1 ? m_services.table().slotOf(keys.constFirst()) : -1;
    if (slot < 0) {
        return tr("%Ln people joined", nullptr, int(keys.size()));
    }
    const Invitation row = m_services.table().at(slot);
    //: 1: a person, 2: what they joined: a workspace, a plan
    return tr("%1 joined %2").arg(row.name.isEmpty() ? row.email : row.name, row.container.name);
}

void NewsController::onActivated(const QString &id)
{
    if (id == Dying) {
        showDyingLinks();
    } else if (id == Joined) {
        showRows(u"is:changed"_s);
    }
}

void NewsController::showDyingLinks()
{
    showRows(u"horizon:"_s + horizonId(HorizonBucket::UnderSixHours));
}

void NewsController::showRows(const QString &filter)
{
    Q_EMIT raiseRequested();
    m_window.setPage(MainWindow::Page::List);
    SavedView view = m_list.shown();
    view.text = filter;
    view.badges.clear();
    view.connection.clear();
    m_list.show(view);
}

} // namespace Reinvite
