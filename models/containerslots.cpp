// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/containerslots.h"

#include <algorithm>
#include <utility>

namespace Reinvite {

void ContainerSlots::add(int slot, const QString &connection, const QString &containerId)
{
    const int number = numberOf(connection, containerId);
    Container &container = m_containers[size_t(number)];
    m_links.resize(std::max(m_links.size(), size_t(slot) + 1));
    m_links[size_t(slot)] = {.container = number, .before = None, .after = container.first};
    if (container.first != None) {
        m_links[size_t(container.first)].before = slot;
    }
    container.first = slot;
    ++container.count;
    ++m_connections[connection].count;
}

int ContainerSlots::numberOf(const QString &connection, const QString &containerId)
{
    QHash<QString, int> &known = m_connections[connection].containers;
    if (const auto found = known.constFind(containerId); found != known.cend()) {
        return *found;
    }
    if (m_free.empty()) {
        m_free.push_back(int(m_containers.size()));
        m_containers.emplace_back();
    }
    const int number = m_free.back();
    m_free.pop_back();
    m_containers[size_t(number)] = {.connection = connection, .id = containerId};
    known.insert(containerId, number);
    return number;
}

void ContainerSlots::remove(int slot)
{
    const Link link = std::exchange(m_links[size_t(slot)], {});
    Container &container = m_containers[size_t(link.container)];
    (link.before == None ? container.first : m_links[size_t(link.before)].after) = link.after;
    if (link.after != None) {
        m_links[size_t(link.after)].before = link.before;
    }
    const QString name = container.connection;
    Connection &connection = m_connections[name];
    if (--container.count == 0) {
        connection.containers.remove(container.id);
        container = {};
        m_free.push_back(link.container);
    }
    if (--connection.count == 0) {
        m_connections.remove(name);
    }
}

int ContainerSlots::count(const QString &connection) const
{
    const auto found = m_connections.constFind(connection);
    return found == m_connections.cend() ? 0 : found->count;
}

void ContainerSlots::appendSlots(int container, QList<int> &found) const
{
    for (int slot = m_containers[size_t(container)].first; slot != None; slot = m_links[size_t(slot)].after) {
        found += slot;
    }
}

QList<int> ContainerSlots::ofContainer(const QString &connection, const QString &containerId) const
{
    QList<int> found;
    const auto known = m_connections.constFind(connection);
    if (known != m_connections.cend() && known->containers.contains(containerId)) {
        appendSlots(known->containers.value(containerId), found);
        std::ranges::sort(found);
    }
    return found;
}

QList<int> ContainerSlots::ofConnection(const QString &connection) const
{
    QList<int> found;
    if (const auto known = m_connections.constFind(connection); known != m_connections.cend()) {
        found.reserve(known->count);
        for (const int container : known->containers) {
            appendSlots(container, found);
        }
        std::ranges::sort(found);
    }
    return found;
}

QSet<QString> ContainerSlots::containers(const QString &connection) const
{
    const auto known = m_connections.constFind(connection);
    return known == m_connections.cend() ? QSet<QString>()
                                         : QSet<QString>(known->containers.keyBegin(), known->containers.keyEnd());
}

} // namespace Reinvite
