// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/keyindex.h"

#include <utility>

namespace Reinvite {

namespace {

constexpr size_t LeastPlaces = 16;

/// At most three quarters are taken, or chains get long.
bool isCrowded(size_t taken, size_t places)
{
    return 4 * taken > 3 * places;
}

bool isSparse(size_t taken, size_t places)
{
    return places > LeastPlaces && 8 * taken < places;
}

} // namespace

void KeyIndex::insert(quint64 hash, int slot)
{
    Part &part = m_parts[partOf(hash)];
    if (isCrowded(part.taken + 1, part.places.size())) {
        part.resize(part.places.empty() ? LeastPlaces : 2 * part.places.size());
    }
    part.put({.sign = quint32(hash), .slot = slot});
    ++part.taken;
    ++m_count;
}

void KeyIndex::remove(quint64 hash, int slot)
{
    Part &part = m_parts[partOf(hash)];
    size_t at = quint32(hash) & part.mask();
    while (part.places[at].slot != slot) {
        at = part.after(at);
    }
    part.closeGap(at);
    --part.taken;
    --m_count;
    if (isSparse(part.taken, part.places.size())) {
        part.resize(part.places.size() / 2);
    }
}

void KeyIndex::Part::put(Place place)
{
    size_t at = place.sign & mask();
    while (isTaken(at)) {
        at = after(at);
    }
    places[at] = place;
}

void KeyIndex::Part::resize(size_t size)
{
    const std::vector<Place> before = std::exchange(places, std::vector<Place>(size));
    for (const Place &place : before) {
        if (place.slot != Free) {
            put(place);
        }
    }
}

/// Whoever stands behind the gap and would be looked for from before it moves up, so that no chain is cut.
void KeyIndex::Part::closeGap(size_t gap)
{
    for (size_t at = after(gap); isTaken(at); at = after(at)) {
        const size_t wanted = places[at].sign & mask();
        if (((at - wanted) & mask()) >= ((at - gap) & mask())) {
            places[gap] = places[at];
            gap = at;
        }
    }
    places[gap] = {};
}

} // namespace Reinvite
