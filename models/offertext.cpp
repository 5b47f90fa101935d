// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/offertext.h"

#include <QCoreApplication>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

bool isOpen(const Invitation &invitation)
{
    return invitation.state == State::Pending || invitation.state == State::Expired;
}

QString noOfferReason(const InvitationRow &row)
{
    return row.badge() == Badge::Unknown ? Text::tr("This program does not know the vendor's state of this row.")
        : isOpen(row.invitation)         ? Text::tr("There is no address to send a mail to.")
                                         : QString();
}

/// What the mail will carry, as far as it can be said before it is asked for.
QString linkReason(const InvitationRow &row)
{
    switch (row.vendor.resendRenews) {
    case Renewal::Yes:
        return Text::tr("Its link gets a new deadline.");
    case Renewal::No:
        return row.badge() == Badge::Expired ? Text::tr("It repeats a link that is dead.")
                                             : Text::tr("It repeats the same link with the same deadline.");
    case Renewal::Unknown:
        return Text::tr("Whether its link gets a new deadline is not known.");
    }
    Q_UNREACHABLE();
}

QString resendReason(const InvitationRow &row)
{
    return (row.vendor.name.isEmpty() ? Text::tr("Ask the vendor to send the mail again.")
                                      : Text::tr("Ask %1 to send the mail again.").arg(row.vendor.name))
        + u' ' + linkReason(row);
}

} // namespace

QString itemWord(const VendorWords &vendor)
{
    return vendor.itemNoun.isEmpty() ? Text::tr("invitation") : vendor.itemNoun;
}

Offer offerOf(const InvitationRow &row)
{
    const MailStatus &mail = row.mail;
    if (isUnderWay(mail.state)) {
        return mail.state == SendState::Armed ? Offer::Undo : Offer::Working;
    }
    if (mail.state == SendState::Unsettled || mail.state == SendState::NeedsYou) {
        return Offer::Settle;
    }
    if (!isOpen(row.invitation) || row.invitation.email.isEmpty()) {
        return Offer::None;
    }
    if (row.signedOut) {
        return Offer::SignIn;
    }
    if (row.badge() == Badge::Expired && row.vendor.renewsByAssigning) {
        return Offer::Renew;
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
    case Offer::Renew:
        return Text::tr("Renew");
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

QString offerText(Offer offer, const VendorWords &vendor)
{
    switch (offer) {
    case Offer::Resend:
        //: 1: "seat", "invite", "user"
        return Text::tr("Resend %1 mail").arg(itemWord(vendor));
    case Offer::Renew:
        //: 1: "seat", "invite", "user"
        return Text::tr("Renew %1 link").arg(itemWord(vendor));
    case Offer::None:
    case Offer::Undo:
    case Offer::Settle:
    case Offer::Retry:
    case Offer::SignIn:
    case Offer::Working:
        break;
    }
    return offerText(offer);
}

QString offerReason(const InvitationRow &row)
{
    switch (offerOf(row)) {
    case Offer::None:
        return noOfferReason(row);
    case Offer::Resend:
        return resendReason(row);
    case Offer::Renew:
        //: 1: "seat", "invite", "user"
        return Text::tr(
            "The link is dead. Releases the %1 and assigns it to the same person again: a new link, mailed.")
            .arg(itemWord(row.vendor));
    case Offer::Undo:
        return Text::tr("Take it back before it leaves.");
    case Offer::Settle:
        return row.mail.state == SendState::NeedsYou
            //: 1: "seat", "invite", "user"
            ? Text::tr("The %1 is free and could not be assigned again. Say what is to be done.")
                  .arg(itemWord(row.vendor))
            : Text::tr("Nobody knows whether the mail went out. Say what you know.");
    case Offer::Retry:
        return Text::tr("The last try was certainly not processed: it can go again.");
    case Offer::SignIn:
        return Text::tr("The vendor does not accept this connection's token.");
    case Offer::Working:
        return Text::tr("On its way.");
    }
    Q_UNREACHABLE();
}

} // namespace Reinvite
