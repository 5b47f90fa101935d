// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connectionfacts.h"

#include <algorithm>

namespace Reinvite {

std::vector<ConnectionFacts> connectionFacts(const InvitationStore &store, const InvitationQuery &query)
{
    std::vector<ConnectionFacts> facts;
    for (int number = 0; number < store.connections.size(); ++number) {
        const QString &id = store.connections.at(number);
        const QString realm = query.realms.value(id);
        facts.push_back({.id = id,
            .name = query.connectionNames.value(id),
            .vendor = query.vendors.value(id),
            .realm = realm,
            .sharesRealm = !realm.isEmpty() && std::ranges::count(query.realms, realm) > 1,
            .vendorNow = query.now + query.skews.value(id),
            .wanted = query.connection.isEmpty() || query.connection == id});
    }
    return facts;
}

} // namespace Reinvite
