// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/pacergate.h"
#include "app/ledger/ledgerfile.h"
#include "models/job.h"
#include "models/ledgerentry.h"
#include "models/outboxitem.h"

#include <QThread>

#include <memory>

namespace Reinvite {

class LedgerStore;

/// How an item leaves `Sending`.
struct Settlement
{
    SendState state = SendState::Unsettled;
    Instant at = {};
    Instant notBefore = {};    ///< for Waiting
    Instant expiresAfter = {}; ///< as the answer told
    int httpStatus = 0;
    QString requestId = {};
    QString vendorText = {};
    QString reason = {};
    bool deadLink = false; ///< the mail carried a link whose deadline was past, by the vendor's time
    QString metadata = {}; ///< for Released: what the person is assigned again with; null: as it was
    QString seatId = {};   ///< for Renewed: the vendor may give another seat
};

/// Outbox and ledger on disk, on a thread of their own: SQLite, WAL, synchronous FULL, BEGIN IMMEDIATE.
/// Every change of an item's state is one transaction that also appends to the ledger. When a job has finished without
/// a problem, what it says is on disk; cancelling a job does not take its change back. Problems are of kind Storage and
/// say which file and what to do.
class Ledger final : public QObject
{
    Q_OBJECT
public:
    /// `folder` exists. Opens on the first call; `open` tells whether that works.
    explicit Ledger(const QString &folder, QObject *parent = nullptr);
    ~Ledger() override;

    /// Refuses folders on which SQLite's locks are known not to hold (network file systems).
    [[nodiscard]] Job<void> *open();

    /// Puts items in as Armed (their `undoUntil` says until when), all or none. An item whose target is under way in
    /// another item is a WrongState problem: nothing is put in. Answers the items with their ids.
    [[nodiscard]] Job<QList<OutboxItem>> *arm(const QList<OutboxItem> &items);
    /// To Sending, Releasing or Assigning, if that may follow and no other item of the target is under way: what the
    /// first byte waits for. A WrongState problem otherwise (undone meanwhile, taken by another program).
    [[nodiscard]] Job<OutboxItem> *begin(qint64 item, SendState step, Instant now);
    /// From these to what came of it; Unsettled to Sent by evidence; Armed or Waiting to NotSent when it cannot go out;
    /// where the vendor's list shows how a renewal stands, to that.
    [[nodiscard]] Job<OutboxItem> *settle(qint64 item, const Settlement &settlement);
    /// Armed or Waiting to Undone; WrongState when it has left already, or is a renewal that was begun: that may have
    /// freed the seat.
    [[nodiscard]] Job<OutboxItem> *undo(qint64 item, Instant now);
    /// Those of them that can be undone; answers these.
    [[nodiscard]] Job<QList<OutboxItem>> *undo(const QList<qint64> &items, Instant now);
    /// All that can be.
    [[nodiscard]] Job<QList<OutboxItem>> *undoAll(Instant now);
    /// For all programs on the profile, until it is taken back.
    [[nodiscard]] Job<void> *setPaused(bool paused);
    [[nodiscard]] Job<bool> *isPaused();
    /// By the administrator's word: Unsettled to Sent ("it arrived") or to NotSent ("send again" follows as a new
    /// item); NeedsYou to Released ("try again") or to NotSent ("give up").
    [[nodiscard]] Job<OutboxItem> *settleByHand(qint64 item, SendState state, Instant now);
    /// What was in flight when a program ended: Sending becomes Unsettled, Releasing Waiting, Assigning Released.
    /// Called by a new holder of the sender lock only. Answers those.
    [[nodiscard]] Job<QList<OutboxItem>> *settleInterrupted(Instant now);

    /// Items that are under way or unsettled, oldest first.
    [[nodiscard]] Job<QList<OutboxItem>> *openItems();
    [[nodiscard]] Job<QList<OutboxItem>> *items(const QList<qint64> &ids);
    /// Newest first; all attempts for one target, and what came of them.
    [[nodiscard]] Job<QList<OutboxItem>> *history(const Target &target);
    /// For every target that was ever asked for: what the list's "last mail" shows.
    [[nodiscard]] Job<QHash<Target, MailStatus>> *mailStatuses();

    /// Entries of the ledger, newest first.
    [[nodiscard]] Job<QList<LedgerEntry>> *entries(const LedgerQuery &query);
    /// Writes entries to a file, newest first; answers how many. Other work of this ledger waits for it.
    [[nodiscard]] Job<int> *exportTo(const ExportOrder &order);
    /// What was confirmed together, newest first.
    [[nodiscard]] Job<QList<LedgerRun>> *runs(int limit);
    /// Does each entry follow from the one before? Shows damage, not what the file's owner does on purpose.
    [[nodiscard]] Job<ChainReport> *verifyChain();
    /// Blanks a person's address, and what vendors said of them, in all that is over; answers how many entries.
    [[nodiscard]] Job<int> *forget(const QString &address);
    /// Removes what is older; answers how many entries.
    [[nodiscard]] Job<int> *removeBefore(Instant time);

    /// The pacer's memory, in a file of its own beside the ledger.
    [[nodiscard]] std::unique_ptr<PacerMemory> makePacerMemory();

Q_SIGNALS:
    /// Of the targets of every item that changed here or elsewhere; comes before the job or signal that tells the item.
    void mailStatusesChanged(const QHash<Reinvite::Target, Reinvite::MailStatus> &statuses);
    /// Another program changed the outbox. `items` are those that changed since this was last told, as they are now;
    /// some of them may have been changed from here.
    void changedElsewhere(const QList<Reinvite::OutboxItem> &items);
    /// By this program or another.
    void pausedChanged(bool paused);

private:
    class Worker;
    template <typename T, typename Work>
    [[nodiscard]] Job<T> *submit(Work work);
    template <typename T, typename Work>
    [[nodiscard]] Job<T> *submitChange(Work work);

    QString m_folder;
    QThread m_thread;
    Worker *m_worker;
};

} // namespace Reinvite
