// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/deadlinetext.h"

#include "models/timetext.h"

#include <QCoreApplication>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

QString labelled(const QString &format, Instant when)
{
    return when.isValid() ? format.arg(exactTime(when)) : QString();
}

QString lines(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u'\n');
}

bool lacksDeadline(const Invitation &invitation)
{
    const bool isOpen = invitation.state == State::Pending || invitation.state == State::Expired;
    return isOpen && !invitation.expiresAt.isValid();
}

QString noDeadlineText(const InvitationRow &row)
{
    if (row.invitation.state != State::Pending) {
        return {};
    }
    return row.vendor.deadlineKnown ? Text::tr("no deadline") : Text::tr("no deadline told");
}

} // namespace

QString deadlineText(const InvitationRow &row)
{
    const Invitation &invitation = row.invitation;
    const Instant shown = invitation.state == State::Joined ? invitation.joinedAt : deadlineOf(invitation);
    const QString when = relativeTime(shown, row.vendorNow);
    const QString why = shown.isValid() ? QString() : noDeadlineText(row);
    return !when.isEmpty() ? when : !why.isEmpty() ? why : QStringLiteral("–");
}

QString deadlineContext(const InvitationRow &row)
{
    return unclearDeadlineSentence(row.invitation).isEmpty() ? QString() : Text::tr("not certain");
}

QString deadlineToolTip(const InvitationRow &row)
{
    const Invitation &invitation = row.invitation;
    const bool isPast = row.badge() == Badge::Expired;
    return lines({noDeadlineSentence(invitation, row.vendor),
        //: 1: "Tue 3 Feb 2026, 14:02 CET (UTC+1)"
        labelled(isPast ? Text::tr("Expired %1", "an exact time") : Text::tr("Expires %1", "an exact time"),
            deadlineOf(invitation)),
        unclearDeadlineSentence(invitation), labelled(Text::tr("Joined %1", "an exact time"), invitation.joinedAt),
        labelled(Text::tr("Withdrawn %1", "an exact time"), invitation.withdrawnAt)});
}

QString spokenDeadline(const InvitationRow &row)
{
    const Invitation &invitation = row.invitation;
    const QString deadline = spokenTime(deadlineOf(invitation), row.vendorNow);
    if (!deadline.isEmpty()) {
        const bool isPast = deadlineOf(invitation) <= row.vendorNow;
        //: 1: "3 hours ago", "in 20 minutes"
        const QString told = (isPast ? Text::tr("expired %1") : Text::tr("expires %1")).arg(deadline);
        const QString doubt = deadlineContext(row);
        return doubt.isEmpty() ? told : told + QStringLiteral(", ") + doubt;
    }
    const QString joinedWhen = spokenTime(invitation.joinedAt, row.vendorNow);
    if (invitation.state == State::Joined && !joinedWhen.isEmpty()) {
        return Text::tr("joined %1").arg(joinedWhen);
    }
    const QString why = noDeadlineText(row);
    return why.isEmpty() ? Text::tr("no deadline") : why;
}

QString noDeadlineSentence(const Invitation &invitation, const VendorWords &vendor)
{
    if (!lacksDeadline(invitation)) {
        return {};
    }
    if (vendor.name.isEmpty()) {
        return Text::tr("The vendor does not tell when this link dies.");
    }
    return vendor.deadlineKnown
        //: 1: the vendor, 2: "seat", "invite", "user"
        ? Text::tr("%1 tells no deadline for this %2.").arg(vendor.name, vendor.itemNoun)
        : Text::tr("%1 tells no deadline: nobody here can say when the link dies.").arg(vendor.name);
}

QString unclearDeadlineSentence(const Invitation &invitation)
{
    const bool isUnclear = invitation.doubts.testFlag(Doubt::DeadlineUnclear) && deadlineOf(invitation).isValid();
    return isUnclear ? Text::tr("The deadline is not certain: the vendor's own fields contradict each other.")
                     : QString();
}

} // namespace Reinvite
