// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/outbox/dispatcher.h"
#include "app/outbox/outbox.h"
#include "app/outbox/planner.h"
#include "app/outbox/readback.h"
#include "app/outbox/senderlock.h"

#include <QMap>
#include <QSet>

namespace Reinvite {

/// The caller may have let go of the job.
template <typename T>
void finish(const QPointer<Job<T>> &pointer, const Result<T> &result)
{
    if (Job<T> *job = pointer.data()) {
        job->finish(result);
    }
}

struct Outbox::Private
{
    /// What was last told of an item: the same is not told twice.
    struct Told
    {
        SendState state = SendState::None;
        Instant at;
        int attempts = 0;

        friend bool operator==(const Told &, const Told &) = default;
    };

    using Armed = std::function<void(const Result<QList<OutboxItem>> &)>;
    using Start = QPointer<Job<void>>;

    Private(Outbox *outbox, const Channels &given, const QString &lockFile);

    void takeLock(const Start &start);
    void becomeSender(const Start &start);
    void readOpenItems(const Start &start, const QList<OutboxItem> &interrupted);
    void takeOver(const QList<OutboxItem> &open, const QList<OutboxItem> &interrupted);
    void readStatuses(const Start &start, const QList<OutboxItem> &interrupted);
    void readPaused(const Start &start, const QList<OutboxItem> &interrupted);
    void failStart(const Start &start, const Problem &problem);

    [[nodiscard]] PlanFacts factsFor(const QString &connection, const Target &target) const;
    void arm(const QList<OutboxItem> &items, std::chrono::milliseconds undo, const Armed &done);
    void armAgain(const OutboxItem &item, const QPointer<Job<OutboxItem>> &job);
    void send(const OutboxItem &item, std::chrono::milliseconds wait);
    [[nodiscard]] std::chrono::milliseconds remainingWait(const OutboxItem &item) const;

    void note(const OutboxItem &item);
    void noteUndone(Job<QList<OutboxItem>> *undoing, Job<QList<OutboxItem>> *job);
    void noteNeedingYou(const OutboxItem &item);
    void onPaused(bool now);
    void noteUnsettled(const OutboxItem &item);
    void onChangedElsewhere(const QList<OutboxItem> &items);
    void onStatuses(const QHash<Target, MailStatus> &changed);
    void report(const Problem &problem);

    Outbox *q;
    Channels channels;
    OutboxTimes times;
    SenderLock lock;
    Dispatcher dispatcher;
    ReadBack readBack;
    bool sender = false;
    bool paused = false;
    QSet<qint64> confirmedHere;
    QMap<qint64, OutboxItem> leftovers;  ///< by id: oldest first
    QMap<qint64, OutboxItem> needingYou; ///< by id: oldest first
    QHash<QString, Instant> listedAt;    ///< by connection
    QHash<Target, MailStatus> statuses;
    QMultiHash<Target, qint64> unsettled;
    QHash<qint64, Told> told;
};

} // namespace Reinvite
