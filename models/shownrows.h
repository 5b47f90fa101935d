// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationtable.h"

#include <functional>

namespace Reinvite {

/// Rows of one person that stand together.
struct PersonGroup
{
    int first = 0;   ///< its first row's place in the order
    int size = 0;    ///< rows; always more than one
    int pending = 0; ///< of these rows: pending or expired; what two connections see counts once
    int vendors = 0; ///< at which those are; a vendor counts once, whatever its connections

    friend bool operator==(const PersonGroup &, const PersonGroup &) = default;
};

/// Which slots of a table are shown, and in which rows: both ways.
struct ShownRows
{
    QList<int> order;               ///< slots, by row; none twice
    QList<int> rowBySlot = {};      ///< -1: not shown; slots beyond its end are not, either
    QList<PersonGroup> groups = {}; ///< by `first`; whoever has one row is in none

    /// -1: not shown, or no slot.
    [[nodiscard]] int rowOf(int slot) const { return slot >= 0 && slot < rowBySlot.size() ? rowBySlot.at(slot) : -1; }
    /// What is shown here and not there, by slot: for so it lies in memory.
    [[nodiscard]] QList<int> slotsNotIn(const ShownRows &others) const;
    /// The group that the row is in; of size 0 where it is in none.
    [[nodiscard]] PersonGroup groupAt(int row) const;
};

/// The order and its inverse.
[[nodiscard]] ShownRows shownRows(const QList<int> &order, const QList<PersonGroup> &groups, int slotCount);
/// Without the rows whose slots do not stay; groups of which one row is left are none. The counts of the others stay
/// as they were found.
[[nodiscard]] ShownRows onlyThose(const ShownRows &rows, const std::function<bool(int slot)> &stays);

} // namespace Reinvite
