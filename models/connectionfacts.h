// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationquery.h"
#include "models/invitationstore.h"

#include <vector>

namespace Reinvite {

/// What a query knows of a connection: the same for all its rows.
struct ConnectionFacts
{
    QString id;
    QString name;
    VendorWords vendor;
    QString realm;            ///< Target::realm; empty: not known
    bool sharesRealm = false; ///< with another connection, which may see the same targets
    Instant vendorNow;
    bool wanted = true;
};

/// By the connection's number in the store.
[[nodiscard]] std::vector<ConnectionFacts> connectionFacts(const InvitationStore &store, const InvitationQuery &query);

} // namespace Reinvite
