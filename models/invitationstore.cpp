// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationstore.h"

namespace Reinvite {

Invitation InvitationStore::at(int slot) const
{
    Invitation invitation;
    if (!isUsed(slot)) {
        return invitation;
    }
    const InvitationColumns &columns = part(slot);
    const int row = slot % MostRows;
    const auto text = [&](SharedColumn column) { return texts.at(columns.shared(column, row)); };
    columns.readTexts(row, invitation);
    invitation.key.connection = connections.at(columns.shared(SharedColumn::Connection, row));
    invitation.state = columns.state(row);
    invitation.vendorState = text(SharedColumn::VendorState);
    invitation.role = text(SharedColumn::Role);
    invitation.container = containerAt(slot);
    invitation.createdAt = columns.time(TimeColumn::Created, row);
    invitation.modifiedAt = columns.time(TimeColumn::Modified, row);
    invitation.expiresAt = columns.time(TimeColumn::Expires, row);
    invitation.joinedAt = columns.time(TimeColumn::Joined, row);
    invitation.withdrawnAt = columns.time(TimeColumn::Withdrawn, row);
    invitation.customerId = text(SharedColumn::Customer);
    invitation.inviter = text(SharedColumn::Inviter);
    invitation.doubts = columns.doubts(row);
    return invitation;
}

InvitationKey InvitationStore::keyAt(int slot) const
{
    if (!isUsed(slot)) {
        return {};
    }
    return {.connection = connections.at(shared(SharedColumn::Connection, slot)), .id = QString::fromUtf8(id(slot))};
}

const MailStatus &InvitationStore::mailAt(int slot) const
{
    static const MailStatus None;
    return isUsed(slot) ? part(slot).mail(slot % MostRows) : None;
}

} // namespace Reinvite
