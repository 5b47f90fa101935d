// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquarevendor.h"

#include "app/vendors/aisquare/aisquareclient.h"
#include "app/vendors/aisquare/aisquareform.h"

#include <QCoreApplication>

namespace Reinvite::AiSquare {

using namespace Qt::StringLiterals;

namespace {

VendorTraits traits()
{
    return {
        .id = u"aisquare"_s,
        .name = u"AISquare Studio"_s,
        .itemNoun = QCoreApplication::translate("Reinvite", "invite"),
        .containerNoun = QCoreApplication::translate("Reinvite", "workspace"),
        .defaultUrl = QUrl(u"https://api.aisquare.studio"_s), // vendor-apis.md 2.1
        // "Resend a pending workspace invite with extended expiry" (vendor-apis.md 0 and 2.3).
        .resendRenews = Answer::Yes,
        .deadlineKnown = true, // `expires_at` (2.3)
        // By how much a resend extends, and how long an invite lives, is not found (2.4).
        .linkLifetime = std::chrono::milliseconds(0),
        .requestsPerMinute = RequestsPerMinute,
        .sandboxRequestsPerMinute = RequestsPerMinute,
        .limitKnown = false, // a 429 is known of, a limit is not (2.4)
        .signsIn = true,     // POST /api/v1/token/ (2.2)
        .partWords = {.one = QCoreApplication::translate("Reinvite", "workspace"),
            .several = QCoreApplication::translate("Reinvite", "workspaces"),
            .counted = QT_TRANSLATE_N_NOOP("Reinvite", "%n workspaces")},
        // Whether and how an invite is made or cancelled is not found (2.3).
        .canRevoke = false,
        .canAssign = false,
        // A deadline that has moved shows it; one that has not shows nothing, since the extension is not known (2.3).
        .readBackShowsResend = true,
        .readBackShowsRevoke = false,
        .readBackShowsAssign = false,
    };
}

std::unique_ptr<VendorClient> makeClient(const ClientSetup &setup)
{
    return std::make_unique<AiSquareClient>(setup);
}

} // namespace

Vendor vendor()
{
    return {.traits = traits(), .form = &form, .checkToken = &checkToken, .makeClient = &makeClient};
}

} // namespace Reinvite::AiSquare
