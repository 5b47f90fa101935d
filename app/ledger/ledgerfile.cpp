// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/ledgerfile.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace Reinvite {

namespace {

constexpr int PageSize = 2000;

/// How many the next page may have; 0: as many as were asked for are there.
int nextPage(const LedgerQuery &whole, int written)
{
    return whole.limit > 0 ? std::min(PageSize, whole.limit - written) : PageSize;
}

} // namespace

Problem unwritten(const QFileDevice &file)
{
    return {.kind = ProblemKind::Output,
        .detail = QDir::toNativeSeparators(file.fileName()) + QStringLiteral(": ") + file.errorString()};
}

Result<int> writeLedgerFile(
    const ExportOrder &order, const std::function<Result<QList<LedgerEntry>>(const LedgerQuery &)> &read)
{
    QSaveFile file(order.file);
    LedgerExport writer(order.format, LedgerExport::Reader::File, order.connections, order.zone);
    if (!file.open(QIODevice::WriteOnly) || file.write(writer.head()) < 0) {
        return failure(unwritten(file));
    }
    int written = 0;
    LedgerQuery page = order.query;
    for (page.limit = nextPage(order.query, 0); page.limit > 0; page.limit = nextPage(order.query, written)) {
        const auto entries = read(page);
        if (!entries) {
            return failure(entries.error());
        }
        if (entries->isEmpty()) {
            break;
        }
        if (file.write(writer.part(*entries)) < 0) {
            return failure(unwritten(file));
        }
        written += int(entries->size());
        page.before = entries->last().entry;
    }
    if (file.write(writer.foot()) < 0 || !file.commit()) {
        return failure(unwritten(file));
    }
    return written;
}

} // namespace Reinvite
