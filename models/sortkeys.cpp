// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/sortkeys.h"

#include "models/listcollator.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace Reinvite {

namespace {

/// Of rows without a value.
constexpr quint64 NoKey = std::numeric_limits<quint64>::max();

struct KeyedSlot
{
    quint64 key;
    int slot;
};

constexpr int DigitBits = 11;
constexpr size_t Digits = 1 << DigitBits;

size_t digitOf(quint64 key, int shift)
{
    return size_t(key >> shift) & (Digits - 1);
}

/// Where each digit's run begins.
std::array<size_t, Digits> beginsOf(const std::vector<KeyedSlot> &keyed, int shift)
{
    std::array<size_t, Digits> begins = {};
    for (const KeyedSlot &each : keyed) {
        ++begins[digitOf(each.key, shift)];
    }
    size_t begin = 0;
    for (size_t &each : begins) {
        begin += std::exchange(each, begin);
    }
    return begins;
}

/// By the lowest digit first, each time keeping the order of equals.
bool radixSort(std::vector<KeyedSlot> &keyed, quint64 most, const std::atomic_bool &stop)
{
    std::vector<KeyedSlot> sorted(keyed.size());
    for (int shift = 0; shift < 64 && (most >> shift) != 0; shift += DigitBits) {
        if (stop) {
            return false;
        }
        std::array<size_t, Digits> next = beginsOf(keyed, shift);
        for (const KeyedSlot &each : keyed) {
            sorted[next[digitOf(each.key, shift)]++] = each;
        }
        keyed.swap(sorted);
    }
    return true;
}

/// Keys from 0 on, turned round for a descending order; those without a value behind all others.
quint64 arrange(std::vector<quint64> &keys, Qt::SortOrder order)
{
    quint64 least = NoKey;
    quint64 most = 0;
    for (const quint64 key : keys) {
        least = std::min(least, key);
        most = key == NoKey ? most : std::max(most, key);
    }
    const bool ascending = order == Qt::AscendingOrder;
    const quint64 last = least == NoKey ? 0 : most - least + 1;
    for (quint64 &key : keys) {
        key = key == NoKey ? last : ascending ? key - least : most - key;
    }
    return last;
}

quint64 timeKey(Instant time)
{
    constexpr quint64 Sign = quint64(1) << 63;
    return time.isValid() ? std::min(quint64(time.msecs()) ^ Sign, NoKey - 1) : NoKey;
}

/// The place of each value among all of them, by number.
template <typename Value, typename TextOf>
std::vector<quint64> ranksOf(const PagedList<Value> &values, const TextOf &textOf)
{
    const ListCollator collator;
    std::vector<std::pair<ListSortKey, int>> sorted;
    std::vector<quint64> ranks(size_t(values.size()), NoKey);
    for (int number = 0; number < values.size(); ++number) {
        if (const QString text = textOf(values.at(number)); !text.isEmpty()) {
            sorted.emplace_back(collator.sortKey(text), number);
        }
    }
    std::ranges::sort(sorted, [](const auto &left, const auto &right) { return left.first < right.first; });
    quint64 rank = 0;
    for (size_t place = 0; place < sorted.size(); ++place) {
        rank = place > 0 && sorted[place - 1].first.compare(sorted[place].first) == 0 ? rank : quint64(place);
        ranks[size_t(sorted[place].second)] = rank;
    }
    return ranks;
}

template <typename KeyOf>
std::vector<quint64> keysBy(const QList<int> &order, const KeyOf &keyOf)
{
    std::vector<quint64> keys;
    keys.reserve(size_t(order.size()));
    for (const int slot : order) {
        keys.push_back(keyOf(slot));
    }
    return keys;
}

} // namespace

bool SortKeys::sort(QList<int> &order, const QList<SortBy> &by, const std::atomic_bool &stop)
{
    // The last key first: each sort keeps what those before it did among equals.
    return std::all_of(by.crbegin(), by.crend(), [&](SortBy each) { return sortBy(order, each, stop); });
}

bool SortKeys::sortBy(QList<int> &order, SortBy by, const std::atomic_bool &stop)
{
    if (by.column == PersonColumn && !m_people.update(m_store, stop)) {
        return false;
    }
    std::vector<quint64> keys = keysOf(order, by.column);
    if (keys.empty()) {
        return true;
    }
    const quint64 most = arrange(keys, by.order);
    std::vector<KeyedSlot> keyed;
    keyed.reserve(keys.size());
    for (size_t row = 0; row < keys.size(); ++row) {
        keyed.push_back({.key = keys[row], .slot = order.at(qsizetype(row))});
    }
    if (!radixSort(keyed, most, stop)) {
        return false;
    }
    std::ranges::transform(keyed, order.begin(), &KeyedSlot::slot);
    return true;
}

/// None for columns that do not sort.
std::vector<quint64> SortKeys::keysOf(const QList<int> &order, int column) const
{
    const auto byShared = [&](SharedColumn shared, const std::vector<quint64> &ranks) {
        return keysBy(order, [&](int slot) { return ranks[size_t(m_store.shared(shared, slot))]; });
    };
    const auto expiresAt = [this](int slot) { return m_store.time(TimeColumn::Expires, slot); };
    switch (column) {
    case StateColumn:
        return keysBy(order, [&](int slot) {
            const ConnectionFacts &connection = m_facts[size_t(m_store.shared(SharedColumn::Connection, slot))];
            return quint64(badgeAt(m_store.state(slot), expiresAt(slot), connection.vendorNow));
        });
    case PersonColumn:
        return keysBy(order, [this](int slot) { return m_people.rankOf(slot).value_or(NoKey); });
    case RoleColumn:
        return byShared(SharedColumn::Role, ranksOf(m_store.texts, [](const QString &text) { return text; }));
    case ContainerColumn:
        return byShared(SharedColumn::Container,
            ranksOf(m_store.containers, [](const Container &container) { return container.name; }));
    case ConnectionColumn:
        return byShared(SharedColumn::Connection, ranksOf(m_store.connections, [this](const QString &id) {
            const auto found = std::ranges::find(m_facts, id, &ConnectionFacts::id);
            return found == m_facts.end() ? QString() : found->name;
        }));
    case ExpiresColumn:
        return keysBy(order, [&](int slot) { return timeKey(deadlineOf(m_store.state(slot), expiresAt(slot))); });
    case LastMailColumn:
        return keysBy(order, [this](int slot) {
            const MailStatus &mail = m_store.mailAt(slot);
            return timeKey(std::max(mail.at, mail.lastSentAt));
        });
    default:
        return {};
    }
}

} // namespace Reinvite
