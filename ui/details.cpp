// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/details.h"

#include "models/invitationtext.h"
#include "models/timetext.h"
#include "ui/badge.h"

#include <QCoreApplication>

#include <algorithm>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// An event with the time it is ordered by.
struct DatedEvent
{
    Instant at;
    Details::Event event;
};

QString badgeSentence(const Invitation &invitation, Badge badge, Instant vendorNow)
{
    const auto deadline = relativeTime(invitation.expiresAt, vendorNow);
    const auto since = [](const QString &word, const QString &when) {
        return when.isEmpty() ? word : word + u' ' + when;
    };
    switch (badge) {
    case Badge::Expired:
        return since(Text::tr("Expired"), deadline);
    case Badge::ExpiresSoon:
        return since(Text::tr("Expires"), deadline);
    case Badge::Pending:
        return deadline.isEmpty() ? Text::tr("Pending") : Text::tr("Pending, expires %1").arg(deadline);
    case Badge::Joined:
        return since(Text::tr("Claimed"), relativeTime(invitation.joinedAt, vendorNow));
    case Badge::Withdrawn:
        return since(Text::tr("Revoked"), relativeTime(invitation.withdrawnAt, vendorNow));
    case Badge::Unknown:
        return invitation.vendorState.isEmpty() ? badgeText(badge)
                                                : Text::tr("Unknown: %1").arg(invitation.vendorState);
    }
    return {};
}

QString seatsText(const Container &container)
{
    if (container.seatsTotal < 0) {
        return {};
    }
    if (container.seatsAvailable < 0) {
        return Text::tr("%1 paid for").arg(container.seatsTotal);
    }
    return Text::tr("%1 of %2 taken, %3 free")
        .arg(container.seatsTotal - container.seatsAvailable)
        .arg(container.seatsTotal)
        .arg(container.seatsAvailable);
}

QString containerLabel(const QString &kind)
{
    return kind.isEmpty() ? Text::tr("Container") : kind.at(0).toUpper() + kind.sliced(1);
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
    const auto count =
        mail.timesSent == 1 ? Text::tr("1 mail from here") : Text::tr("%1 mails from here").arg(mail.timesSent);
    return exactTime(mail.lastSentAt, zone) + u'\n' + count;
}

QList<Details::Fact> factsOf(const DetailsSource &source, Badge badge)
{
    const auto &invitation = source.invitation;
    const auto &container = invitation.container;
    const auto time = [&source](Instant at) { return exactTime(at, source.zone); };
    const auto expiry = badge == Badge::Expired ? Text::tr("Expired") : Text::tr("Expires");
    const auto connection = source.vendorName.isEmpty()
        ? source.connectionName
        : source.connectionName + QStringLiteral(" · ") + source.vendorName;
    QList<Details::Fact> facts = {
        {expiry, time(invitation.expiresAt)},
        {Text::tr("Claimed"), time(invitation.joinedAt)},
        {Text::tr("Revoked"), time(invitation.withdrawnAt)},
        {Text::tr("Last mail"), mailsText(source.mail, source.zone)},
        {Text::tr("Product"), container.name},
        {Text::tr("Seats"), seatsText(container)},
        {Text::tr("Billed to"), container.owner},
        {Text::tr("Role"), invitation.role},
        {Text::tr("Connection"), connection},
        {Text::tr("Assigned"), time(invitation.createdAt)},
        {containerLabel(container.kind), shortId(container.id), container.id},
        {Text::tr("Seat"), shortId(invitation.key.id), invitation.key.id},
    };
    facts.removeIf([](const Details::Fact &fact) { return fact.text.isEmpty(); });
    return facts;
}

ToneRole toneOf(SendState state)
{
    switch (state) {
    case SendState::Refused:
        return ToneRole::Red;
    case SendState::NotSent:
    case SendState::SignedOut:
    case SendState::Unsettled:
        return ToneRole::Amber;
    case SendState::Sent:
        return ToneRole::Green;
    case SendState::Armed:
    case SendState::Waiting:
    case SendState::Sending:
        return ToneRole::Blue;
    case SendState::None:
    case SendState::Undone:
        return ToneRole::Grey;
    }
    return ToneRole::Grey;
}

QString sentSentence(Action action)
{
    switch (action) {
    case Action::Resend:
        return Text::tr("Resent by you");
    case Action::Revoke:
        return Text::tr("Revoked by you");
    case Action::Assign:
        return Text::tr("Assigned by you");
    }
    return {};
}

QString nounOf(Action action)
{
    switch (action) {
    case Action::Resend:
        return Text::tr("Resend");
    case Action::Revoke:
        return Text::tr("Revoke");
    case Action::Assign:
        return Text::tr("Assign");
    }
    return {};
}

QString itemSentence(const OutboxItem &item)
{
    const auto noun = nounOf(item.action);
    switch (item.state) {
    case SendState::None:
        return {};
    case SendState::Armed:
        return Text::tr("%1 waits for its undo to pass").arg(noun);
    case SendState::Waiting:
        return Text::tr("%1 waits").arg(noun);
    case SendState::Sending:
        return Text::tr("%1 under way").arg(noun);
    case SendState::Sent:
        return sentSentence(item.action);
    case SendState::Refused:
        return Text::tr("%1 refused by the vendor").arg(noun);
    case SendState::NotSent:
        return Text::tr("%1 not sent").arg(noun);
    case SendState::SignedOut:
        return Text::tr("%1 not sent: signed out").arg(noun);
    case SendState::Unsettled:
        return Text::tr("%1 unsettled: the answer was lost").arg(noun);
    case SendState::Undone:
        return Text::tr("%1 undone by you").arg(noun);
    }
    return {};
}

QString itemDetail(const OutboxItem &item, Instant now)
{
    if (item.state != SendState::Sent || item.action == Action::Revoke || !item.expiresAfter.isValid()) {
        return item.reason.isEmpty() ? item.vendorText : item.reason;
    }
    if (item.expiresAfter <= item.stateAt) {
        return Text::tr("the mail carries a dead link");
    }
    const auto died = item.expiresAfter <= now;
    return (died ? Text::tr("its link died %1 later") : Text::tr("its link lives %1"))
        .arg(duration(item.expiresAfter - item.stateAt));
}

QList<Details::Event> historyOf(const DetailsSource &source, Badge badge)
{
    const auto &invitation = source.invitation;
    QList<DatedEvent> dated;
    const auto add = [&dated](Instant at, const QString &what, const QString &detail, ToneRole tone) {
        if (at.isValid() && !what.isEmpty()) {
            dated.append({at, {what, {}, detail, tone}});
        }
    };
    for (const auto &item : source.history) {
        add(item.stateAt, itemSentence(item), itemDetail(item, source.now), toneOf(item.state));
    }
    // The vendor's times, on our clock.
    add(invitation.createdAt - source.skew, Text::tr("Assigned, first mail"), {}, ToneRole::Grey);
    add(invitation.joinedAt - source.skew, Text::tr("Claimed"), {}, ToneRole::Green);
    add(invitation.withdrawnAt - source.skew, Text::tr("Seat released"), {}, ToneRole::Grey);
    if (badge == Badge::Expired) {
        add(invitation.expiresAt - source.skew, Text::tr("Link expired"), {}, ToneRole::Red);
    }
    std::ranges::stable_sort(dated, std::ranges::greater(), &DatedEvent::at);
    QList<Details::Event> events;
    for (auto &one : dated) {
        one.event.when = exactTime(one.at, source.zone);
        events.append(one.event);
    }
    return events;
}

} // namespace

Details describeInvitation(const DetailsSource &source)
{
    const auto &invitation = source.invitation;
    const auto vendorNow = source.now + source.skew;
    const auto badge = badgeAt(invitation.state, invitation.expiresAt, vendorNow);
    Details details;
    details.key = invitation.key;
    details.badge = badge;
    details.offer = source.offer;
    details.name = !invitation.name.isEmpty() ? invitation.name
        : !invitation.email.isEmpty()         ? invitation.email
                                              : Text::tr("Released seat");
    details.email = invitation.name.isEmpty() ? QString() : invitation.email;
    details.badgeText = badgeSentence(invitation, badge, vendorNow);
    details.primaryText = source.offer == Offer::Settle ? QString() : offerText(source.offer);
    if (source.mail.state == SendState::Unsettled) {
        details.settleText =
            Text::tr("The answer to the last request was lost: nobody knows whether the mail went out. "
                     "Ask %1, or look at the vendor. Sending again may put a second mail into their mailbox.")
                .arg(details.name);
    }
    details.facts = factsOf(source, badge);
    details.history = historyOf(source, badge);
    return details;
}

} // namespace Reinvite
