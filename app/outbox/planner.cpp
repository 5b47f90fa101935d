// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/planner.h"

#include "app/outbox/channels.h"

#include <QCoreApplication>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace Reinvite {

namespace {

constexpr std::chrono::milliseconds DiesSoonSpan = std::chrono::hours(24);

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

QString connectionReason(const PlanFacts &facts)
{
    if (!facts.traits) {
        return Text::tr("The connection is gone.");
    }
    if (!facts.cannotAct.isEmpty()) {
        return facts.cannotAct;
    }
    return isUnderWay(facts.mail.state) ? Text::tr("Something for this person is under way already.") : QString();
}

QString unknownStateReason(const Invitation &invitation)
{
    return Text::tr("The vendor's state “%1” is not known to this program.").arg(invitation.vendorState);
}

QString noAddressReason()
{
    return Text::tr("There is no address to mail to.");
}

QString resendReason(const Invitation &invitation, const VendorTraits &)
{
    switch (invitation.state) {
    case State::Joined:
        return Text::tr("This person has joined already.");
    case State::Withdrawn:
        return Text::tr("The invitation was revoked.");
    case State::Unknown:
        return unknownStateReason(invitation);
    case State::Pending:
    case State::Expired:
        break;
    }
    return invitation.email.isEmpty() ? noAddressReason() : QString();
}

QString revokeReason(const Invitation &invitation, const VendorTraits &traits)
{
    if (!traits.canRevoke) {
        return Text::tr("%1 offers no way to revoke.").arg(traits.name);
    }
    if (invitation.state == State::Withdrawn) {
        return Text::tr("It was revoked already.");
    }
    return invitation.state == State::Unknown ? unknownStateReason(invitation) : QString();
}

QString assignReason(const Invitation &invitation, const VendorTraits &traits)
{
    if (!traits.canAssign) {
        return Text::tr("%1 offers no way to assign.").arg(traits.name);
    }
    return invitation.email.isEmpty() ? noAddressReason() : QString();
}

QString renewReason(const Invitation &invitation, const VendorTraits &traits)
{
    if (!renewsByAssigning(traits)) {
        return traits.resendRenews == Answer::Yes ? Text::tr("A resend makes a new link at %1.").arg(traits.name)
                                                  : Text::tr("%1 offers no way to renew a link.").arg(traits.name);
    }
    return resendReason(invitation, traits);
}

using Reason = QString (*)(const Invitation &, const VendorTraits &);

Reason reasonOf(Action action)
{
    switch (action) {
    case Action::Resend:
        return resendReason;
    case Action::Revoke:
        return revokeReason;
    case Action::Renew:
        return renewReason;
    case Action::Assign:
        break;
    }
    return assignReason;
}

bool makesNewLink(Action action, const VendorTraits &traits)
{
    return action == Action::Assign || action == Action::Renew
        || (action == Action::Resend && traits.resendRenews == Answer::Yes);
}

/// When the link of the mail will die; invalid where nobody can say.
Instant deathOfLink(const PlanItem &item, const PlanFacts &facts)
{
    if (item.linkRenewed) {
        const auto lifetime = facts.traits->linkLifetime;
        return lifetime.count() > 0 ? facts.vendorNow + lifetime : Instant();
    }
    return item.action == Action::Resend ? item.invitation.expiresAt : Instant();
}

Cautions linkCautions(const PlanItem &item, const PlanFacts &facts)
{
    const bool isDead = stateAt(item.invitation.state, item.invitation.expiresAt, facts.vendorNow) == State::Expired;
    if (item.action == Action::Renew) {
        return isDead ? Cautions(Caution::FreesSeat) : Caution::FreesSeat | Caution::LivesStill;
    }
    if (item.action != Action::Resend || item.linkRenewed) {
        return {};
    }
    if (isDead) {
        return Caution::DeadLink;
    }
    const bool soon = item.linkDiesAt.isValid() && item.linkDiesAt - facts.vendorNow <= DiesSoonSpan;
    return soon ? Cautions(Caution::DiesSoon) : Cautions();
}

/// A last mail that seems to lie ahead (the clock was set back) counts as one of a moment ago.
bool isRecent(Instant lastSentAt, Instant now)
{
    return lastSentAt.isValid() && now - lastSentAt < Cooldown;
}

Cautions mailCautions(const PlanItem &item, const PlanFacts &facts)
{
    Cautions cautions;
    cautions.setFlag(Caution::RecentMail, isRecent(item.mail.lastSentAt, facts.now));
    cautions.setFlag(Caution::EarlierUnknown, facts.earlierUnknown);
    cautions.setFlag(Caution::MembersOnly, facts.environment == Environment::VendorSandbox);
    return cautions;
}

Cautions cautionsOf(const PlanItem &item, const PlanFacts &facts)
{
    if (item.action == Action::Revoke) {
        return Caution::TakesAccess;
    }
    return mailCautions(item, facts) | linkCautions(item, facts);
}

OutboxItem outboxItem(const PlanItem &planned, Instant now, std::chrono::milliseconds undo)
{
    const Invitation &invitation = planned.invitation;
    OutboxItem item;
    item.action = planned.action;
    item.key = invitation.key;
    item.target = planned.target;
    item.email = invitation.email;
    item.name = invitation.name;
    item.containerKind = invitation.container.kind;
    item.containerId = invitation.container.id;
    item.containerName = invitation.container.name;
    const bool assigns = planned.action == Action::Assign || planned.action == Action::Renew;
    item.metadata = assigns ? invitation.metadata : QString();
    item.knownAt = planned.knownAt;
    item.createdAt = now;
    item.undoUntil = undo.count() > 0 ? now + undo : Instant();
    item.expiresBefore = invitation.expiresAt;
    return item;
}

/// In the order of the plan, but those of one container after each other: what is read of it before they go out then
/// serves them all.
void putContainersTogether(QList<OutboxItem> &items)
{
    QHash<Target, qsizetype> places;
    for (const OutboxItem &item : std::as_const(items)) {
        const Target container = containerTarget(item);
        if (!places.contains(container)) {
            places.insert(container, places.size());
        }
    }
    std::ranges::stable_sort(items, std::less(), [&](const OutboxItem &item) { return places[containerTarget(item)]; });
}

} // namespace

bool renewsByAssigning(const VendorTraits &traits)
{
    return traits.resendRenews == Answer::No && traits.canRevoke && traits.canAssign;
}

Action actionFor(const Invitation &invitation, const PlanFacts &facts)
{
    const bool isDead = stateAt(invitation.state, invitation.expiresAt, facts.vendorNow) == State::Expired;
    return isDead && facts.traits && renewsByAssigning(*facts.traits) ? Action::Renew : Action::Resend;
}

PlanItem planItem(Action action, const Invitation &invitation, const PlanFacts &facts)
{
    PlanItem item;
    item.action = action;
    item.invitation = invitation;
    item.target = facts.target;
    item.mail = facts.mail;
    item.knownAt = facts.knownAt;
    item.leftOutBecause = connectionReason(facts);
    if (!facts.traits) {
        return item;
    }
    if (item.leftOutBecause.isEmpty()) {
        item.leftOutBecause = reasonOf(action)(invitation, *facts.traits);
    }
    if (item.leftOutBecause.isEmpty() && action == Action::Renew && !facts.clockKnown) {
        item.leftOutBecause = Text::tr("The vendor's clock is not known yet. Refresh the connection first.");
    }
    item.linkRenewed = makesNewLink(action, *facts.traits);
    item.canRenew = item.leftOutBecause.isEmpty() && renewsByAssigning(*facts.traits) && facts.clockKnown;
    item.linkDiesAt = deathOfLink(item, facts);
    item.cautions = cautionsOf(item, facts);
    return item;
}

void leaveOutRepeated(QList<PlanItem> &items)
{
    QSet<Target> seen;
    for (PlanItem &item : items) {
        if (!item.leftOutBecause.isEmpty()) {
            continue;
        }
        if (seen.contains(item.target)) {
            item.leftOutBecause = Text::tr("It is in this plan already, through another connection.");
        }
        seen.insert(item.target);
    }
}

Target assignTarget(const QString &realm, const AssignRequest &request)
{
    return {realm, QStringLiteral("assign:%1:%2").arg(request.container.id, request.email.toCaseFolded())};
}

Invitation invitationToBe(const QString &connection, const AssignRequest &request)
{
    Invitation invitation;
    invitation.key.connection = connection;
    invitation.state = State::Pending;
    invitation.email = request.email;
    invitation.container = request.container;
    invitation.metadata = request.metadata;
    return invitation;
}

QList<OutboxItem> outboxItems(const Plan &plan, Instant now, std::chrono::milliseconds undo)
{
    const QString run = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QList<OutboxItem> items;
    for (const PlanItem &planned : plan.items) {
        if (planned.leftOutBecause.isEmpty()) {
            items.append(outboxItem(planned, now, undo));
            items.last().run = run;
        }
    }
    putContainersTogether(items);
    return items;
}

} // namespace Reinvite
