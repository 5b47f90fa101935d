// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationtext.h"

#include "models/mailtext.h"
#include "models/timetext.h"

#include <QCoreApplication>
#include <QStringList>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

const QChar NoValue = u'–';

QString capitalized(const QString &word)
{
    return word.isEmpty() ? word : word.at(0).toUpper() + word.sliced(1);
}

QString wordOr(const QString &word, const QString &otherwise)
{
    return word.isEmpty() ? otherwise : word;
}

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

QString lines(const QStringList &parts)
{
    return joined(parts, QStringLiteral("\n"));
}

QString spokenList(const QStringList &parts)
{
    return joined(parts, QStringLiteral(", "));
}

bool isReleased(const Invitation &invitation)
{
    return invitation.state == State::Withdrawn && invitation.name.isEmpty() && invitation.email.isEmpty();
}

bool isOpen(const Invitation &invitation)
{
    return invitation.state == State::Pending || invitation.state == State::Expired;
}

QString personText(const Invitation &invitation)
{
    if (isReleased(invitation)) {
        return Text::tr("released seat");
    }
    return wordOr(wordOr(invitation.name, invitation.email), Text::tr("no address"));
}

QString personContext(const Invitation &invitation)
{
    if (isReleased(invitation)) {
        return Text::tr("no person");
    }
    return invitation.name.isEmpty() ? QString() : wordOr(invitation.email, Text::tr("no address"));
}

QString containerContext(const Container &container)
{
    return wordOr(container.owner, capitalized(container.kind));
}

QString seatsText(const Container &container)
{
    if (container.seatsTotal < 0 || container.seatsAvailable < 0) {
        return {};
    }
    return Text::tr("%1 of %2 seats taken")
        .arg(container.seatsTotal - container.seatsAvailable)
        .arg(container.seatsTotal);
}

QString containerToolTip(const Container &container)
{
    const QString kindAndId = joined({capitalized(container.kind), container.id}, QStringLiteral(" "));
    const QString owner = container.owner.isEmpty() ? QString() : Text::tr("Billed to %1").arg(container.owner);
    return lines({container.name, kindAndId, owner, seatsText(container)});
}

QString expiresText(const InvitationRow &row)
{
    const Invitation &invitation = row.invitation;
    const Instant shown = invitation.state == State::Joined ? invitation.joinedAt : deadlineOf(invitation);
    return wordOr(relativeTime(shown, row.vendorNow), NoValue);
}

QString labelled(const QString &format, Instant when)
{
    return when.isValid() ? format.arg(exactTime(when)) : QString();
}

QString expiresToolTip(const InvitationRow &row)
{
    const Invitation &invitation = row.invitation;
    const bool isPast = row.badge() == Badge::Expired;
    if (isOpen(invitation) && !invitation.expiresAt.isValid()) {
        return Text::tr("The vendor does not tell when this link dies.");
    }
    return lines({labelled(isPast ? Text::tr("Expired %1") : Text::tr("Expires %1"), deadlineOf(invitation)),
        labelled(Text::tr("Joined %1"), invitation.joinedAt),
        labelled(Text::tr("Withdrawn %1"), invitation.withdrawnAt)});
}

QString spokenExpires(const InvitationRow &row)
{
    const Invitation &invitation = row.invitation;
    const QString deadline = spokenTime(deadlineOf(invitation), row.vendorNow);
    const QString joinedWhen = spokenTime(invitation.joinedAt, row.vendorNow);
    if (!deadline.isEmpty()) {
        return (deadlineOf(invitation) <= row.vendorNow ? Text::tr("expired %1") : Text::tr("expires %1"))
            .arg(deadline);
    }
    return invitation.state == State::Joined && !joinedWhen.isEmpty() ? Text::tr("joined %1").arg(joinedWhen)
                                                                      : Text::tr("no deadline");
}

/// "Expired 3 hours ago", "Expires soon, in 2 hours", "Claimed 4 minutes ago".
QString spokenBadge(const InvitationRow &row)
{
    const Invitation &invitation = row.invitation;
    QString word = badgeText(row);
    const Instant since = invitation.state == State::Joined ? invitation.joinedAt : deadlineOf(invitation);
    const QString when = spokenTime(since, row.vendorNow);
    if (when.isEmpty()) {
        return word;
    }
    const Badge badge = row.badge();
    if (badge == Badge::Expired || badge == Badge::Joined) {
        return word + u' ' + when;
    }
    return spokenList({word, badge == Badge::ExpiresSoon ? when : spokenExpires(row)});
}

QString stateToolTip(const InvitationRow &row)
{
    const QString &word = row.invitation.vendorState;
    return lines(
        {badgeText(row), word.isEmpty() ? QString() : Text::tr("The vendor says: %1").arg(word), expiresToolTip(row)});
}

QString lastMailText(const InvitationRow &row)
{
    const bool nothingToTell = row.mail == MailStatus() && row.invitation.state == State::Withdrawn;
    return nothingToTell ? QString(NoValue) : mailText(row.mail, row.now);
}

QString offerReason(const InvitationRow &row)
{
    switch (offerOf(row)) {
    case Offer::None:
        return row.badge() == Badge::Unknown ? Text::tr("This program does not know the vendor's state of this row.")
            : isOpen(row.invitation)         ? Text::tr("There is no address to send a mail to.")
                                             : QString();
    case Offer::Resend:
        return row.badge() == Badge::Expired ? Text::tr("Ask the vendor to send the mail again; this link is dead.")
                                             : Text::tr("Ask the vendor to send the mail again.");
    case Offer::Undo:
        return Text::tr("Take it back before it leaves.");
    case Offer::Settle:
        return Text::tr("Nobody knows whether the mail went out. Say what you know.");
    case Offer::Retry:
        return Text::tr("The last try was certainly not processed: it can go again.");
    case Offer::SignIn:
        return Text::tr("The vendor does not accept this connection's token.");
    case Offer::Working:
        return Text::tr("On its way.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString badgeText(const InvitationRow &row)
{
    const QString &word = row.invitation.vendorState;
    switch (row.badge()) {
    case Badge::Expired:
        return Text::tr("Expired");
    case Badge::ExpiresSoon:
        return Text::tr("Expires soon");
    case Badge::Pending:
        return Text::tr("Pending");
    case Badge::Joined:
        return wordOr(capitalized(word), Text::tr("Joined"));
    case Badge::Withdrawn:
        return wordOr(capitalized(word), Text::tr("Withdrawn"));
    case Badge::Unknown:
        return wordOr(word, Text::tr("Unknown"));
    }
    Q_UNREACHABLE();
}

Offer offerOf(const InvitationRow &row)
{
    const MailStatus &mail = row.mail;
    if (isUnderWay(mail.state)) {
        return mail.state == SendState::Armed ? Offer::Undo : Offer::Working;
    }
    if (mail.state == SendState::Unsettled) {
        return Offer::Settle;
    }
    if (!isOpen(row.invitation) || row.invitation.email.isEmpty()) {
        return Offer::None;
    }
    if (row.signedOut) {
        return Offer::SignIn;
    }
    const bool wasNotProcessed = mail.state == SendState::NotSent || mail.state == SendState::SignedOut;
    return wasNotProcessed && mail.action == Action::Resend ? Offer::Retry : Offer::Resend;
}

QString offerText(Offer offer)
{
    switch (offer) {
    case Offer::None:
    case Offer::Working:
        return {};
    case Offer::Resend:
        return Text::tr("Resend");
    case Offer::Undo:
        return Text::tr("Undo");
    case Offer::Settle:
        return Text::tr("Settle…");
    case Offer::Retry:
        return Text::tr("Try again");
    case Offer::SignIn:
        return Text::tr("Sign in first");
    }
    Q_UNREACHABLE();
}

QString headingText(InvitationColumn column)
{
    switch (column) {
    case StateColumn:
        return Text::tr("State");
    case PersonColumn:
        return Text::tr("Person");
    case RoleColumn:
        return Text::tr("Role");
    case ContainerColumn:
        return Text::tr("For");
    case ConnectionColumn:
        return Text::tr("Connection");
    case ExpiresColumn:
        return Text::tr("Expires");
    case LastMailColumn:
        return Text::tr("Last mail");
    case ActionColumn:
        return Text::tr("Action");
    case InvitationColumnCount:
        break;
    }
    return {};
}

QString displayText(const InvitationRow &row, InvitationColumn column)
{
    switch (column) {
    case StateColumn:
        return badgeText(row);
    case PersonColumn:
        return personText(row.invitation);
    case RoleColumn:
        return row.invitation.role;
    case ContainerColumn:
        return row.invitation.container.name;
    case ConnectionColumn:
        return row.connectionName;
    case ExpiresColumn:
        return expiresText(row);
    case LastMailColumn:
        return lastMailText(row);
    case ActionColumn:
        return offerText(offerOf(row));
    case InvitationColumnCount:
        break;
    }
    return {};
}

QString secondaryText(const InvitationRow &row, InvitationColumn column)
{
    switch (column) {
    case PersonColumn:
        return personContext(row.invitation);
    case ContainerColumn:
        return containerContext(row.invitation.container);
    case LastMailColumn:
        return mailContext(row.mail);
    case StateColumn:
    case RoleColumn:
    case ConnectionColumn:
    case ExpiresColumn:
    case ActionColumn:
    case InvitationColumnCount:
        break;
    }
    return {};
}

QString toolTipText(const InvitationRow &row, InvitationColumn column)
{
    switch (column) {
    case StateColumn:
        return stateToolTip(row);
    case PersonColumn:
        return lines({personText(row.invitation), personContext(row.invitation)});
    case ContainerColumn:
        return containerToolTip(row.invitation.container);
    case ExpiresColumn:
        return expiresToolTip(row);
    case LastMailColumn:
        return mailToolTip(row.mail);
    case ActionColumn:
        return offerReason(row);
    case RoleColumn:
    case ConnectionColumn:
    case InvitationColumnCount:
        break;
    }
    return displayText(row, column);
}

QString spokenText(const InvitationRow &row, InvitationColumn column)
{
    switch (column) {
    case StateColumn:
        return spokenBadge(row);
    case ExpiresColumn:
        return spokenExpires(row);
    case LastMailColumn:
        return spokenList({spokenMailText(row.mail, row.now), mailContext(row.mail)});
    case PersonColumn:
    case RoleColumn:
    case ContainerColumn:
    case ConnectionColumn:
    case ActionColumn:
    case InvitationColumnCount:
        break;
    }
    return spokenList({displayText(row, column), secondaryText(row, column)});
}

} // namespace Reinvite
