// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ledger/sqlfile.h"
#include "models/ledgerentry.h"

namespace Reinvite {

struct OutboxItem;

/// The history in the ledger's file. `append`, `forget` and `removeBefore` belong into a transaction of the caller's.
class LedgerBook final
{
public:
    explicit LedgerBook(SqlFile &file);

    [[nodiscard]] Result<void> append(const OutboxItem &item);
    /// Newest first.
    [[nodiscard]] Result<QList<LedgerEntry>> entries(const LedgerQuery &query);
    /// Newest first; at most `limit`.
    [[nodiscard]] Result<QList<LedgerRun>> runs(int limit);
    /// Looks at every entry.
    [[nodiscard]] Result<ChainReport> verify();
    /// Blanks whom this address belongs to (case does not matter), here and in the outbox; answers how many entries.
    /// Items that are under way keep it until they are not.
    [[nodiscard]] Result<int> forget(const QString &address);
    /// Removes entries that are older, from the oldest on without a gap, and items that are over and have none any
    /// more; answers how many entries. The chain goes on from the last one that went.
    [[nodiscard]] Result<int> removeBefore(Instant time);

private:
    [[nodiscard]] Result<QByteArray> lastLink();

    SqlFile &m_file;
    QString m_systemUser;
};

} // namespace Reinvite
