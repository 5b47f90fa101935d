// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationexport.h"
#include "models/result.h"

#include <functional>

namespace Reinvite {

/// Rows as they were shown, frozen: what a worker takes out of the list.
struct RowsToWrite
{
    InvitationTable::Snapshot table;
    QList<int> order; ///< slots
    ExportFacts facts;
};

/// Called between two blocks of rows, with how many of the order are done. False: stop.
using RowsStep = std::function<bool(int done)>;

/// Writes the rows; answers how many. The file is there whole or, with an Output problem that names it or Cancelled, as
/// it was before. Blocks: belongs on a worker.
[[nodiscard]] Result<int> writeRows(
    const RowsToWrite &rows, const QString &file, ExportFormat format, const RowsStep &step);

struct RowsText
{
    QString text;
    int count = 0; ///< rows; the head is none
};

/// The rows as text for the clipboard; those that have gone are left out. Cancelled is its only problem. A million
/// belongs on a worker.
[[nodiscard]] Result<RowsText> textOf(const RowsToWrite &rows, const RowsStep &step);

} // namespace Reinvite
