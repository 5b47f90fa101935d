// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/personorder.h"

#include "models/listcollator.h"

#include <algorithm>
#include <iterator>

namespace Reinvite {

namespace {

/// How many go by between two looks at the stop flag.
constexpr size_t StopInterval = 4096;
constexpr int MostRows = InvitationStore::MostRows;

QString nameAt(const InvitationStore &store, int slot)
{
    const QByteArrayView name = store.name(slot);
    return QString::fromUtf8(name.isEmpty() ? store.email(slot) : name);
}

struct Named
{
    ListSortKey key;
    int slot;
};

/// In blocks, so that it can be stopped between them.
template <typename Less>
bool sortInBlocks(std::vector<Named> &named, const Less &less, const std::atomic_bool &stop)
{
    const auto end = [&](size_t at) { return named.begin() + qsizetype(std::min(at, named.size())); };
    for (size_t at = 0; at < named.size() && !stop; at += StopInterval) {
        std::sort(end(at), end(at + StopInterval), less);
    }
    for (size_t width = StopInterval; width < named.size(); width *= 2) {
        for (size_t at = 0; at < named.size() && !stop; at += 2 * width) {
            std::inplace_merge(end(at), end(at + width), end(at + 2 * width), less);
        }
    }
    return !stop;
}

} // namespace

bool PersonOrder::update(const InvitationStore &store, const std::atomic_bool &stop)
{
    if (!add(store, forgetChanged(store), stop)) {
        *this = {};
        return false;
    }
    rank(store);
    return true;
}

/// The rows of all parts that are not as they were seen; their places are given up.
std::vector<int> PersonOrder::forgetChanged(const InvitationStore &store)
{
    std::vector<bool> changed(size_t(std::max(store.parts.size(), m_seen.size())), true);
    std::vector<int> fresh;
    for (qsizetype part = 0; part < store.parts.size(); ++part) {
        const InvitationColumns &columns = store.parts.at(part);
        changed[size_t(part)] = part >= m_seen.size() || !columns.search().isSharedWith(m_seen.at(part));
        for (int row = 0; changed[size_t(part)] && row < columns.rowCount(); ++row) {
            if (columns.isUsed(row) && columns.search().at(row).size() > 2) { // more than two ends
                fresh.push_back(int(part) * MostRows + row);
            }
        }
    }
    bool lostOne = false;
    std::vector<Place> kept;
    kept.reserve(m_places.size());
    for (const Place &place : m_places) {
        if (changed[size_t(place.slot / MostRows)]) {
            lostOne = lostOne || !place.sameAsBefore; // whoever follows it may be the first of its name now
        } else {
            kept.push_back({.slot = place.slot, .sameAsBefore = place.sameAsBefore && !lostOne});
            lostOne = false;
        }
    }
    m_places = std::move(kept);
    m_seen.clear();
    std::ranges::transform(store.parts, std::back_inserter(m_seen), &InvitationColumns::search);
    return fresh;
}

bool PersonOrder::add(const InvitationStore &store, const std::vector<int> &slotList, const std::atomic_bool &stop)
{
    const ListCollator collator;
    std::vector<Named> named;
    named.reserve(slotList.size());
    for (const int slot : slotList) {
        if (named.size() % StopInterval == 0 && stop) {
            return false;
        }
        named.push_back({.key = collator.sortKey(nameAt(store, slot)), .slot = slot});
    }
    const auto less = [](const Named &left, const Named &right) { return left.key.compare(right.key) < 0; };
    if (!sortInBlocks(named, less, stop)) {
        return false;
    }
    // Each finds its place among those that were there: a few comparisons for it, and none among them.
    std::vector<Place> merged;
    merged.reserve(m_places.size() + named.size());
    auto old = m_places.cbegin();
    for (size_t i = 0; i < named.size(); ++i) {
        if (i % StopInterval == 0 && stop) {
            return false;
        }
        const QString name = m_places.empty() ? QString() : nameAt(store, named[i].slot);
        const auto until = std::partition_point(old, m_places.cend(),
            [&](const Place &place) { return collator.compare(nameAt(store, place.slot), name) <= 0; });
        merged.insert(merged.end(), old, until);
        const bool same = until != old ? collator.compare(nameAt(store, merged.back().slot), name) == 0
                                       : i > 0 && named[i - 1].key.compare(named[i].key) == 0;
        merged.push_back({.slot = named[i].slot, .sameAsBefore = same});
        old = until;
    }
    merged.insert(merged.end(), old, m_places.cend());
    m_places = std::move(merged);
    return true;
}

void PersonOrder::rank(const InvitationStore &store)
{
    m_ranks.assign(size_t(store.slotCount), -1);
    int rank = 0;
    for (size_t place = 0; place < m_places.size(); ++place) {
        rank = m_places[place].sameAsBefore ? rank : int(place);
        m_ranks[size_t(m_places[place].slot)] = rank;
    }
}

} // namespace Reinvite
