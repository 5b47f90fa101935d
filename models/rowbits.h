// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <array>
#include <bit>

namespace Reinvite {

/// A set of the rows of one part of the table.
class RowBits final
{
public:
    static constexpr int MostRows = 1024;

    [[nodiscard]] bool contains(int row) const { return (m_words[word(row)] & bit(row)) != 0; }
    void insert(int row) { m_words[word(row)] |= bit(row); }
    void remove(int row) { m_words[word(row)] &= ~bit(row); }
    void keep(const RowBits &others)
    {
        for (size_t at = 0; at < m_words.size(); ++at) {
            m_words[at] &= others.m_words[at];
        }
    }
    void remove(const RowBits &others)
    {
        for (size_t at = 0; at < m_words.size(); ++at) {
            m_words[at] &= ~others.m_words[at];
        }
    }
    [[nodiscard]] int count() const
    {
        int all = 0;
        for (const quint64 each : m_words) {
            all += std::popcount(each);
        }
        return all;
    }
    /// Calls with each row, from the lowest on; the row at hand may be removed meanwhile.
    template <typename Visit>
    void forEach(const Visit &visit) const
    {
        for (size_t at = 0; at < m_words.size(); ++at) {
            for (quint64 rest = m_words[at]; rest != 0; rest &= rest - 1) {
                visit(int(at * WordBits) + std::countr_zero(rest));
            }
        }
    }

    friend bool operator==(const RowBits &, const RowBits &) = default;

private:
    static constexpr int WordBits = 64;
    [[nodiscard]] static size_t word(int row) { return size_t(row / WordBits); }
    [[nodiscard]] static quint64 bit(int row) { return quint64(1) << (row % WordBits); }

    std::array<quint64, MostRows / WordBits> m_words = {};
};

} // namespace Reinvite
