// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/mailstatus.h"

namespace Reinvite {

/// One thing the administrator asked for, as the outbox keeps it. Durable; holds no secret.
struct OutboxItem
{
    qint64 id = 0;
    QString run; ///< items confirmed together share it
    Action action = Action::Resend;
    SendState state = SendState::None;
    InvitationKey key; ///< the connection it goes through
    Target target;
    QString email;
    QString name;
    QString containerKind;
    QString containerId;
    QString containerName;
    QString metadata;     ///< for Assign
    Instant knownAt = {}; ///< what it was planned by is the vendor's word of then or later; not kept on disk
    Instant createdAt;
    Instant stateAt; ///< when `state` was reached
    Instant undoUntil;
    Instant notBefore; ///< while Waiting
    Instant expiresBefore;
    Instant expiresAfter; ///< as the answer told; invalid: not told
    int attempts = 0;     ///< requests whose first byte may have left
    int assigns = 0;      ///< those of them that were to assign again what was released
    int httpStatus = 0;
    QString requestId;
    QString vendorText;
    QString reason; ///< our sentence
};

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::OutboxItem)
