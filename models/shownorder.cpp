// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/shownorder.h"

#include <algorithm>
#include <iterator>

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

ShownOrder stillThere(const InvitationTable &table, const QList<int> &order, const QList<PersonGroup> &groups)
{
    ShownOrder shown{.order = {}, .groups = groups, .stays = std::vector<bool>(size_t(table.slotCount()), false)};
    shown.order.reserve(order.size());
    std::vector<int> keptBefore;
    keptBefore.reserve(size_t(order.size()) + 1);
    for (const int slot : order) {
        keptBefore.push_back(int(shown.order.size()));
        if (table.isUsed(slot) && !shown.stays[size_t(slot)]) {
            shown.stays[size_t(slot)] = true;
            shown.order += slot;
        }
    }
    keptBefore.push_back(int(shown.order.size()));
    if (shown.order.size() < order.size()) {
        shown.groups = remainingGroups(groups, keptBefore);
    }
    return shown;
}

PersonGroup groupAt(const QList<PersonGroup> &groups, int row)
{
    const auto after = std::ranges::upper_bound(groups, row, {}, &PersonGroup::first);
    if (after == groups.cbegin()) {
        return {};
    }
    const PersonGroup &group = *std::prev(after);
    return row < group.first + group.size ? group : PersonGroup();
}

} // namespace Reinvite
