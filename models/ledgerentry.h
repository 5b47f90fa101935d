// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"
#include "models/invitation.h"
#include "models/words.h"

#include <QMetaType>

namespace Reinvite {

/// One line of the ledger: an item reached a state. Never changed; a person can be blanked.
struct LedgerEntry
{
    qint64 entry = 0; ///< counted up, with gaps
    qint64 item = 0;  ///< OutboxItem::id
    QString run;      ///< items confirmed together share it
    Instant at;
    QString systemUser; ///< of the operating system
    InvitationKey key;
    QString realm;
    QString containerId;
    QString email;        ///< null: blanked, or there was none
    bool blanked = false; ///< address, vendor's text and reason were taken out at somebody's wish
    Action action = Action::Resend;
    SendState state = SendState::None;
    Instant expiresBefore;
    Instant expiresAfter;
    int httpStatus = 0;
    QString requestId;
    QString vendorText;
    QString reason;

    friend bool operator==(const LedgerEntry &, const LedgerEntry &) = default;
};

/// Items that were confirmed together, and what came of them.
struct LedgerRun
{
    QString run;
    Instant begunAt;
    Action action = Action::Resend; ///< of the first item
    int items = 0;
    QHash<SendState, int> counts; ///< how many items stand so now

    friend bool operator==(const LedgerRun &, const LedgerRun &) = default;
};

/// Which entries: all conditions hold.
struct LedgerQuery
{
    QString text = {};  ///< part of the address, the vendor's text, the reason or an id; empty: all
    QString run = {};   ///< empty: all
    Instant from = {};  ///< invalid: from the beginning
    Instant until = {}; ///< invalid: to the end; itself not included
    qint64 before = 0;  ///< entries with a lower number than this, to read page by page; 0: all
    int limit = 0;      ///< newest so many; 0: all
};

/// What a look at the whole chain found.
struct ChainReport
{
    qint64 entries = 0;
    qint64 blanked = 0;      ///< persons that were blanked, as they may be
    qint64 brokenEntry = -1; ///< the first that does not fit to the one before; -1: none
    QString finding = {};    ///< what is wrong there, in a sentence; empty: nothing

    [[nodiscard]] bool isWhole() const { return brokenEntry < 0; }
};

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::LedgerEntry)
Q_DECLARE_METATYPE(Reinvite::LedgerRun)
