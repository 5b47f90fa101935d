// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <vector>

namespace Reinvite {

/// What the administrator has marked, by slot: a bit for each, so that a million marks follow a new order at no cost.
class RowMarks final
{
public:
    [[nodiscard]] bool contains(int slot) const
    {
        return slot >= 0 && size_t(slot) < m_marks.size() && m_marks[size_t(slot)];
    }
    [[nodiscard]] int count() const { return m_count; }
    /// True when it was otherwise before.
    bool set(int slot, bool marked)
    {
        if (contains(slot) == marked) {
            return false;
        }
        if (size_t(slot) >= m_marks.size()) {
            m_marks.resize(size_t(slot) + 1);
        }
        m_marks[size_t(slot)] = marked;
        m_count += marked ? 1 : -1;
        return true;
    }
    [[nodiscard]] QList<int> all() const
    {
        QList<int> found;
        found.reserve(m_count);
        for (size_t slot = 0; slot < m_marks.size(); ++slot) {
            if (m_marks[slot]) {
                found += int(slot);
            }
        }
        return found;
    }
    void clear()
    {
        m_marks.clear();
        m_count = 0;
    }

private:
    std::vector<bool> m_marks;
    int m_count = 0;
};

} // namespace Reinvite
