// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

namespace Reinvite {

/// Finds slots by the hashes of what stands in them, and keeps no copy of that: eight bytes for a place, where a QHash
/// of keys would take more than the row. It is split, so that growing never takes long at once.
class KeyIndex final
{
public:
    /// The slot with this hash that `isIt`; -1: there is none.
    template <typename IsIt>
    [[nodiscard]] int find(quint64 hash, const IsIt &isIt) const
    {
        const Part &part = m_parts[partOf(hash)];
        const auto sign = quint32(hash);
        for (size_t at = sign & part.mask(); part.isTaken(at); at = part.after(at)) {
            if (part.places[at].sign == sign && isIt(part.places[at].slot)) {
                return part.places[at].slot;
            }
        }
        return -1;
    }
    /// The slot must not be in.
    void insert(quint64 hash, int slot);
    /// The slot must be in, with this hash.
    void remove(quint64 hash, int slot);
    [[nodiscard]] int count() const { return m_count; }

private:
    static constexpr int Free = -1;
    struct Place
    {
        quint32 sign = 0; ///< of the hash
        int slot = Free;
    };
    struct Part
    {
        [[nodiscard]] size_t mask() const { return places.size() - 1; } // a power of two: all bits below it are set
        [[nodiscard]] size_t after(size_t at) const { return (at + 1) & mask(); }
        [[nodiscard]] bool isTaken(size_t at) const { return !places.empty() && places[at].slot != Free; }
        void put(Place place);
        void resize(size_t size);
        void closeGap(size_t gap);

        std::vector<Place> places;
        size_t taken = 0;
    };
    static constexpr int PartBits = 6;
    [[nodiscard]] static size_t partOf(quint64 hash) { return size_t(hash >> (64 - PartBits)); }

    std::array<Part, 1 << PartBits> m_parts;
    int m_count = 0;
};

} // namespace Reinvite
