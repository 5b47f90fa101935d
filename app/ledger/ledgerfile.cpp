// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/ledgerfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace Reinvite {

namespace {

constexpr int PageSize = 2000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

tl::unexpected<Problem> cannotWrite(const QSaveFile &file)
{
    return failure(ProblemKind::Storage,
        Text::tr("the file %1 cannot be written: %2")
            .arg(QDir::toNativeSeparators(file.fileName()), file.errorString()));
}

/// How many the next page may have; 0: as many as were asked for are there.
int nextPage(const LedgerQuery &whole, int written)
{
    return whole.limit > 0 ? std::min(PageSize, whole.limit - written) : PageSize;
}

} // namespace

Result<int> writeLedgerFile(
    const ExportOrder &order, const std::function<Result<QList<LedgerEntry>>(const LedgerQuery &)> &read)
{
    QSaveFile file(order.file);
    LedgerExport writer(order.format, LedgerExport::Reader::File, order.connections, order.zone);
    if (!file.open(QIODevice::WriteOnly) || file.write(writer.head()) < 0) {
        return cannotWrite(file);
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
            return cannotWrite(file);
        }
        written += int(entries->size());
        page.before = entries->last().entry;
    }
    if (file.write(writer.foot()) < 0 || !file.commit()) {
        return cannotWrite(file);
    }
    return written;
}

} // namespace Reinvite
