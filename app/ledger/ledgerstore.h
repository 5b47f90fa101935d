// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ledger/itemrow.h"
#include "app/ledger/ledger.h"
#include "app/ledger/ledgerbook.h"
#include "app/ledger/sqlfile.h"

namespace Reinvite {

/// The ledger's file, used on one thread; `Ledger` runs it on its own. Contracts of the functions: see there.
/// Several stores, in one program or in many, may use one file.
class LedgerStore final
{
public:
    explicit LedgerStore(const QString &folder);

    [[nodiscard]] Result<void> open();
    [[nodiscard]] bool isOpen() const { return m_ready; }

    [[nodiscard]] Result<QList<OutboxItem>> arm(const QList<OutboxItem> &items);
    [[nodiscard]] Result<OutboxItem> begin(qint64 item, SendState step, Instant now);
    [[nodiscard]] Result<OutboxItem> settle(qint64 item, const Settlement &settlement);
    [[nodiscard]] Result<OutboxItem> undo(qint64 item, Instant now);
    [[nodiscard]] Result<QList<OutboxItem>> undo(const QList<qint64> &items, Instant now);
    [[nodiscard]] Result<QList<OutboxItem>> undoAll(Instant now);
    [[nodiscard]] Result<void> setPaused(bool paused);
    [[nodiscard]] Result<bool> isPaused();
    [[nodiscard]] Result<OutboxItem> settleByHand(qint64 item, SendState state, Instant now);
    [[nodiscard]] Result<QList<OutboxItem>> settleInterrupted(Instant now);

    [[nodiscard]] Result<QList<OutboxItem>> openItems();
    [[nodiscard]] Result<QList<OutboxItem>> items(const QList<qint64> &ids);
    [[nodiscard]] Result<QList<OutboxItem>> history(const Target &target);
    [[nodiscard]] Result<QHash<Target, MailStatus>> mailStatuses();
    /// Of each of these; without an item: of state None.
    [[nodiscard]] Result<QHash<Target, MailStatus>> mailStatuses(const QList<Target> &targets);
    [[nodiscard]] Result<QList<LedgerEntry>> entries(const LedgerQuery &query);
    [[nodiscard]] Result<QList<LedgerRun>> runs(int limit);
    [[nodiscard]] Result<ChainReport> verifyChain();
    [[nodiscard]] Result<int> forget(const QString &address);
    [[nodiscard]] Result<int> removeBefore(Instant time);
    /// Targets whose persons were given another since this was last asked: their statuses have changed.
    [[nodiscard]] QList<Target> takeLeftTargets();
    /// What changed since this was last asked, if anybody else changed anything; else nothing.
    [[nodiscard]] Result<QList<OutboxItem>> changedElsewhere();

private:
    using Alter = std::function<void(ItemRow &)>;

    template <typename Work>
    [[nodiscard]] std::invoke_result_t<Work> write(Work work);
    [[nodiscard]] Result<OutboxItem> armOne(const OutboxItem &item);
    [[nodiscard]] Result<OutboxItem> undoRow(const ItemRow &row, Instant now);
    [[nodiscard]] Result<QList<OutboxItem>> undoRows(const QList<ItemRow> &found, Instant now);
    [[nodiscard]] Result<OutboxItem> change(qint64 item, SendState to, Instant at, const Alter &alter);
    [[nodiscard]] Result<OutboxItem> move(ItemRow row, SendState to, Instant at, const Alter &alter);
    [[nodiscard]] Result<void> follow(const Target &from, const OutboxItem &item);
    [[nodiscard]] Result<void> refuseUnderWay(const OutboxItem &item);
    [[nodiscard]] Result<QList<ItemRow>> rows(const QString &where, const QVariantList &values);
    [[nodiscard]] Result<QList<OutboxItem>> itemsWhere(const QString &where, const QVariantList &values);
    [[nodiscard]] Result<void> rememberVersion();

    QString m_folder;
    SqlFile m_file;
    LedgerBook m_book;
    QList<Target> m_leftTargets;
    bool m_ready = false;
    qint64 m_dataVersion = 0;
    qint64 m_lastEntry = 0;
};

} // namespace Reinvite
