// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationquery.h"

#include <vector>

namespace Reinvite {

/// A query's order without what has gone from the table since the query's snapshot.
struct ShownOrder
{
    QList<int> order;
    QList<PersonGroup> groups;
    std::vector<bool> stays; ///< by slot: is in `order`
};

/// Slots that are not in use any more, or named twice, are left out; groups of which one row is left are none. The
/// counts of the others stay as the query found them.
[[nodiscard]] ShownOrder stillThere(
    const InvitationTable &table, const QList<int> &order, const QList<PersonGroup> &groups);

/// The group that the row is in; of size 0 where it is in none.
[[nodiscard]] PersonGroup groupAt(const QList<PersonGroup> &groups, int row);

} // namespace Reinvite
