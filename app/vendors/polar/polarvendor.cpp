// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarvendor.h"

#include "app/vendors/polar/polarform.h"
#include "app/vendors/polar/polarorganizationclient.h"
#include "app/vendors/polar/polarportalclient.h"
#include "app/vendors/polar/polartoken.h"

#include <QCoreApplication>

namespace Reinvite::Polar {

using namespace Qt::StringLiterals;

namespace {

/// What both sides have in common: behind them is the same service (vendor-apis.md 1.4).
VendorTraits sharedTraits(const Side &side, const QString &name)
{
    return {
        .id = side.vendor,
        .name = name,
        .itemNoun = QCoreApplication::translate("Reinvite", "seat"),
        .containerNoun = QCoreApplication::translate("Reinvite", "subscription"),
        .defaultUrl = QUrl(u"https://api.polar.sh"_s),
        // Resend repeats the old link; nothing in the seat shows that it happened (vendor-apis.md 0 and 1.3).
        .resendRenews = Answer::No,
        .deadlineKnown = true,
        .linkLifetime = std::chrono::hours(24), // from assignment (1.3)
        // For each organisation or customer (1.7).
        .requestsPerMinute = ProductionRequestsPerMinute,
        .sandboxRequestsPerMinute = SandboxRequestsPerMinute,
        .limitKnown = true,
        // Assigning reuses any revoked seat, whoever had it (1.3).
        .idsChangeHands = true,
        // DELETE and POST of both sides' seats (1.3, 1.4); a list shows the state and the new deadline afterwards.
        .canRevoke = true,
        .canAssign = true,
        .readBackShowsResend = false,
        .readBackShowsRevoke = true,
        .readBackShowsAssign = true,
    };
}

VendorTraits organizationTraits()
{
    VendorTraits traits = sharedTraits(OrganizationSide, u"Polar"_s);
    traits.opensSessionsOf = PortalSide.vendor; // POST /v1/customer-sessions/ (1.4)
    return traits;
}

VendorTraits portalTraits()
{
    return sharedTraits(PortalSide, QCoreApplication::translate("Reinvite", "Polar customer portal"));
}

template <typename Client>
std::unique_ptr<VendorClient> makeClient(const ClientSetup &setup)
{
    return std::make_unique<Client>(setup);
}

} // namespace

Vendor vendor()
{
    return {
        .traits = organizationTraits(),
        .form = &organizationForm,
        .checkToken = &checkOrganizationToken,
        .makeClient = &makeClient<PolarOrganizationClient>,
    };
}

Vendor portalVendor()
{
    return {
        .traits = portalTraits(),
        .form = &portalForm,
        .checkToken = &checkSessionToken,
        .makeClient = &makeClient<PolarPortalClient>,
    };
}

} // namespace Reinvite::Polar
