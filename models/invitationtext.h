// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/invitationlistmodel.h"
#include "models/mailstatus.h"

namespace Reinvite {

/// A row of the list with all that its texts depend on. Refers to the invitation and its mail; not to be kept.
struct InvitationRow
{
    const Invitation &invitation;
    const MailStatus &mail;
    QString connectionName;
    Instant now;       ///< ours
    Instant vendorNow; ///< the vendor's
    bool signedOut = false;

    [[nodiscard]] Badge badge() const { return badgeAt(invitation.state, invitation.expiresAt, vendorNow); }
};

using Offer = InvitationListModel::Offer;

/// What a cell says: its line, the quiet line under it, the tool tip, and the line for who listens.
[[nodiscard]] QString displayText(const InvitationRow &row, InvitationColumn column);
[[nodiscard]] QString secondaryText(const InvitationRow &row, InvitationColumn column);
[[nodiscard]] QString toolTipText(const InvitationRow &row, InvitationColumn column);
[[nodiscard]] QString spokenText(const InvitationRow &row, InvitationColumn column);
/// The column's heading; that of the action column is for who listens only.
[[nodiscard]] QString headingText(InvitationColumn column);

/// "Expired", "Expires soon", "Claimed": the badge's word, the vendor's own where it says more.
[[nodiscard]] QString badgeText(const InvitationRow &row);

[[nodiscard]] Offer offerOf(const InvitationRow &row);
[[nodiscard]] QString offerText(Offer offer);

} // namespace Reinvite
