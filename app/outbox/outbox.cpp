// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/outbox.h"

#include "app/outbox/outboxprivate.h"

namespace Reinvite {

namespace {

SendState stateFor(Settle how)
{
    switch (how) {
    case Settle::Arrived:
        return SendState::Sent;
    case Settle::TryAgain:
        return SendState::Released;
    case Settle::SendAgain:
    case Settle::GiveUp:
        break;
    }
    return SendState::NotSent;
}

} // namespace

Outbox::Outbox(Ledger &ledger, ClientSource &clients, PacerGate &pacer, const Clock &clock, const QString &lockFile,
    QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, Channels{ledger, clients, pacer, clock}, lockFile))
{
}

Outbox::~Outbox() = default;

void Outbox::setTimes(const OutboxTimes &times)
{
    d->times = times;
}

Job<void> *Outbox::start()
{
    auto *job = new Job<void>(this);
    d->channels.ledger.open()->then(this, [this, start = QPointer(job)](const Result<void> &opened) {
        if (opened) {
            d->takeLock(start);
        } else {
            d->failStart(start, opened.error());
        }
    });
    return job;
}

bool Outbox::isSender() const
{
    return d->sender;
}

void Outbox::noteListed(const QString &connection, Instant at)
{
    d->listedAt.insert(connection, at);
}

PlanItem Outbox::planOne(Action action, const Invitation &invitation) const
{
    return planItem(action, invitation, d->factsFor(invitation.key.connection, target(invitation.key)));
}

Plan Outbox::plan(Action action, const QList<Invitation> &invitations) const
{
    Plan plan;
    plan.items.reserve(invitations.size());
    for (const Invitation &invitation : invitations) {
        plan.items.append(planOne(action, invitation));
    }
    leaveOutRepeated(plan.items);
    return plan;
}

Plan Outbox::planLiveLinks(const QList<Invitation> &invitations) const
{
    Plan plan;
    plan.items.reserve(invitations.size());
    for (const Invitation &invitation : invitations) {
        const PlanFacts facts = d->factsFor(invitation.key.connection, target(invitation.key));
        plan.items.append(planItem(actionFor(invitation, facts), invitation, facts));
    }
    leaveOutRepeated(plan.items);
    return plan;
}

PlanItem Outbox::planAssign(const QString &connection, const AssignRequest &request) const
{
    const Target known = assignTarget(target({connection, {}}).realm, request);
    return planItem(Action::Assign, invitationToBe(connection, request), d->factsFor(connection, known));
}

Job<QList<OutboxItem>> *Outbox::confirm(const Plan &plan, Undo undo)
{
    auto *job = new Job<QList<OutboxItem>>(this);
    const auto span = undo == Undo::Offered ? d->times.undo : std::chrono::milliseconds(0);
    const QList<OutboxItem> items = outboxItems(plan, d->channels.clock.now(), span);
    if (items.isEmpty()) {
        job->finish(items);
        return job;
    }
    d->arm(items, span, [pointer = QPointer(job)](const Result<QList<OutboxItem>> &armed) { finish(pointer, armed); });
    return job;
}

Job<OutboxItem> *Outbox::undo(qint64 item)
{
    auto *job = new Job<OutboxItem>(this);
    d->channels.ledger.undo(item, d->channels.clock.now())
        ->then(this, [this, pointer = QPointer(job)](const Result<OutboxItem> &undone) {
            if (undone) {
                d->note(*undone);
            } else {
                d->report(undone.error());
            }
            finish(pointer, undone);
        });
    return job;
}

Job<QList<OutboxItem>> *Outbox::undo(const QList<qint64> &items)
{
    auto *job = new Job<QList<OutboxItem>>(this);
    d->noteUndone(d->channels.ledger.undo(items, d->channels.clock.now()), job);
    return job;
}

Job<QList<OutboxItem>> *Outbox::stop()
{
    auto *job = new Job<QList<OutboxItem>>(this);
    d->noteUndone(d->channels.ledger.undoAll(d->channels.clock.now()), job);
    return job;
}

Job<void> *Outbox::setPaused(bool paused)
{
    auto *job = new Job<void>(this);
    d->dispatcher.setPaused(d->paused || paused); // at once; going on waits until it is on record
    d->channels.ledger.setPaused(paused)->then(this, [this, paused, pointer = QPointer(job)](const Result<void> &done) {
        if (!done) {
            d->dispatcher.setPaused(d->paused);
            d->report(done.error());
        } else {
            d->onPaused(paused);
        }
        finish(pointer, done);
    });
    return job;
}

bool Outbox::isPaused() const
{
    return d->paused;
}

QList<OutboxItem> Outbox::needingYou() const
{
    return d->needingYou.values();
}

Job<OutboxItem> *Outbox::settle(qint64 item, Settle how)
{
    auto *job = new Job<OutboxItem>(this);
    const SendState state = stateFor(how);
    d->channels.ledger.settleByHand(item, state, d->channels.clock.now())
        ->then(this, [this, how, pointer = QPointer(job)](const Result<OutboxItem> &settled) {
            if (settled) {
                d->note(*settled);
            } else {
                d->report(settled.error());
            }
            if (settled && how == Settle::SendAgain) {
                d->armAgain(*settled, pointer);
                return;
            }
            if (settled && how == Settle::TryAgain) {
                d->send(*settled, {});
            }
            finish(pointer, settled);
        });
    return job;
}

QList<OutboxItem> Outbox::leftovers() const
{
    return d->leftovers.values();
}

void Outbox::answerLeftovers(const QList<qint64> &items, bool send)
{
    for (const qint64 id : items) {
        if (!d->leftovers.contains(id)) {
            continue;
        }
        if (send) {
            d->send(d->leftovers.take(id), std::chrono::milliseconds(0));
        } else {
            static_cast<void>(undo(id)); // stays a leftover until it is taken back on disk
        }
    }
    Q_EMIT leftoversChanged();
}

MailStatus Outbox::mailStatus(const Target &target) const
{
    return d->statuses.value(target);
}

Target Outbox::target(const InvitationKey &key) const
{
    const VendorClient *client = d->channels.clients.client(key.connection);
    return {client ? client->realm() : QString(), key.id};
}

int Outbox::inFlight() const
{
    return d->dispatcher.inFlight();
}

bool Outbox::isAtWork() const
{
    return inFlight() > 0 || d->readBack.isLooking();
}

} // namespace Reinvite
