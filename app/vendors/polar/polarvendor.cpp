// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarvendor.h"

#include "app/vendors/polar/polarclient.h"
#include "app/vendors/polar/polarform.h"

#include <QCoreApplication>

namespace Reinvite::Polar {

using namespace Qt::StringLiterals;

namespace {

VendorTraits traits()
{
    return {
        .id = u"polar"_s,
        .name = u"Polar"_s,
        .itemNoun = QCoreApplication::translate("Reinvite", "seat"),
        .containerNoun = QCoreApplication::translate("Reinvite", "subscription"),
        .defaultUrl = QUrl(u"https://api.polar.sh"_s),
        // Resend repeats the old link; nothing in the seat shows that it happened (vendor-apis.md 0 and 1.3).
        .resendRenews = Answer::No,
        .deadlineKnown = true,
        .linkLifetime = std::chrono::hours(24),
        .requestsPerMinute = ProductionRequestsPerMinute,
        .sandboxRequestsPerMinute = SandboxRequestsPerMinute,
        .limitKnown = true,
        .canRevoke = true,
        .canAssign = true,
        .readBackShowsResend = false,
        .readBackShowsRevoke = true,
        .readBackShowsAssign = true,
    };
}

std::unique_ptr<VendorClient> makeClient(const ClientSetup &setup)
{
    return std::make_unique<PolarClient>(setup);
}

} // namespace

Vendor vendor()
{
    return {.traits = traits(), .form = &form, .checkToken = &checkToken, .makeClient = &makeClient};
}

} // namespace Reinvite::Polar
