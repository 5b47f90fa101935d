// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ledger/sqlfile.h"
#include "models/invitation.h"
#include "models/mailstatus.h"

namespace Reinvite {

/// What the outbox's file says of the mails to every target that was ever asked for.
[[nodiscard]] Result<QHash<Target, MailStatus>> readMailStatuses(SqlFile &file);
/// Of each of these; without an item: of state None.
[[nodiscard]] Result<QHash<Target, MailStatus>> readMailStatuses(SqlFile &file, const QList<Target> &targets);

} // namespace Reinvite
