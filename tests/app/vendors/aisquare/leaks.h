// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connection.h"
#include "models/invitation.h"

#include <QStringList>

namespace Reinvite {

/// Every text that a row carries.
[[nodiscard]] inline QStringList textsOf(const Invitation &row)
{
    return {row.key.connection, row.key.id, row.vendorState, row.email, row.name, row.role, row.container.kind,
        row.container.id, row.container.name, row.container.owner, row.customerId, row.memberId, row.metadata,
        row.inviter, row.message};
}

[[nodiscard]] inline bool holds(const QStringList &texts, const QString &secret)
{
    return texts.join(u'\n').contains(secret, Qt::CaseInsensitive);
}

} // namespace Reinvite
