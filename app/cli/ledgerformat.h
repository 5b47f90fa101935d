// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/rowformat.h"
#include "models/ledgerentry.h"

#include <QTimeZone>

namespace Reinvite {

/// What turns entries and runs into words.
struct LedgerWords
{
    QHash<QString, QString> connections = {}; ///< names by id
    Instant now = {};
    QTimeZone zone = QTimeZone::systemTimeZone();
};

/// The whole output, with its last line ended. JSON and CSV are those of `LedgerExport`, for a stream.
[[nodiscard]] QString formatEntries(const QList<LedgerEntry> &entries, const LedgerWords &words, RowFormat format);
/// Of what came of each run, by the stable words of models/words.h, `under_way` for all that is.
[[nodiscard]] QString formatRuns(const QList<LedgerRun> &runs, const LedgerWords &words, RowFormat format);

/// "2026-11-20", "2026-11-20T14:00", with or without an offset, "7d": that time, or so long ago. Invalid: none of
/// these.
[[nodiscard]] Instant sinceFromText(
    const QString &text, Instant now, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace Reinvite
