// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QSet>

#include <vector>

namespace Reinvite {

/// Which slots belong to which container of which connection, so that a container or a connection goes without a look
/// at all other rows. Slots of a container are a chain through flat columns: twelve bytes for each.
class ContainerSlots final
{
public:
    /// The slot must not be in.
    void add(int slot, const QString &connection, const QString &containerId);
    /// The slot must be in.
    void remove(int slot);

    [[nodiscard]] int count(const QString &connection) const;
    /// Sorted.
    [[nodiscard]] QList<int> ofContainer(const QString &connection, const QString &containerId) const;
    [[nodiscard]] QList<int> ofConnection(const QString &connection) const;
    [[nodiscard]] QSet<QString> containers(const QString &connection) const;
    [[nodiscard]] QList<QString> connections() const { return m_connections.keys(); }

private:
    static constexpr int None = -1;
    struct Container
    {
        QString connection;
        QString id;
        int first = None;
        int count = 0;
    };
    struct Link
    {
        int container = None;
        int before = None;
        int after = None;
    };
    struct Connection
    {
        int count = 0;
        QHash<QString, int> containers = {}; ///< numbers, by id
    };
    [[nodiscard]] int numberOf(const QString &connection, const QString &containerId);
    void appendSlots(int container, QList<int> &found) const;

    std::vector<Link> m_links;           ///< by slot
    std::vector<Container> m_containers; ///< by number
    std::vector<int> m_free;             ///< numbers
    QHash<QString, Connection> m_connections;
};

} // namespace Reinvite
