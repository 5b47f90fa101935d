// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgerentry.h"

#include <QTimeZone>

namespace Reinvite {

/// The ledger in words.

/// "Resend", "Renewal".
[[nodiscard]] QString actionNoun(Action action);
/// "Sent", "Refused", "Unknown": where the item stood at the entry.
[[nodiscard]] QString outcomeText(Action action, SendState state);
/// The address, "blanked", or "no address".
[[nodiscard]] QString personText(const LedgerEntry &entry);
/// What the vendor said, else our reason; empty where there is neither.
[[nodiscard]] QString saidText(const LedgerEntry &entry);
/// "Today 18:05 → Tomorrow 18:04": the link's deadline before and after; one time where it stayed or only one is known.
[[nodiscard]] QString deadlinesText(
    const LedgerEntry &entry, Instant now, const QTimeZone &zone = QTimeZone::systemTimeZone());

/// "312 sent, 3 refused, 1 unknown".
[[nodiscard]] QString countsText(const LedgerRun &run);
/// "Tuesday 14:02".
[[nodiscard]] QString runTitle(const LedgerRun &run, Instant now, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// What of the run an administrator should look at first: needs you, unknown, refused, not sent, under way, sent.
[[nodiscard]] SendState gravestState(const LedgerRun &run);

/// What a look at the chain found, in a sentence or two.
[[nodiscard]] QString chainText(const ChainReport &report);
/// What forgetting does, for the question before it.
[[nodiscard]] QString forgetExplanation();
/// What it did.
[[nodiscard]] QString forgottenText(const QString &address, int entries);
/// "Wrote 1,204 entries to FILE."
[[nodiscard]] QString exportedText(int entries, const QString &file);
/// "Entries are kept for 400 days." 0: for ever.
[[nodiscard]] QString keptText(int days);

} // namespace Reinvite
