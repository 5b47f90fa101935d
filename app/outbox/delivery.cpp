// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/delivery.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTimer>

namespace Reinvite {

namespace {

Q_LOGGING_CATEGORY(outboxLog, "reinvite.outbox", QtWarningMsg)

constexpr std::chrono::milliseconds GateRetry = std::chrono::seconds(1);

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// What is next for an item.
SendState stepOf(const OutboxItem &item)
{
    if (item.action != Action::Renew) {
        return SendState::Sending;
    }
    return item.state == SendState::Released ? SendState::Assigning : SendState::Releasing;
}

} // namespace

Delivery::Delivery(const OutboxItem &item, Tries before, const Channels &channels, ContainerReads &reads,
    const OutboxTimes &times, QObject *parent)
    : QObject(parent)
    , m_item(item)
    , m_step(stepOf(item))
    , m_before(before)
    , m_channels(channels)
    , m_reads(reads)
    , m_times(times)
{
}

void Delivery::start()
{
    const QString reason = cannotGoBecause();
    if (!reason.isEmpty()) {
        stopBecause(reason);
        return;
    }
    if (needsLook()) {
        look();
    } else {
        acquire();
    }
}

/// A release always; an assignment that may have been made already; what goes by an id that can change hands.
bool Delivery::needsLook() const
{
    if (m_item.action == Action::Renew) {
        return m_step == SendState::Releasing || m_item.assigns > 0;
    }
    const VendorTraits *traits = m_channels.clients.traits(m_item.key.connection);
    return traits && traits->idsChangeHands && m_item.action != Action::Assign && !m_reads.isPlannedByRecent(m_item);
}

void Delivery::look()
{
    auto *reading = m_item.action == Action::Renew ? m_reads.afresh(m_item) : m_reads.recent(m_item);
    m_look = reading;
    reading->then(this, [this](const Result<ReadBackRows> &read) { onLooked(read); });
}

void Delivery::onLooked(const Result<ReadBackRows> &read)
{
    const VendorTraits *traits = m_channels.clients.traits(m_item.key.connection);
    if (!read) {
        onNotLooked(read.error());
    } else if (traits == nullptr || (!read->wholeContainer && read->rows.isEmpty())) {
        onNotLooked({.kind = ProblemKind::Cancelled});
    } else {
        follow(judgeRows(read->rows, *traits));
    }
}

/// A renewal that was begun waits for a list that can be read: what became of it, only that tells.
void Delivery::onNotLooked(const Problem &problem)
{
    if (m_item.action == Action::Renew && m_item.attempts > 0) {
        Q_EMIT postponed(m_times.lookAgain, m_before);
        return;
    }
    m_stage = Stage::Over;
    onOutcome(outcomeOfReading(problem));
}

RowFinding Delivery::judgeRows(const QList<Invitation> &rows, const VendorTraits &traits) const
{
    const RowFacts facts{.traits = traits,
        .vendorNow = m_channels.vendorNow(m_item.key.connection),
        .skew = m_channels.clients.skew(m_item.key.connection)};
    switch (m_step) {
    case SendState::Releasing:
        return lookBeforeRelease(rows, m_item, facts);
    case SendState::Assigning:
        return lookBeforeAssign(rows, m_item, facts);
    default:
        return lookBeforeSending(rows, m_item);
    }
}

void Delivery::follow(const RowFinding &finding)
{
    const Instant now = m_channels.clock.now();
    switch (finding.kind) {
    case RowFinding::Kind::MayGo:
        m_metadata = finding.metadata;
        acquire();
        return;
    case RowFinding::Kind::Released:
        goOnAs({.state = SendState::Released, .at = now, .metadata = finding.metadata});
        return;
    case RowFinding::Kind::Renewed:
        endWith({.state = SendState::Renewed,
            .at = now,
            .expiresAfter = finding.expiresAt,
            .reason = Text::tr("The answer did not tell; the vendor's list shows that it was done."),
            .seatId = finding.seatId});
        return;
    case RowFinding::Kind::Stop:
        endWith({.state = m_step == SendState::Assigning ? SendState::NeedsYou : SendState::Refused,
            .at = now,
            .reason = finding.reason});
        return;
    }
}

void Delivery::acquire()
{
    auto *acquiring = m_channels.pacer.acquire(m_item.target.realm, Priority::Act);
    m_acquire = acquiring;
    acquiring->then(this, [this](Result<Grant> grant) { onGranted(std::move(grant)); });
}

void Delivery::leave()
{
    Job<Grant> *acquiring = m_acquire.data();
    if (acquiring && !acquiring->isFinished()) {
        acquiring->cancel();
    }
    if (JobBase *looking = m_look.data()) {
        looking->cancel();
    }
}

/// An id belongs to its realm: what was confirmed for one organisation never goes to another.
QString Delivery::cannotGoBecause() const
{
    const VendorClient *client = m_channels.clients.client(m_item.key.connection);
    if (!client) {
        return Text::tr("The connection is gone.");
    }
    if (client->realm() != m_item.target.realm) {
        return Text::tr("The connection leads to another organisation than it did when this was confirmed.");
    }
    return m_channels.clients.cannotActBecause(m_item.key.connection);
}

/// Who may have been released is never given up: it goes on when the connection can act again.
void Delivery::stopBecause(const QString &reason)
{
    if (m_item.action == Action::Renew && m_item.attempts > 0) {
        Q_EMIT postponed(m_times.lookAgain, m_before);
    } else {
        endWith({.state = SendState::NotSent, .at = m_channels.clock.now(), .reason = reason});
    }
}

/// The item is a step further without a request.
void Delivery::goOnAs(const Settlement &settlement)
{
    settleUnsent(settlement, [this] { Q_EMIT postponed({}, {}); });
}

/// Nothing of it is on its way.
void Delivery::endWith(const Settlement &settlement)
{
    settleUnsent(settlement, [this] { Q_EMIT ended(); });
}

void Delivery::settleUnsent(const Settlement &settlement, const std::function<void()> &next)
{
    m_stage = Stage::Over;
    m_channels.ledger.settle(m_item.id, settlement)->then(this, [this, next](const Result<OutboxItem> &settled) {
        if (!settled) {
            notBegun(settled.error());
            return;
        }
        m_item = *settled;
        Q_EMIT itemChanged(m_item);
        next();
    });
}

void Delivery::onGranted(Result<Grant> grant)
{
    if (!grant) {
        Q_EMIT postponed(GateRetry, m_before);
        return;
    }
    const QString reason = cannotGoBecause();
    if (!reason.isEmpty()) {
        m_channels.pacer.abandoned(m_item.target.realm);
        stopBecause(reason);
        return;
    }
    m_grant.emplace(std::move(*grant));
    m_stage = Stage::InFlight;
    m_channels.ledger.begin(m_item.id, m_step, m_channels.clock.now())
        ->then(this, [this](const Result<OutboxItem> &begun) { onBegun(begun); });
}

void Delivery::onBegun(const Result<OutboxItem> &begun)
{
    if (!begun) {
        m_stage = Stage::Over;
        m_channels.pacer.abandoned(m_item.target.realm);
        notBegun(begun.error());
        return;
    }
    m_item = *begun;
    Q_EMIT itemChanged(m_item);
    write();
}

void Delivery::notBegun(const Problem &problem)
{
    if (problem.kind == ProblemKind::WrongState) {
        Q_EMIT ended(); // undone meanwhile, or another program has it
    } else {
        Q_EMIT heldUp(problem);
    }
}

void Delivery::write()
{
    VendorClient *client = m_channels.clients.client(m_item.key.connection);
    if (!client) {
        onOutcome(WriteNotSent{{.kind = ProblemKind::Setup, .detail = Text::tr("The connection is gone.")}});
        return;
    }
    WriteJob<Invitation> *job = startWrite(*client);
    job->then(this, [this](const WriteOutcome<Invitation> &outcome) { onOutcome(outcome); });
    // A client that goes takes its jobs along, and no handler runs: then nobody knows.
    connect(job, &QObject::destroyed, this, &Delivery::onClientGone, Qt::QueuedConnection);
}

WriteJob<Invitation> *Delivery::startWrite(VendorClient &client)
{
    Grant grant = std::move(*m_grant);
    m_grant.reset();
    const Container container = containerOf(m_item);
    if (m_item.action != Action::Resend) {
        m_reads.forget(m_item);
    }
    if (m_step == SendState::Releasing || m_item.action == Action::Revoke) {
        return client.revoke(std::move(grant), m_item.key, container);
    }
    if (m_step == SendState::Assigning || m_item.action == Action::Assign) {
        return client.assign(
            std::move(grant), {.container = container, .email = m_item.email, .metadata = m_item.metadata});
    }
    return client.resend(std::move(grant), m_item.key, container);
}

void Delivery::onClientGone()
{
    onOutcome(WriteUnsettled{
        {.kind = ProblemKind::Cancelled, .detail = Text::tr("The connection was closed before the answer came.")}});
}

void Delivery::onOutcome(const WriteOutcome<Invitation> &outcome)
{
    if (m_verdict) {
        return;
    }
    const VerdictFacts facts{.now = m_channels.clock.now(),
        .vendorNow = m_channels.vendorNow(m_item.key.connection),
        .traits = m_channels.clients.traits(m_item.key.connection),
        .notSentBefore = m_before.notSent,
        .canRenew = !m_before.renewed && m_channels.clients.canRenewToken(m_item.key.connection),
        .times = m_times};
    m_verdict = judge(m_item, outcome, facts);
    if (m_verdict->settlement.state == SendState::Released && m_step == SendState::Releasing) {
        m_verdict->settlement.metadata = m_metadata;
    }
    m_notSent = std::holds_alternative<WriteNotSent>(outcome);
    settle();
}

void Delivery::settle()
{
    m_channels.ledger.settle(m_item.id, m_verdict->settlement)->then(this, [this](const Result<OutboxItem> &settled) {
        onSettled(settled);
    });
}

void Delivery::onSettled(const Result<OutboxItem> &settled)
{
    if (!settled && settled.error().kind != ProblemKind::WrongState) {
        Q_EMIT outcomeHeldUp(settled.error());
        QTimer::singleShot(m_times.storage, this, &Delivery::settle);
        return;
    }
    m_stage = Stage::Over;
    if (!settled) {
        // Another program took this one for dead and has settled the item itself.
        qCWarning(outboxLog) << "an outcome came too late for the ledger:" << settled.error().detail;
        Q_EMIT ended();
        return;
    }
    m_item = *settled;
    tellVerdict();
}

void Delivery::tellVerdict()
{
    Q_EMIT itemChanged(m_item);
    if (m_verdict->answer) {
        Q_EMIT answered(*m_verdict->answer);
    }
    if (m_verdict->rowMayHaveChanged) {
        Q_EMIT rowMayHaveChanged(m_item);
    }
    const bool goesOn = m_item.state == SendState::Waiting || m_item.state == SendState::Released;
    if (goesOn && m_verdict->renewToken) {
        renewToken();
    } else if (goesOn) {
        const int notSent = m_notSent ? m_before.notSent + 1 : 0;
        Q_EMIT postponed(m_verdict->wait, {.notSent = notSent, .renewed = m_before.renewed});
    } else {
        Q_EMIT ended();
    }
}

void Delivery::renewToken()
{
    Job<void> *renewing = m_channels.clients.renewToken(m_item.key.connection);
    if (renewing == nullptr) {
        signOut({.kind = ProblemKind::Unauthorized, .detail = Text::tr("The connection is gone.")});
        return;
    }
    renewing->then(this, [this](const Result<void> &renewed) {
        if (renewed) {
            Q_EMIT postponed({}, {.notSent = 0, .renewed = true});
        } else {
            signOut(renewed.error());
        }
    });
}

void Delivery::signOut(const Problem &problem)
{
    endWith({.state = m_step == SendState::Assigning ? SendState::NeedsYou : SendState::SignedOut,
        .at = m_channels.clock.now(),
        .reason = describe(problem)});
}

} // namespace Reinvite
