// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

// How rows of the list come, move and go, and which of them are marked.
#include "models/invitationlistmodelprivate.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace Reinvite {

bool InvitationListModel::Private::unmark(const QList<int> &slotList)
{
    const int before = marks.count();
    for (const int slot : slotList) {
        marks.set(slot, false);
    }
    return marks.count() != before;
}

void InvitationListModel::setOrder(const QList<int> &order, const QList<PersonGroup> &groups)
{
    const ShownRows asked{.order = order, .rowBySlot = QList<int>(d->table.slotCount(), -1), .groups = groups};
    std::vector<bool> seen(size_t(d->table.slotCount()), false);
    arrange(onlyThose(asked, [&](int slot) {
        const bool stays = d->table.isUsed(slot) && !seen[size_t(slot)];
        if (stays) {
            seen[size_t(slot)] = true;
        }
        return stays;
    }));
}

void InvitationListModel::show(const InvitationQueryResult &result)
{
    const QSet<int> gone = d->departures.since(result.version);
    arrange(
        gone.isEmpty() ? result.shown : onlyThose(result.shown, [&gone](int slot) { return !gone.contains(slot); }));
}

// Three steps, each only where it is needed: what is new comes in at the end, one permutation puts everything in its
// place with what leaves at the end, and the end goes. So every persistent index follows its row or becomes invalid.
void InvitationListModel::arrange(const ShownRows &target)
{
    appendRows(target);
    permuteRows(target);
    truncateRows(target);
}

void InvitationListModel::appendRows(const ShownRows &target)
{
    const QList<int> incoming = d->shown.order.isEmpty() ? target.order : target.slotsNotIn(d->shown);
    if (incoming.isEmpty()) {
        return;
    }
    const int before = int(d->shown.order.size());
    beginInsertRows({}, before, before + int(incoming.size()) - 1);
    d->shown.order += incoming;
    d->shown.rowBySlot.resize(std::max(d->shown.rowBySlot.size(), target.rowBySlot.size()), -1);
    for (int row = before; const int slot : std::as_const(incoming)) {
        d->shown.rowBySlot[slot] = row++;
    }
    endInsertRows();
}

/// Rows that leave stand behind the others.
void InvitationListModel::permuteRows(const ShownRows &target)
{
    if (target.order.isEmpty()) {
        return; // all leave as they stand
    }
    ShownRows next = target;
    if (d->shown.order.size() > target.order.size()) {
        next.rowBySlot.resize(std::max(d->shown.rowBySlot.size(), target.rowBySlot.size()), -1);
        const QList<int> leaving = d->shown.slotsNotIn(target);
        next.order.reserve(next.order.size() + leaving.size());
        for (const int slot : leaving) {
            next.rowBySlot[slot] = int(next.order.size());
            next.order += slot;
        }
    }
    if (next.order == d->shown.order) {
        if (std::exchange(d->shown.groups, target.groups) != target.groups) {
            tellAll(PersonColumn, PersonColumn);
        }
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QList<int> slotsBefore;
    std::ranges::transform(from, std::back_inserter(slotsBefore),
        [this](const QModelIndex &index) { return d->shown.order.at(index.row()); });
    d->shown = next;
    QModelIndexList to;
    for (qsizetype i = 0; i < from.size(); ++i) {
        to += index(d->shown.rowOf(slotsBefore.at(i)), from.at(i).column());
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void InvitationListModel::truncateRows(const ShownRows &target)
{
    const auto kept = target.order.size();
    if (kept == d->shown.order.size()) {
        return;
    }
    const bool unmarked = d->marks.count() > 0 && d->unmark(d->shown.order.sliced(kept));
    beginRemoveRows({}, int(kept), int(d->shown.order.size()) - 1);
    d->shown = target;
    endRemoveRows();
    if (unmarked) {
        Q_EMIT marksChanged();
    }
}

void InvitationListModel::setMarked(int firstRow, int lastRow, bool marked)
{
    const int first = std::max(0, firstRow);
    const int last = std::min(lastRow, rowCount() - 1);
    bool changed = false;
    for (int row = first; row <= last; ++row) {
        changed = d->marks.set(d->shown.order.at(row), marked) || changed;
    }
    if (changed) {
        tellRows(first, last, StateColumn, ActionColumn);
        Q_EMIT marksChanged();
    }
}

void InvitationListModel::markAll()
{
    setMarked(0, rowCount() - 1, true);
}

void InvitationListModel::clearMarks()
{
    if (d->marks.count() > 0) {
        d->marks.clear();
        tellAll(StateColumn, ActionColumn);
        Q_EMIT marksChanged();
    }
}

bool InvitationListModel::isMarked(int row) const
{
    return d->marks.contains(slotAt(row));
}

int InvitationListModel::markedCount() const
{
    return d->marks.count();
}

QList<int> InvitationListModel::markedSlots() const
{
    return d->marks.all();
}

QList<int> InvitationListModel::markedRows(int most) const
{
    const int wanted = std::min(most, markedCount());
    QList<int> marked;
    marked.reserve(wanted);
    for (int row = 0; row < rowCount() && marked.size() < wanted; ++row) {
        if (isMarked(row)) {
            marked += row;
        }
    }
    return marked;
}

} // namespace Reinvite
