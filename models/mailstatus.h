// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"
#include "models/words.h"

#include <QMetaType>
#include <QString>

namespace Reinvite {

/// What is known of the mails to one target, from outbox and ledger: the list's "last mail".
struct MailStatus
{
    SendState state = SendState::None; ///< of the newest item
    Action action = Action::Resend;
    Instant at;            ///< when `state` was reached
    Instant undoUntil;     ///< only while Armed
    Instant lastSentAt;    ///< of the newest resend that was sent
    int timesSent = 0;     ///< resends that were sent from this profile
    bool deadLink = false; ///< the newest sent mail carried a link whose deadline was past
    QString reason;        ///< why refused, not sent, signed out, unsettled, or what is waited for
    qint64 item = 0;       ///< outbox item; 0: none

    friend bool operator==(const MailStatus &, const MailStatus &) = default;
};

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::MailStatus)
