// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/details.h"

#include "models/deadlinetext.h"
#include "models/invitationtext.h"
#include "models/pricetext.h"
#include "models/seattext.h"
#include "models/timetext.h"
#include "ui/detailshistory.h"

#include <QCoreApplication>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

QString withTime(const QString &word, const QString &when)
{
    //: 1: "Expired", "Claimed", 2: "3 h ago"
    return when.isEmpty() ? word : Text::tr("%1 %2", "state, when").arg(word, when);
}

QString pendingText(const InvitationRow &row)
{
    const auto deadline = relativeTime(row.invitation.expiresAt, row.vendorNow);
    //: 1: "no deadline told"
    return deadline.isEmpty() ? Text::tr("Pending, %1").arg(deadlineText(row))
                              : Text::tr("Pending, expires %1").arg(deadline);
}

/// "Expired 3 h ago"; of a guess only that it is one, for the rest stands below.
QString headline(const InvitationRow &row)
{
    const auto &invitation = row.invitation;
    if (invitation.doubts.testFlag(Doubt::StateGuessed)) {
        return badgeSentence(row);
    }
    const auto deadline = relativeTime(invitation.expiresAt, row.vendorNow);
    switch (row.badge()) {
    case Badge::Expired:
        return withTime(Text::tr("Expired"), deadline);
    case Badge::ExpiresSoon:
        return Text::tr("Expires %1", "a span of time").arg(deadline);
    case Badge::Pending:
        return pendingText(row);
    case Badge::Joined:
        return withTime(joinedText(invitation), relativeTime(invitation.joinedAt, row.vendorNow));
    case Badge::Withdrawn:
        return withTime(withdrawnText(invitation), relativeTime(invitation.withdrawnAt, row.vendorNow));
    case Badge::Unknown:
        return invitation.vendorState.isEmpty() ? badgeText(row) : Text::tr("Unknown: %1").arg(invitation.vendorState);
    }
    return {};
}

QString labelOf(const QString &word, const QString &otherwise)
{
    return word.isEmpty() ? otherwise : capitalized(word);
}

QString shortId(const QString &id)
{
    constexpr qsizetype Whole = 16;
    return id.size() <= Whole ? id : id.first(6) + u'…' + id.last(6);
}

QString mailsText(const MailStatus &mail, const QTimeZone &zone)
{
    if (!mail.lastSentAt.isValid()) {
        return Text::tr("never from here");
    }
    const auto count = Text::tr("%Ln mails from here", nullptr, mail.timesSent);
    return exactTime(mail.lastSentAt, zone) + u'\n' + count;
}

QString joinedLines(QStringList lines)
{
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString connectionText(const DetailsSource &source)
{
    const auto &vendor = source.vendor;
    const auto name =
        vendor.name.isEmpty() ? source.connectionName : source.connectionName + QStringLiteral(" · ") + vendor.name;
    const auto twice = source.alsoIn.isEmpty() ? QString()
                                               //: 1: "seat", "invite", "user", 2: names of connections
                                               : Text::tr("The same %1 is in %2, too; it gets one mail.")
                                                     .arg(itemWord(vendor), source.alsoIn.join(QStringLiteral(", ")));
    return joinedLines({name, twice});
}

QList<Details::Fact> timeFacts(const DetailsSource &source, Badge badge)
{
    const auto &invitation = source.invitation;
    const auto time = [&source](Instant at) { return exactTime(at, source.zone); };
    return {
        {badge == Badge::Expired ? Text::tr("Expired") : Text::tr("Expires"),
            joinedLines({time(invitation.expiresAt), noDeadlineSentence(invitation, source.vendor),
                unclearDeadlineSentence(invitation)})},
        {joinedText(invitation), time(invitation.joinedAt)},
        {withdrawnText(invitation), time(invitation.withdrawnAt)},
        {Text::tr("Last mail"), mailsText(source.mail, source.zone)},
    };
}

QList<Details::Fact> otherFacts(const DetailsSource &source)
{
    const auto &invitation = source.invitation;
    const auto &container = invitation.container;
    const auto &vendor = source.vendor;
    const auto containerNoun = container.kind.isEmpty() ? vendor.containerNoun : kindWord(container.kind);
    return {
        {Text::tr("For"), container.name},
        {Text::tr("Seats"), seatsText(container, source.seats, vendor)},
        {Text::tr("Costs"),
            source.seats ? staleCostText(container.price, container.seatsTotal, *source.seats) : QString()},
        {Text::tr("Billed to"), container.owner},
        {Text::tr("Role"), invitation.role},
        {Text::tr("Invited"), exactTime(invitation.createdAt, source.zone)},
        {Text::tr("Invited by"), invitation.inviter},
        {Text::tr("Message"), invitation.message},
        {Text::tr("Connection"), connectionText(source)},
        {labelOf(containerNoun, Text::tr("Container")), shortId(container.id), container.id},
        {labelOf(vendor.itemNoun, Text::tr("Invitation")), shortId(invitation.key.id), invitation.key.id},
    };
}

QString displayName(const InvitationRow &row)
{
    const auto &invitation = row.invitation;
    if (invitation.name.isEmpty() && invitation.email.isEmpty()) {
        //: 1: "seat", "invite", "user"
        return invitation.state == State::Withdrawn ? Text::tr("Released %1").arg(itemWord(row.vendor))
                                                    : Text::tr("No address");
    }
    return invitation.name.isEmpty() ? invitation.email : invitation.name;
}

Details::Settling settlingOf(const DetailsSource &source, const QString &who)
{
    if (source.mail.state == SendState::NeedsYou) {
        return {.title = Text::tr("This person has no %1 now.").arg(itemWord(source.vendor)),
            .text = Text::tr("It was released to renew the link, and could not be assigned again. %1")
                        .arg(source.mail.reason),
            .firstText = Text::tr("Assign again"),
            .first = Settle::TryAgain,
            .secondText = Text::tr("Leave it free"),
            .second = Settle::GiveUp};
    }
    if (source.mail.state == SendState::Unsettled) {
        return {.title = Text::tr("Did this mail arrive?"),
            .text = Text::tr("The answer to the last request was lost: nobody knows whether the mail went out. "
                             "Ask %1, or look at the vendor. Sending again may put a second mail into their mailbox.")
                        .arg(who),
            .firstText = Text::tr("It arrived"),
            .secondText = Text::tr("Send again")};
    }
    return {};
}

} // namespace

QString joinedText(const Invitation &invitation)
{
    return invitation.state == State::Joined ? endedText(invitation) : Text::tr("Joined");
}

QString withdrawnText(const Invitation &invitation)
{
    return invitation.state == State::Withdrawn ? endedText(invitation) : Text::tr("Withdrawn");
}

Details describeInvitation(const DetailsSource &source)
{
    const auto &invitation = source.invitation;
    const InvitationRow row{.invitation = invitation,
        .mail = source.mail,
        .connectionName = source.connectionName,
        .now = source.now,
        .vendorNow = source.now + source.skew,
        .vendor = source.vendor};
    Details details;
    details.key = invitation.key;
    details.badge = row.badge();
    details.offer = source.offer;
    details.name = displayName(row);
    details.email = invitation.name.isEmpty() ? QString() : invitation.email;
    details.badgeText = headline(row);
    details.guess = guessedStateSentence(invitation);
    details.itemNoun = source.vendor.itemNoun;
    details.primaryText = source.offer == Offer::Settle ? QString() : offerText(source.offer, source.vendor);
    details.settling = settlingOf(source, details.name);
    details.facts = timeFacts(source, details.badge) + otherFacts(source);
    details.facts.removeIf([](const Details::Fact &fact) { return fact.text.isEmpty(); });
    details.history = historyOf(source);
    return details;
}

Details::OtherRow describeOther(const InvitationRow &row, bool sameTarget)
{
    const auto what = sameTarget
        //: 1: "seat", "invite", "user"
        ? Text::tr("the same %1, seen through this connection").arg(itemWord(row.vendor))
        : headline(row);
    QStringList parts = {row.vendor.name, what, sameTarget ? QString() : row.invitation.container.name};
    parts.removeAll(QString());
    return {.key = row.invitation.key, .where = row.connectionName, .what = parts.join(QStringLiteral(" · "))};
}

} // namespace Reinvite
