// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/worthvendor.h"

#include "app/vendors/worth/worthclient.h"
#include "app/vendors/worth/worthform.h"

#include <QCoreApplication>

namespace Reinvite::Worth {

using namespace Qt::StringLiterals;

namespace {

VendorTraits traits()
{
    return {
        .id = u"worth"_s,
        .name = u"Worth AI"_s,
        .itemNoun = QCoreApplication::translate("Reinvite", "user"),
        .containerNoun = QCoreApplication::translate("Reinvite", "customer"),
        .defaultUrl = QUrl(u"https://api.joinworth.com/auth/api/v1"_s), // vendor-apis.md 3
        // The answer is a message only, and what the new link's life is stands nowhere (vendor-apis.md 3.3 and 6).
        .resendRenews = Answer::Unknown,
        // No field tells a deadline; "within 7 days" is said of the first administrator's mail only (3.3).
        .deadlineKnown = false,
        .linkLifetime = std::chrono::milliseconds(0),
        // No limit is documented (vendor-apis.md 6): what DESIGN.md takes where none is known.
        .requestsPerMinute = RequestsPerMinute,
        .sandboxRequestsPerMinute = RequestsPerMinute,
        .limitKnown = false,
        .signsIn = true, // POST /customer/sign-in (3.1)
        // A user can be made and set INACTIVE, but an invitation not withdrawn and given anew (3.2).
        .canRevoke = false,
        .canAssign = false,
        // Nothing in a user changes with a resend (3.3).
        .readBackShowsResend = false,
        .readBackShowsRevoke = false,
        .readBackShowsAssign = false,
    };
}

std::unique_ptr<VendorClient> makeClient(const ClientSetup &setup)
{
    return std::make_unique<WorthClient>(setup);
}

} // namespace

Vendor vendor()
{
    return {.traits = traits(), .form = &form, .checkToken = &checkToken, .makeClient = &makeClient};
}

} // namespace Reinvite::Worth
