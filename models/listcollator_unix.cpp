// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/listcollator.h"

namespace Reinvite {

ListCollator::ListCollator(const QLocale &locale)
    : m_collator(spoken(locale))
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

int ListCollator::compare(const QString &left, const QString &right) const
{
    return m_collator.compare(left, right);
}

ListSortKey ListCollator::sortKey(const QString &text) const
{
    return m_collator.sortKey(text);
}

} // namespace Reinvite
