// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/recenttext.h"

#include "models/invitationtext.h"
#include "models/timetext.h"

#include <QCoreApplication>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// When the vendor says that it happened, else when it was noticed here.
QString whenText(Instant told, const RecentChange &change, const InvitationRow &row)
{
    return told.isValid() ? relativeTime(told, row.vendorNow) : relativeTime(change.noticedAt, row.now);
}

QString endedWhenText(Instant told, const RecentChange &change, const InvitationRow &row)
{
    //: 1: "claimed", "revoked", 2: "4 min ago"
    return Text::tr("%1 %2", "what happened, when").arg(endedWord(row.invitation), whenText(told, change, row));
}

} // namespace

QString recentText(const InvitationRow &row)
{
    if (!row.change) {
        return {};
    }
    const RecentChange &change = *row.change;
    switch (change.kind) {
    case RecentChange::Kind::CameIn:
        //: 1: "4 min ago"
        return Text::tr("new %1").arg(whenText({}, change, row));
    case RecentChange::Kind::Joined:
        return endedWhenText(row.invitation.joinedAt, change, row);
    case RecentChange::Kind::Withdrawn:
        return endedWhenText(row.invitation.withdrawnAt, change, row);
    case RecentChange::Kind::Other:
        return Text::tr("changed %1").arg(whenText({}, change, row));
    }
    Q_UNREACHABLE();
}

QString recentChangesText(const RecentChanges &changes)
{
    const int changed = int(changes.count());
    const int gone = int(changes.gone());
    if (gone == 0) {
        return changed == 0 ? QString() : Text::tr("%Ln changed since you last looked", nullptr, changed);
    }
    return changed == 0 ? Text::tr("%Ln gone since you last looked", nullptr, gone)
                        : Text::tr("%L1 changed, %Ln gone since you last looked", nullptr, gone).arg(changed);
}

} // namespace Reinvite
