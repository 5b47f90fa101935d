// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/pagedlist.h"

#include <QHash>

#include <vector>

namespace Reinvite {

/// Values that many have, each kept once, under a number that is the value's own as long as anybody holds it.
template <typename T>
class SharedValues final
{
public:
    /// One more holds it.
    int take(const T &value)
    {
        // The rows of a list mostly have what the row before them has.
        if (m_last < 0 || m_values.at(m_last) != value) {
            m_last = numberOf(value);
        }
        ++m_holders[m_last];
        return m_last;
    }

    /// One less holds it.
    void release(int number)
    {
        if (--m_holders[number] > 0) {
            return;
        }
        m_numbers.remove(m_values.at(number));
        m_values[number] = T();
        m_free.push_back(number);
        m_last = m_last == number ? -1 : m_last;
    }

    /// -1: nobody holds it.
    [[nodiscard]] int find(const T &value) const { return m_numbers.value(value, -1); }
    /// How many hold each, by number.
    [[nodiscard]] const QList<int> &holders() const { return m_holders; }
    /// By number; numbers that are free have a default value.
    [[nodiscard]] const PagedList<T> &values() const { return m_values; }

private:
    int numberOf(const T &value)
    {
        if (const auto known = m_numbers.constFind(value); known != m_numbers.cend()) {
            return *known;
        }
        const int number = freeNumber();
        m_values[number] = value;
        m_numbers.insert(value, number);
        return number;
    }

    int freeNumber()
    {
        if (m_free.empty()) {
            m_values.append(T());
            m_holders.append(0);
            return m_values.size() - 1;
        }
        const int number = m_free.back();
        m_free.pop_back();
        return number;
    }

    PagedList<T> m_values;
    QList<int> m_holders; ///< by number
    std::vector<int> m_free;
    QHash<T, int> m_numbers;
    int m_last = -1;
};

} // namespace Reinvite
