// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

namespace Reinvite {

/// A list in pages. Copies share every page that neither has written to since: a copy costs the number of pages, and a
/// write one page.
template <typename T>
class PagedList final
{
public:
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] const T &at(int place) const { return m_pages.at(place / PageSize).at(place % PageSize); }
    T &operator[](int place) { return m_pages[place / PageSize][place % PageSize]; }

    void append(const T &value)
    {
        if (m_size % PageSize == 0) {
            m_pages.emplaceBack();
        }
        m_pages.last().append(value);
        ++m_size;
    }

private:
    static constexpr int PageSize = 1024;

    QList<QList<T>> m_pages;
    int m_size = 0;
};

} // namespace Reinvite
