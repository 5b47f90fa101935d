// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/detailshistory.h"

#include "models/invitationtext.h"
#include "models/ledgertext.h"
#include "models/timetext.h"
#include "ui/sendtone.h"

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

QString sentSentence(Action action)
{
    switch (action) {
    case Action::Resend:
        return Text::tr("Resent by you");
    case Action::Revoke:
        return Text::tr("Revoked by you");
    case Action::Assign:
        return Text::tr("Assigned by you");
    case Action::Renew:
        return Text::tr("Renewed by you");
    }
    return {};
}

QString itemSentence(const OutboxItem &item)
{
    const auto noun = actionNoun(item.action);
    switch (item.state) {
    case SendState::None:
        return {};
    case SendState::Armed:
        //: 1: "Resend", "Revoke", "Assign", "Renewal"; in those below as well
        return Text::tr("%1 waits for its undo to pass").arg(noun);
    case SendState::Waiting:
        return Text::tr("%1 waits").arg(noun);
    case SendState::Sending:
        return Text::tr("%1 under way").arg(noun);
    case SendState::Releasing:
        return Text::tr("%1 under way: being released").arg(noun);
    case SendState::Released:
        return Text::tr("%1 under way: released, to be assigned again").arg(noun);
    case SendState::Assigning:
        return Text::tr("%1 under way: being assigned again").arg(noun);
    case SendState::NeedsYou:
        return Text::tr("%1 needs you: released, and not assigned again").arg(noun);
    case SendState::Renewed:
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
    const bool went = item.state == SendState::Sent || item.state == SendState::Renewed;
    if (!went || item.action == Action::Revoke || !item.expiresAfter.isValid()) {
        return item.reason.isEmpty() ? item.vendorText : item.reason;
    }
    if (item.expiresAfter <= item.stateAt) {
        return Text::tr("the mail carries a dead link");
    }
    const auto died = item.expiresAfter <= now;
    return (died ? Text::tr("its link died %1 later") : Text::tr("its link lives %1"))
        .arg(duration(item.expiresAfter - item.stateAt));
}

QString invitedSentence(const Invitation &invitation)
{
    return invitation.inviter.isEmpty() ? Text::tr("Invited") : Text::tr("Invited by %1").arg(invitation.inviter);
}

} // namespace

QList<Details::Event> historyOf(const DetailsSource &source)
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
    add(invitation.createdAt - source.skew, invitedSentence(invitation), {}, ToneRole::Grey);
    add(invitation.joinedAt - source.skew, joinedText(invitation), {}, ToneRole::Green);
    add(invitation.withdrawnAt - source.skew, withdrawnText(invitation), {}, ToneRole::Grey);
    if (badgeAt(invitation.state, invitation.expiresAt, source.now + source.skew) == Badge::Expired) {
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

} // namespace Reinvite
