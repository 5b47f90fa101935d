// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "models/invitationquery.h"

namespace Reinvite {

/// What texts need of a vendor's traits.
[[nodiscard]] VendorWords wordsOf(const VendorTraits &traits);
[[nodiscard]] VendorsByConnection vendorsByConnection(Services &services);
/// Target::realm by connection. A connection's realm may become another when its organisation is found.
[[nodiscard]] QHash<QString, QString> realmsByConnection(Services &services);

/// Over the list: "31 not accepted yet; 9 hold a dead link. Times in Europe/Berlin (UTC+1)."
[[nodiscard]] QString summaryText(const InvitationQueryResult &result, Instant now);
/// Below the window: "2,906 invitations · refreshed 2 min ago", by the connection that was listed the longest ago.
[[nodiscard]] QString freshnessText(Services &services);
/// "4 connections, 1 needs you".
[[nodiscard]] QString connectionsText(Services &services);

} // namespace Reinvite
