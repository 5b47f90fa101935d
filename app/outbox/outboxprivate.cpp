// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/outboxprivate.h"

#include <QLoggingCategory>
#include <QUuid>

#include <algorithm>

namespace Reinvite {

namespace {

Q_LOGGING_CATEGORY(outboxLog, "reinvite.outbox", QtWarningMsg)

bool mayStillGo(SendState state)
{
    return state == SendState::Armed || state == SendState::Waiting || state == SendState::Released;
}

/// A renewal that was begun may have taken somebody's seat: it is driven to its end, whoever began it.
bool mustGoOn(const OutboxItem &item)
{
    return item.action == Action::Renew && item.attempts > 0 && mayStillGo(item.state);
}

} // namespace

Outbox::Private::Private(Outbox *outbox, const Channels &given, const QString &lockFile)
    : q(outbox)
    , channels(given)
    , lock(lockFile)
    , dispatcher(channels, times)
    , readBack(channels)
{
    connect(&lock, &SenderLock::taken, q, [this] { becomeSender({}); });
    connect(&dispatcher, &Dispatcher::itemChanged, q, [this](const OutboxItem &item) { note(item); });
    connect(&dispatcher, &Dispatcher::answered, q, &Outbox::invitationAnswered);
    connect(&dispatcher, &Dispatcher::containerRead, q, &Outbox::containerRead);
    connect(&dispatcher, &Dispatcher::storageFailed, q, &Outbox::storageFailed);
    connect(&dispatcher, &Dispatcher::rowMayHaveChanged, q,
        [this](const OutboxItem &item) { Q_EMIT q->rowStale(item.key, containerOf(item)); });
    connect(&readBack, &ReadBack::rowStale, q, &Outbox::rowStale);
    connect(&readBack, &ReadBack::storageFailed, q, &Outbox::storageFailed);
    connect(&readBack, &ReadBack::looked, q, &Outbox::lookedInto);
    connect(&readBack, &ReadBack::settled, q, [this](const OutboxItem &item) { note(item); });
    connect(&channels.ledger, &Ledger::changedElsewhere, q, [this](const auto &items) { onChangedElsewhere(items); });
    connect(&channels.ledger, &Ledger::pausedChanged, q, [this](bool now) { onPaused(now); });
    connect(&channels.ledger, &Ledger::mailStatusesChanged, q, [this](const auto &changed) { onStatuses(changed); });
}

void Outbox::Private::takeLock(const Start &start)
{
    if (sender) {
        finish<void>(start, {}); // started before; what is in flight now is its own
        return;
    }
    const auto taken = lock.tryTake();
    if (!taken) {
        failStart(start, taken.error());
    } else if (*taken) {
        becomeSender(start);
    } else {
        lock.keepTrying(times.lock);
        readStatuses(start, {});
    }
}

/// Whoever held the lock before is gone: what was in flight then, nobody else will settle.
void Outbox::Private::becomeSender(const Start &start)
{
    channels.ledger.settleInterrupted(channels.clock.now())
        ->then(q, [this, start](const Result<QList<OutboxItem>> &interrupted) {
            if (interrupted) {
                readStatuses(start, *interrupted);
            } else {
                failStart(start, interrupted.error());
            }
        });
}

void Outbox::Private::readStatuses(const Start &start, const QList<OutboxItem> &interrupted)
{
    channels.ledger.mailStatuses()->then(q, [this, start, interrupted](const Result<QHash<Target, MailStatus>> &read) {
        if (!read) {
            failStart(start, read.error());
            return;
        }
        if (start) {
            statuses = *read; // nobody has asked yet: there is nothing to be told as changed
        } else {
            onStatuses(*read);
        }
        readPaused(start, interrupted);
    });
}

void Outbox::Private::readPaused(const Start &start, const QList<OutboxItem> &interrupted)
{
    channels.ledger.isPaused()->then(q, [this, start, interrupted](const Result<bool> &read) {
        if (read) {
            onPaused(*read);
            readOpenItems(start, interrupted);
        } else {
            failStart(start, read.error());
        }
    });
}

/// Last of all: what is put in elsewhere after this was read is told by the ledger, and finds the sender ready.
void Outbox::Private::readOpenItems(const Start &start, const QList<OutboxItem> &interrupted)
{
    channels.ledger.openItems()->then(q, [this, start, interrupted](const Result<QList<OutboxItem>> &open) {
        if (!open) {
            failStart(start, open.error());
            return;
        }
        for (const OutboxItem &item : *open) {
            noteUnsettled(item);
            noteNeedingYou(item);
        }
        if (lock.isHeld()) {
            takeOver(*open, interrupted);
        }
        finish<void>(start, {});
    });
}

/// What this program confirmed itself goes on; what others left behind waits for the administrator's word. What others
/// confirm from now on is sent as it appears (onChangedElsewhere): they see that this program is the sender. So what a
/// program confirmed and did not live to see sent is sent too: it was confirmed, and undone by nobody.
void Outbox::Private::takeOver(const QList<OutboxItem> &open, const QList<OutboxItem> &interrupted)
{
    sender = true;
    for (const OutboxItem &item : open) {
        if (!mayStillGo(item.state)) {
            continue;
        }
        if (confirmedHere.contains(item.id) || mustGoOn(item)) {
            dispatcher.put(item, remainingWait(item));
            Q_EMIT q->connectionNeeded(item.key.connection);
        } else {
            leftovers.insert(item.id, item);
        }
    }
    for (const OutboxItem &item : interrupted) {
        note(item);
    }
    Q_EMIT q->senderChanged();
    Q_EMIT q->leftoversChanged();
}

void Outbox::Private::failStart(const Start &start, const Problem &problem)
{
    lock.release();
    if (start) {
        finish<void>(start, failure(problem));
    } else {
        lock.keepTrying(times.storage);
        report(problem);
    }
}

PlanFacts Outbox::Private::factsFor(const QString &connection, const Target &target) const
{
    VendorClient *client = channels.clients.client(connection);
    return {.traits = client ? channels.clients.traits(connection) : nullptr,
        .target = target,
        .mail = statuses.value(target),
        .earlierUnknown = unsettled.contains(target),
        .cannotAct = client ? channels.clients.cannotActBecause(connection) : QString(),
        .environment = client ? client->environment() : Environment::Unknown,
        .clockKnown = channels.clients.isClockKnown(connection),
        .knownAt = listedAt.value(connection),
        .now = channels.clock.now(),
        .vendorNow = channels.vendorNow(connection)};
}

void Outbox::Private::arm(const QList<OutboxItem> &items, std::chrono::milliseconds undo, const Armed &done)
{
    channels.ledger.arm(items)->then(q, [this, undo, done](const Result<QList<OutboxItem>> &armed) {
        if (!armed) {
            report(armed.error());
        }
        for (const OutboxItem &item : armed.value_or(QList<OutboxItem>())) {
            confirmedHere.insert(item.id);
            note(item);
            send(item, undo);
        }
        done(armed);
    });
}

void Outbox::Private::armAgain(const OutboxItem &item, const QPointer<Job<OutboxItem>> &job)
{
    const Instant now = channels.clock.now();
    OutboxItem again;
    again.run = QUuid::createUuid().toString(QUuid::WithoutBraces);
    again.action = item.action;
    again.key = item.key;
    again.target = item.target;
    again.email = item.email;
    again.name = item.name;
    again.containerKind = item.containerKind;
    again.containerId = item.containerId;
    again.containerName = item.containerName;
    again.metadata = item.metadata;
    again.createdAt = now;
    again.undoUntil = now + times.undo;
    again.expiresBefore = item.expiresBefore;
    arm({again}, times.undo, [job](const Result<QList<OutboxItem>> &armed) {
        finish(job, armed.map([](const QList<OutboxItem> &items) { return items.first(); }));
    });
}

/// Where another program is the sender, it finds the item by itself.
void Outbox::Private::send(const OutboxItem &item, std::chrono::milliseconds wait)
{
    if (sender) {
        dispatcher.put(item, wait);
    }
}

/// Of an item whose wait began elsewhere. Never longer than such a wait can be, whatever the clock was set to
/// meanwhile.
std::chrono::milliseconds Outbox::Private::remainingWait(const OutboxItem &item) const
{
    constexpr std::chrono::milliseconds None{0};
    const bool waits = item.state == SendState::Waiting || item.state == SendState::Released;
    const Instant until = waits ? item.notBefore : item.undoUntil;
    const std::chrono::milliseconds most = waits ? times.throttled : times.undo;
    return until.isValid() ? std::clamp(until - channels.clock.now(), None, most) : None;
}

void Outbox::Private::note(const OutboxItem &item)
{
    const Told news{item.state, item.stateAt, item.attempts};
    if (told.value(item.id) == news) {
        return;
    }
    told.insert(item.id, news);
    noteUnsettled(item);
    noteNeedingYou(item);
    if (!mayStillGo(item.state)) {
        dispatcher.drop(item.id);
        if (leftovers.remove(item.id) > 0) {
            Q_EMIT q->leftoversChanged();
        }
    }
    if (item.state == SendState::Unsettled && sender) {
        readBack.lookInto(item); // first: who hears of the item can ask whether something is still found out of it
    }
    Q_EMIT q->itemChanged(item);
}

void Outbox::Private::noteUndone(Job<QList<OutboxItem>> *undoing, Job<QList<OutboxItem>> *job)
{
    undoing->then(q, [this, pointer = QPointer(job)](const Result<QList<OutboxItem>> &undone) {
        if (!undone) {
            report(undone.error());
        }
        for (const OutboxItem &item : undone.value_or(QList<OutboxItem>())) {
            note(item);
        }
        finish(pointer, undone);
    });
}

void Outbox::Private::noteNeedingYou(const OutboxItem &item)
{
    if (item.state == SendState::NeedsYou) {
        needingYou.insert(item.id, item);
        Q_EMIT q->needingYouChanged();
    } else if (needingYou.remove(item.id) > 0) {
        Q_EMIT q->needingYouChanged();
    }
}

void Outbox::Private::onPaused(bool now)
{
    dispatcher.setPaused(now);
    if (std::exchange(paused, now) != now) {
        Q_EMIT q->pausedChanged(now);
    }
}

void Outbox::Private::noteUnsettled(const OutboxItem &item)
{
    unsettled.remove(item.target, item.id);
    if (item.state == SendState::Unsettled) {
        unsettled.insert(item.target, item.id);
    }
}

void Outbox::Private::onChangedElsewhere(const QList<OutboxItem> &items)
{
    for (const OutboxItem &item : items) {
        note(item);
        const bool known = dispatcher.holds(item.id) || leftovers.contains(item.id);
        if (mayStillGo(item.state) && !known) {
            send(item, remainingWait(item));
        }
    }
}

void Outbox::Private::onStatuses(const QHash<Target, MailStatus> &changed)
{
    for (auto status = changed.cbegin(); status != changed.cend(); ++status) {
        MailStatus &known = statuses[status.key()];
        if (known != *status) {
            known = *status;
            Q_EMIT q->mailStatusChanged(status.key(), *status);
        }
    }
}

void Outbox::Private::report(const Problem &problem)
{
    if (problem.kind == ProblemKind::Storage) {
        qCWarning(outboxLog) << "the ledger cannot be used:" << problem.detail;
        Q_EMIT q->storageFailed(problem);
    }
}

} // namespace Reinvite
