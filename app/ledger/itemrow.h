// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outboxitem.h"

#include <QSqlQuery>
#include <QVariantList>

namespace Reinvite {

/// An item as the outbox table keeps it.
struct ItemRow
{
    OutboxItem item;
    Instant begunAt; ///< when the last attempt was begun: the mail's time, should it turn out to have been sent
    Instant sentAt;
    bool deadLink = false;
};

/// The table's columns, id first, in the order in which `readItem` and `itemValues` have them.
[[nodiscard]] const QStringList &itemColumns();
/// Starts at the query's first column.
[[nodiscard]] ItemRow readItem(const QSqlQuery &query);
/// Without the id.
[[nodiscard]] QVariantList itemValues(const ItemRow &row);

[[nodiscard]] QVariant toSql(Instant instant);
[[nodiscard]] Instant instantFromSql(const QVariant &value);

} // namespace Reinvite
