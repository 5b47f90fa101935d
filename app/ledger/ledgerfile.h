// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgerentry.h"
#include "models/ledgerexport.h"
#include "models/result.h"

#include <functional>

class QFileDevice;

namespace Reinvite {

/// Why a file that somebody asked for is not there: by its name, in the system's words.
[[nodiscard]] Problem unwritten(const QFileDevice &file);

/// What is to be written, how, and where to.
struct ExportOrder
{
    LedgerQuery query = {}; ///< its `limit`, too, is kept to
    ExportFormat format = ExportFormat::Csv;
    QString file = {};                        ///< replaced, once all is written
    QHash<QString, QString> connections = {}; ///< names by id
    QTimeZone zone = QTimeZone::systemTimeZone();
};

/// Writes the entries page by page; answers how many. The file is there whole or, with an Output problem that names it,
/// as it was before. `read` answers a page, newest first. Blocks: belongs on a worker.
[[nodiscard]] Result<int> writeLedgerFile(
    const ExportOrder &order, const std::function<Result<QList<LedgerEntry>>(const LedgerQuery &)> &read);

} // namespace Reinvite
