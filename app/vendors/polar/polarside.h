// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

namespace Reinvite::Polar {

/// One of Polar's two contracts for the same seats: the organisation's (vendor-apis.md 1.3, 1.6) and the customer
/// portal's (1.4). Requests, parameters and bodies are the same; the paths are not. Slashes are exact (1.1).
struct Side
{
    QLatin1StringView vendor; ///< VendorTraits::id
    QLatin1StringView seats;
    QLatin1StringView subscriptions;
    QLatin1StringView orders;
    QLatin1StringView organizations = {}; ///< empty: this side can't ask whose it is, its products tell
};

inline constexpr Side OrganizationSide = {
    .vendor = QLatin1StringView("polar"),
    .seats = QLatin1StringView("/v1/customer-seats"),
    .subscriptions = QLatin1StringView("/v1/subscriptions/"),
    .orders = QLatin1StringView("/v1/orders/"),
    .organizations = QLatin1StringView("/v1/organizations/"),
};

/// Subscriptions and orders that the customer pays for; "/seats/subscriptions" would be those that he sits in.
inline constexpr Side PortalSide = {
    .vendor = QLatin1StringView("polar_portal"),
    .seats = QLatin1StringView("/v1/customer-portal/seats"),
    .subscriptions = QLatin1StringView("/v1/customer-portal/subscriptions/"),
    .orders = QLatin1StringView("/v1/customer-portal/orders/"),
};

} // namespace Reinvite::Polar
