// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/containerseats.h"

#include "models/invitationstore.h"

#include <algorithm>

namespace Reinvite {

namespace {

/// More changed rows than these are not looked at one by one: the worker looks at all.
constexpr qsizetype MostLookedAt = 4096;

} // namespace

ContainerSeats::ContainerSeats(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&services, &Services::tableChanged, this, &ContainerSeats::onTableChanged);
    connect(&m_counter, &SeatCounter::counted, this, &ContainerSeats::take);
}

void ContainerSeats::setRow(const InvitationKey &key)
{
    const InvitationTable &table = m_services.table();
    const int slot = table.slotOf(key);
    const QString container = slot < 0 ? QString() : table.at(slot).container.id;
    if (key.connection == m_connection && container == m_container) {
        return;
    }
    m_connection = key.connection;
    m_container = container;
    m_count.reset();
    ask();
}

void ContainerSeats::tick()
{
    const Instant changesAt = m_count ? m_count->changesAt : Instant();
    const bool isDue = changesAt.isValid() && changesAt <= m_services.clock().now();
    // One that is being counted is waited for: asking again each second could go on for ever.
    if (!m_container.isEmpty() && (m_stale || isDue) && !m_counter.isRunning()) {
        ask();
    }
}

void ContainerSeats::ask()
{
    m_stale = false;
    m_counter.count(m_services.table().snapshot(),
        {.containerId = m_container, .connections = connections(), .now = m_services.clock().now()});
}

void ContainerSeats::take(const SeatCount &count)
{
    if (m_count != count) {
        m_count = count;
        Q_EMIT counted();
    }
}

/// Those of the row's realm: one seat seen through two of them is one seat.
ClockSkews ContainerSeats::connections() const
{
    const auto realmOf = [this](const QString &connection) {
        return m_services.outbox().target({.connection = connection, .id = {}}).realm;
    };
    const QString realm = realmOf(m_connection);
    ClockSkews found = {{m_connection, m_services.hub().skew(m_connection)}};
    for (const ConnectionInfo &connection : m_services.connections().connections()) {
        if (!realm.isEmpty() && realmOf(connection.id) == realm) {
            found.insert(connection.id, m_services.hub().skew(connection.id));
        }
    }
    return found;
}

void ContainerSeats::onTableChanged(const InvitationTable::Changes &changes)
{
    if (m_stale || m_container.isEmpty()) {
        return;
    }
    const QList<int> slotList = changes.added + changes.changed;
    const InvitationTable::Snapshot snapshot = m_services.table().snapshot();
    const auto isIn = [&](int slot) { return snapshot.store().containerAt(slot).id == m_container; };
    m_stale = !changes.removed.isEmpty() || slotList.size() > MostLookedAt || std::ranges::any_of(slotList, isIn);
}

} // namespace Reinvite
