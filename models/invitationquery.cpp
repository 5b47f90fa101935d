// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationquery.h"

#include "models/listcollator.h"
#include "models/persongroups.h"
#include "models/textsearch.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace Reinvite {

namespace {

/// How many rows go by between two looks at the stop flag.
constexpr int StopInterval = 4096;

using Snapshot = InvitationTable::Snapshot;

bool matches(const Invitation &invitation, const QString &connectionName, const QStringList &words)
{
    return std::ranges::all_of(words, [&](const QString &word) {
        return containsFolded(invitation.email, word) || containsFolded(invitation.name, word)
            || containsFolded(invitation.container.name, word) || containsFolded(invitation.container.owner, word)
            || containsFolded(invitation.role, word) || containsFolded(invitation.key.id, word)
            || containsFolded(connectionName, word);
    });
}

/// First half of a query: which rows, and how many of what.
bool filter(const Snapshot &snapshot, const InvitationQuery &query, FactsByConnection &facts,
    const std::atomic_bool &stop, InvitationQueryResult &result)
{
    const QStringList words = searchWords(query.text);
    for (int slot = 0; slot < snapshot.slotCount(); ++slot) {
        if (slot % StopInterval == 0 && stop) {
            return false;
        }
        if (!snapshot.isUsed(slot)) {
            continue;
        }
        const Invitation &invitation = snapshot.at(slot);
        ConnectionFacts &connection = facts.of(invitation.key.connection);
        ++connection.count;
        if (!connection.wanted || !matches(invitation, connection.name, words)) {
            continue;
        }
        const Badge badge = badgeAt(invitation.state, invitation.expiresAt, connection.vendorNow);
        ++result.badgeCounts.at(size_t(badge));
        if (query.badges.isEmpty() || query.badges.contains(badge)) {
            result.order += slot;
        }
    }
    result.connectionCounts = facts.counts();
    return true;
}

/// A number to sort by; none: the row has no value in this column.
using SortKey = std::optional<qint64>;
using KeyOf = std::function<SortKey(int slot)>;

SortKey instantKey(Instant instant)
{
    return instant.isValid() ? SortKey(instant.msecs()) : std::nullopt;
}

/// Ranks every text that occurs once, so that rows are sorted by numbers.
class TextRanks
{
public:
    void add(const QString &text)
    {
        if (!text.isEmpty()) {
            m_ranks.insert(text, 0);
        }
    }

    void rank()
    {
        const QCollator collator = listCollator();
        std::vector<std::pair<QCollatorSortKey, qint64 *>> keys;
        keys.reserve(size_t(m_ranks.size()));
        for (auto it = m_ranks.begin(); it != m_ranks.end(); ++it) {
            keys.emplace_back(collator.sortKey(it.key()), &it.value());
        }
        std::ranges::sort(keys, [](const auto &left, const auto &right) { return left.first < right.first; });
        for (size_t i = 0; i < keys.size(); ++i) {
            const bool sameAsBefore = i > 0 && keys[i - 1].first.compare(keys[i].first) == 0;
            *keys[i].second = sameAsBefore ? *keys[i - 1].second : qint64(i);
        }
    }

    [[nodiscard]] SortKey of(const QString &text) const
    {
        return text.isEmpty() ? std::nullopt : SortKey(m_ranks.value(text));
    }

private:
    QHash<QString, qint64> m_ranks;
};

/// The text that a column sorts by; nothing for columns that do not sort by text.
QString textOf(const Snapshot &snapshot, const InvitationQuery &query, int slot)
{
    const Invitation &invitation = snapshot.at(slot);
    switch (query.sortColumn) {
    case PersonColumn:
        return invitation.name.isEmpty() ? invitation.email : invitation.name;
    case RoleColumn:
        return invitation.role;
    case ContainerColumn:
        return invitation.container.name;
    case ConnectionColumn:
        return query.connectionNames.value(invitation.key.connection);
    default:
        return {};
    }
}

KeyOf textKeys(const Snapshot &snapshot, const InvitationQuery &query, const QList<int> &order)
{
    TextRanks ranks;
    for (const int slot : order) {
        ranks.add(textOf(snapshot, query, slot));
    }
    ranks.rank();
    return [&snapshot, &query, ranks](int slot) { return ranks.of(textOf(snapshot, query, slot)); };
}

SortKey badgeKey(const Snapshot &snapshot, FactsByConnection &facts, int slot)
{
    const Invitation &invitation = snapshot.at(slot);
    return qint64(badgeAt(invitation.state, invitation.expiresAt, facts.of(invitation.key.connection).vendorNow));
}

SortKey mailKey(const MailStatus &mail)
{
    return instantKey(std::max(mail.at, mail.lastSentAt));
}

KeyOf keysOf(const Snapshot &snapshot, const InvitationQuery &query, FactsByConnection &facts, const QList<int> &order)
{
    switch (query.sortColumn) {
    case StateColumn:
        return [&](int slot) { return badgeKey(snapshot, facts, slot); };
    case PersonColumn:
    case RoleColumn:
    case ContainerColumn:
    case ConnectionColumn:
        return textKeys(snapshot, query, order);
    case ExpiresColumn:
        return [&](int slot) { return instantKey(deadlineOf(snapshot.at(slot))); };
    case LastMailColumn:
        return [&](int slot) { return mailKey(snapshot.mailAt(slot)); };
    default:
        return {};
    }
}

struct KeyedSlot
{
    qint64 key;
    int slot;
};

/// Second half of a query. What has no key goes last in both orders.
void sort(QList<int> &order, const KeyOf &keyOf, Qt::SortOrder sortOrder)
{
    std::vector<KeyedSlot> keyed;
    keyed.reserve(size_t(order.size()));
    QList<int> keyless;
    for (const int slot : order) {
        if (const SortKey key = keyOf(slot)) {
            keyed.push_back({.key = *key, .slot = slot});
        } else {
            keyless += slot;
        }
    }
    if (sortOrder == Qt::AscendingOrder) {
        std::ranges::stable_sort(keyed, std::less(), &KeyedSlot::key);
    } else {
        std::ranges::stable_sort(keyed, std::greater(), &KeyedSlot::key);
    }
    const auto end = std::ranges::transform(keyed, order.begin(), &KeyedSlot::slot).out;
    std::ranges::copy(keyless, end);
}

} // namespace

InvitationQueryResult runQuery(const Snapshot &snapshot, const InvitationQuery &query, const std::atomic_bool &stop)
{
    InvitationQueryResult result;
    FactsByConnection facts(query);
    result.stopped = !filter(snapshot, query, facts, stop, result);
    if (result.stopped) {
        return result;
    }
    if (const KeyOf keyOf = keysOf(snapshot, query, facts, result.order)) {
        result.stopped = stop;
        if (!result.stopped) {
            sort(result.order, keyOf, query.sortOrder);
        }
    }
    if (query.groupByPerson) {
        result.groups = groupByPerson(snapshot, facts, result.order, stop);
        result.stopped = stop;
    }
    return result;
}

} // namespace Reinvite
