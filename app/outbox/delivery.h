// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/outbox/containerreads.h"
#include "app/outbox/rowcheck.h"
#include "app/outbox/verdict.h"

namespace Reinvite {

/// What was tried before for one item.
struct Tries
{
    int notSent = 0;      ///< in a row that certainly did not reach the vendor
    bool renewed = false; ///< with a token that was renewed for it
};

/// One try of one step of an item: where the vendor's list has to be looked at first, that; then the pacer grants, the
/// step (sending, releasing, assigning) is committed, then the first byte leaves, then the outcome is committed. Ends
/// with exactly one of `ended`, `postponed`, `heldUp`.
class Delivery final : public QObject
{
    Q_OBJECT
public:
    /// All but the item and its tries outlive it.
    Delivery(const OutboxItem &item, Tries before, const Channels &channels, ContainerReads &reads,
        const OutboxTimes &times, QObject *parent);

    void start();
    /// Leaves the pacer's queue: nobody waits for it any more.
    void leave();
    /// Its first byte may have left, or leaves as soon as the ledger allows, and its outcome is not on disk yet.
    [[nodiscard]] bool isInFlight() const { return m_stage == Stage::InFlight; }
    /// It waits for the pacer and has asked the ledger for nothing.
    [[nodiscard]] bool isQueued() const { return m_stage == Stage::Queued; }
    [[nodiscard]] const OutboxItem &item() const { return m_item; }

Q_SIGNALS:
    void itemChanged(const Reinvite::OutboxItem &item);
    void answered(const Reinvite::Invitation &invitation);
    void rowMayHaveChanged(const Reinvite::OutboxItem &item);
    /// The outcome is known and cannot be written yet; it is tried again until it can.
    void outcomeHeldUp(const Reinvite::Problem &problem);
    /// There is nothing more to do: an outcome, or it was taken back, or another program has it.
    void ended();
    /// It goes again after the wait.
    void postponed(std::chrono::milliseconds wait, Reinvite::Tries tries);
    /// The ledger could not be written: nothing was sent.
    void heldUp(const Reinvite::Problem &problem);

private:
    enum class Stage { Queued, InFlight, Over };

    [[nodiscard]] QString cannotGoBecause() const;
    [[nodiscard]] bool needsLook() const;
    void look();
    void onLooked(const Result<ReadBackRows> &read);
    void onNotLooked(const Problem &problem);
    [[nodiscard]] RowFinding judgeRows(const QList<Invitation> &rows, const VendorTraits &traits) const;
    void follow(const RowFinding &finding);
    void acquire();
    void stopBecause(const QString &reason);
    void goOnAs(const Settlement &settlement);
    void endWith(const Settlement &settlement);
    void settleUnsent(const Settlement &settlement, const std::function<void()> &next);
    void onGranted(Result<Grant> grant);
    void onBegun(const Result<OutboxItem> &begun);
    void notBegun(const Problem &problem);
    void write();
    [[nodiscard]] WriteJob<Invitation> *startWrite(VendorClient &client);
    void onClientGone();
    void onOutcome(const WriteOutcome<Invitation> &outcome);
    void settle();
    void onSettled(const Result<OutboxItem> &settled);
    void tellVerdict();
    void renewToken();
    void signOut(const Problem &problem);

    OutboxItem m_item;
    SendState m_step; ///< what this one is to do: Sending, Releasing or Assigning
    Tries m_before;
    const Channels &m_channels;
    ContainerReads &m_reads;
    const OutboxTimes &m_times;
    QPointer<JobBase> m_look;
    QString m_metadata; ///< of the seat as it was looked at; null: it was not
    QPointer<Job<Grant>> m_acquire;
    std::optional<Grant> m_grant;
    std::optional<Verdict> m_verdict;
    bool m_notSent = false;
    Stage m_stage = Stage::Queued;
};

} // namespace Reinvite
