// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/recentchanges.h"

#include "models/persongroups.h"

#include <algorithm>

namespace Reinvite {

namespace {

bool isOpen(State state)
{
    return state == State::Pending || state == State::Expired;
}

bool isSameState(State before, State after)
{
    return before == after || (isOpen(before) && isOpen(after));
}

/// A vendor may give a free row to the next person.
bool isAnothers(const Invitation &before, const Invitation &after)
{
    return !before.email.isEmpty() && !after.email.isEmpty() && !sameAddress(before.email, after.email);
}

RecentChange::Kind kindOf(State after)
{
    switch (after) {
    case State::Pending:
    case State::Expired:
        return RecentChange::Kind::CameIn;
    case State::Joined:
        return RecentChange::Kind::Joined;
    case State::Withdrawn:
        return RecentChange::Kind::Withdrawn;
    case State::Unknown:
        break;
    }
    return RecentChange::Kind::Other;
}

} // namespace

std::optional<RecentChange::Kind> changeBetween(const Invitation *before, const Invitation &after)
{
    if (before == nullptr) {
        // Who came and went unseen is nobody's news.
        return after.state == State::Withdrawn ? std::nullopt : std::optional(RecentChange::Kind::CameIn);
    }
    if (isAnothers(*before, after) && after.state != State::Withdrawn) {
        return RecentChange::Kind::CameIn;
    }
    return isSameState(before->state, after.state) ? std::nullopt : std::optional(kindOf(after.state));
}

void RecentChanges::note(const InvitationKey &key, const RecentChange &change)
{
    m_changes.insert(key, {.change = change, .number = ++m_noted});
    m_order.enqueue({key, m_noted});
    while (m_changes.size() > Most || m_order.size() > 2 * Most) {
        const auto [oldest, number] = m_order.dequeue();
        if (const auto found = m_changes.constFind(oldest); found != m_changes.cend() && found->number == number) {
            m_changes.erase(found);
        }
    }
}

std::optional<RecentChange> RecentChanges::of(const InvitationKey &key) const
{
    const auto found = m_changes.constFind(key);
    return found == m_changes.cend() ? std::nullopt : std::optional(found->change);
}

void RecentChanges::markAllSeen()
{
    *this = {};
}

void RecentChanges::removeConnection(const QString &connection)
{
    m_changes.removeIf([&connection](const auto &change) { return change.key().connection == connection; });
}

void RecentChanges::retainIn(const InvitationTable &table)
{
    m_changes.removeIf([&table](const auto &change) { return table.slotOf(change.key()) < 0; });
}

QList<int> slotsOf(const RecentChanges &changes, const InvitationTable &table)
{
    QList<int> found;
    for (const InvitationKey &key : changes.keys()) {
        if (const int slot = table.slotOf(key); slot >= 0) {
            found += slot;
        }
    }
    std::ranges::sort(found);
    return found;
}

} // namespace Reinvite
