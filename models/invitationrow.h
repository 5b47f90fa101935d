// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/invitationquery.h"
#include "models/mailstatus.h"
#include "models/vendorwords.h"

#include <QStringList>

namespace Reinvite {

/// Where a row stands among the rows of its person.
struct PersonPlace
{
    const Invitation *first = nullptr; ///< of the group's first row; null: the row is in no group
    PersonGroup group = {};
};

/// A row of the list with all that its texts depend on. Refers to the invitation and its mail; not to be kept.
struct InvitationRow
{
    const Invitation &invitation;
    const MailStatus &mail;
    QString connectionName;
    Instant now;       ///< ours
    Instant vendorNow; ///< the vendor's
    bool signedOut = false;
    VendorWords vendor = {};
    QStringList alsoIn = {}; ///< names of other connections that see the same target
    PersonPlace place = {};

    [[nodiscard]] Badge badge() const { return badgeAt(invitation.state, invitation.expiresAt, vendorNow); }
    [[nodiscard]] bool leadsGroup() const { return place.first == &invitation; }
    [[nodiscard]] bool followsInGroup() const { return place.first != nullptr && !leadsGroup(); }
};

} // namespace Reinvite
