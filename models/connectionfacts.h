// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationquery.h"

#include <algorithm>
#include <unordered_map>

namespace Reinvite {

/// What a query knows of a connection: the same for all its rows.
struct ConnectionFacts
{
    QString name;
    QString vendor;           ///< VendorWords::id
    QString realm;            ///< Target::realm; empty: not known
    bool sharesRealm = false; ///< with another connection, which may see the same targets
    Instant vendorNow;
    bool wanted = true;
    int count = 0; ///< of its rows, as the query goes on
};

/// Looks facts up by connection; rows of one connection mostly stand together, so the last one found is tried first.
class FactsByConnection final
{
public:
    explicit FactsByConnection(const InvitationQuery &query)
        : m_query(query)
    {
    }

    /// Stays where it is while others come in.
    ConnectionFacts &of(const QString &connection)
    {
        if (m_last == nullptr || m_last->first != connection) {
            auto [found, isNew] = m_facts.try_emplace(connection);
            m_last = &*found;
            if (isNew) {
                m_last->second = made(connection);
            }
        }
        return m_last->second;
    }

    [[nodiscard]] QHash<QString, int> counts() const
    {
        QHash<QString, int> counts;
        for (const auto &[connection, facts] : m_facts) {
            counts.insert(connection, facts.count);
        }
        return counts;
    }

private:
    [[nodiscard]] ConnectionFacts made(const QString &connection) const
    {
        const QString realm = m_query.realms.value(connection);
        const auto sharers = std::ranges::count(m_query.realms, realm);
        return {.name = m_query.connectionNames.value(connection),
            .vendor = m_query.vendors.value(connection).id,
            .realm = realm,
            .sharesRealm = !realm.isEmpty() && sharers > 1,
            .vendorNow = m_query.now + m_query.skews.value(connection),
            .wanted = m_query.connection.isEmpty() || m_query.connection == connection};
    }

    // Not a QHash, which moves what it holds.
    using Facts = std::unordered_map<QString, ConnectionFacts>;

    const InvitationQuery &m_query;
    Facts m_facts;
    Facts::value_type *m_last = nullptr;
};

} // namespace Reinvite
