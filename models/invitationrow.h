// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/invitationquery.h"
#include "models/mailstatus.h"
#include "models/recentchanges.h"
#include "models/vendorwords.h"

#include <QStringList>

namespace Reinvite {

/// Where a row stands among the rows of its person.
struct PersonPlace
{
    PersonGroup group = {}; ///< of size 0: the row is in none
    bool leads = false;     ///< is the group's first row
    QString firstName = {}; ///< the first row's
};

/// A row of the list with all that its texts depend on.
struct InvitationRow
{
    Invitation invitation;
    MailStatus mail;
    QString connectionName;
    Instant now;       ///< ours
    Instant vendorNow; ///< the vendor's
    bool signedOut = false;
    VendorWords vendor = {};
    QStringList alsoIn = {}; ///< names of other connections that see the same target
    PersonPlace place = {};
    std::optional<RecentChange> change = {}; ///< since it was last looked at

    [[nodiscard]] Badge badge() const { return badgeAt(invitation.state, invitation.expiresAt, vendorNow); }
    [[nodiscard]] bool leadsGroup() const { return place.leads; }
    [[nodiscard]] bool followsInGroup() const { return place.group.size > 0 && !place.leads; }
};

} // namespace Reinvite
