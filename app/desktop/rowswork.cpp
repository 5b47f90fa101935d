// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/rowswork.h"

#include "app/ledger/ledgerfile.h"

#include <QSaveFile>

#include <algorithm>

namespace Reinvite {

namespace {

/// About 30 ms of work: as long as a stop has to wait.
constexpr qsizetype BlockSize = 2000;

using Block = std::span<const int>;

/// Calls with each block of the order; false as soon as one call, or the step after it, says so.
template <typename Call>
bool forEachBlock(const QList<int> &order, const RowsStep &step, Call call)
{
    for (qsizetype first = 0; first < order.size(); first += BlockSize) {
        const qsizetype size = std::min(BlockSize, order.size() - first);
        if (!call(Block(order).subspan(size_t(first), size_t(size))) || !step(int(first + size))) {
            return false;
        }
    }
    return true;
}

} // namespace

Result<int> writeRows(const RowsToWrite &rows, const QString &file, ExportFormat format, const RowsStep &step)
{
    QSaveFile target(file);
    InvitationExport writer(format, ExportReader::File, rows.facts);
    const auto put = [&target](const QByteArray &text) { return target.write(text) == text.size(); };
    if (!target.open(QIODevice::WriteOnly) || !put(writer.head())) {
        return failure(unwritten(target));
    }
    bool whole = true;
    const bool done = forEachBlock(rows.order, step, [&](Block block) {
        whole = put(writer.part(rows.table, block));
        return whole;
    });
    if (!done && whole) {
        return failure(ProblemKind::Cancelled);
    }
    if (!whole || !put(writer.foot()) || !target.commit()) {
        return failure(unwritten(target));
    }
    return writer.count();
}

Result<RowsText> textOf(const RowsToWrite &rows, const RowsStep &step)
{
    RowsText rowsText{.text = tabbedHead(), .count = 0};
    const bool done = forEachBlock(rows.order, step, [&](Block block) {
        rowsText.text += tabbedRows(rows.table, block, rows.facts);
        rowsText.count += int(std::ranges::count_if(block, [&](int slot) { return rows.table.isUsed(slot); }));
        return true;
    });
    return done ? Result<RowsText>(std::move(rowsText)) : failure(ProblemKind::Cancelled);
}

} // namespace Reinvite
