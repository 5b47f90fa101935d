// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/shownrows.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace Reinvite {

namespace {

/// `keptBefore`: by place in the old order, how many rows before it are kept.
QList<PersonGroup> remainingGroups(const QList<PersonGroup> &groups, const std::vector<int> &keptBefore)
{
    QList<PersonGroup> remaining;
    for (PersonGroup group : groups) {
        const int first = keptBefore[size_t(group.first)];
        const int end = group.first + group.size;
        group.size = keptBefore[size_t(end)] - first;
        group.first = first;
        if (group.size > 1) {
            remaining += group;
        }
    }
    return remaining;
}

} // namespace

PersonGroup ShownRows::groupAt(int row) const
{
    const auto after = std::ranges::upper_bound(groups, row, {}, &PersonGroup::first);
    if (after == groups.cbegin()) {
        return {};
    }
    const PersonGroup &group = *std::prev(after);
    return row < group.first + group.size ? group : PersonGroup();
}

QList<int> ShownRows::slotsNotIn(const ShownRows &others) const
{
    QList<int> found;
    found.reserve(std::max<qsizetype>(0, order.size() - others.order.size()));
    for (int slot = 0; slot < int(rowBySlot.size()); ++slot) {
        if (rowBySlot.at(slot) >= 0 && others.rowOf(slot) < 0) {
            found.append(slot);
        }
    }
    return found;
}

ShownRows shownRows(const QList<int> &order, const QList<PersonGroup> &groups, int slotCount)
{
    ShownRows rows{.order = order, .rowBySlot = QList<int>(slotCount, -1), .groups = groups};
    int row = 0;
    int *rowBySlot = rows.rowBySlot.data();
    for (const int slot : order) {
        rowBySlot[slot] = row++;
    }
    return rows;
}

ShownRows onlyThose(const ShownRows &rows, const std::function<bool(int slot)> &stays)
{
    QList<int> order;
    order.reserve(rows.order.size());
    std::vector<int> keptBefore;
    keptBefore.reserve(size_t(rows.order.size()) + 1);
    for (const int slot : rows.order) {
        keptBefore.push_back(int(order.size()));
        if (stays(slot)) {
            order += slot;
        }
    }
    keptBefore.push_back(int(order.size()));
    return shownRows(order, remainingGroups(rows.groups, keptBefore), int(rows.rowBySlot.size()));
}

} // namespace Reinvite
