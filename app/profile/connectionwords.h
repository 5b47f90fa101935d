// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/vendortraits.h"
#include "models/invitationquery.h"

namespace Reinvite {

class Services;

/// What texts and queries need to know of connections and vendors.
[[nodiscard]] VendorWords wordsOf(const VendorTraits &traits);
[[nodiscard]] VendorsByConnection vendorsByConnection(Services &services);
/// Target::realm by connection.
[[nodiscard]] QHash<QString, QString> realmsByConnection(Services &services);
/// All that a query asks of connections: names, vendors, clocks, realms.
void describeConnections(Services &services, InvitationQuery &query);

} // namespace Reinvite
