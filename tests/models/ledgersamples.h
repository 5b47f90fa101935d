// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgerentry.h"
#include "tests/models/samples.h"

#include <QTimeZone>

/// Entries and runs that the tests of the ledger's words share.
namespace Samples {

inline QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

inline Reinvite::LedgerEntry entry(qint64 number)
{
    Reinvite::LedgerEntry entry;
    entry.entry = number;
    entry.item = number / 3 + 1;
    entry.run = u"run"_s;
    entry.at = Now + std::chrono::seconds(number);
    entry.systemUser = u"mia"_s;
    entry.key = {.connection = u"acme"_s, .id = u"seat-%1"_s.arg(number)};
    entry.realm = u"https://vendor.example/org"_s;
    entry.containerId = u"sub"_s;
    entry.email = u"ana%1@northwind.example"_s.arg(number);
    entry.action = Reinvite::Action::Resend;
    entry.state = Reinvite::SendState::Sent;
    entry.expiresBefore = Now + 3h;
    entry.httpStatus = 200;
    entry.requestId = u"req-%1"_s.arg(number);
    return entry;
}

/// Newest first, as the ledger answers them.
inline QList<Reinvite::LedgerEntry> entries(const QList<qint64> &numbers)
{
    QList<Reinvite::LedgerEntry> made;
    for (const qint64 number : numbers) {
        made.append(entry(number));
    }
    return made;
}

inline Reinvite::LedgerRun run(const QString &id, const QHash<Reinvite::SendState, int> &counts)
{
    Reinvite::LedgerRun made{.run = id, .begunAt = Now, .counts = counts};
    for (const int count : counts) {
        made.items += count;
    }
    return made;
}

} // namespace Samples
