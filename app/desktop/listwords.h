// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "models/invitationquery.h"

namespace Reinvite {

/// By VendorTraits::id.
[[nodiscard]] QHash<QString, QString> vendorNames();
/// Over the list: "31 not accepted yet; 9 hold a dead link. Times in Europe/Berlin (UTC+1)."
[[nodiscard]] QString summaryText(const InvitationQueryResult &result, Instant now);
/// Below the window: "2,906 invitations · refreshed 2 min ago", by the connection that was listed the longest ago.
[[nodiscard]] QString freshnessText(Services &services);
/// "Offline. The list is as it was 3 hours ago.", of the chosen connection, or of all where none is chosen. Empty where
/// every vendor was reached, or there is no older list to show.
[[nodiscard]] QString offlineText(Services &services, const QString &chosen);
/// "4 connections, 1 needs you".
[[nodiscard]] QString connectionsText(Services &services);

} // namespace Reinvite
