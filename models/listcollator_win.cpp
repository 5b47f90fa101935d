// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/listcollator.h"

#include <windows.h>

namespace Reinvite {

namespace {

const wchar_t *wide(const QString &text)
{
    return reinterpret_cast<const wchar_t *>(text.utf16());
}

/// In their own language, users may have chosen an order: null stands for that.
const wchar_t *nameOf(const QString &language)
{
    return language.isNull() ? LOCALE_NAME_USER_DEFAULT : wide(language);
}

/// CompareStringEx's answer, which Windows' sort keys agree with; 0 where the system does not know one of the flags.
int compared(const QString &language, quint32 flags, const QString &left, const QString &right)
{
    return CompareStringEx(
        nameOf(language), flags, wide(left), int(left.size()), wide(right), int(right.size()), nullptr, nullptr, 0);
}

/// Wine does not sort numbers by their value.
quint32 knownFlags(const QString &language)
{
    constexpr quint32 All = NORM_IGNORECASE | SORT_DIGITSASNUMBERS;
    return compared(language, All, QStringLiteral("2"), QStringLiteral("10")) != 0 ? All : NORM_IGNORECASE;
}

} // namespace

ListCollator::ListCollator(const QLocale &locale)
    : m_language(locale == QLocale::system() ? QString() : spoken(locale).bcp47Name())
    , m_flags(knownFlags(m_language))
{
}

int ListCollator::compare(const QString &left, const QString &right) const
{
    return compared(m_language, m_flags, left, right) - CSTR_EQUAL;
}

ListSortKey ListCollator::sortKey(const QString &text) const
{
    const auto into = [&](char *bytes, qsizetype size) {
        return LCMapStringEx(nameOf(m_language), LCMAP_SORTKEY | m_flags, wide(text), int(text.size()),
            reinterpret_cast<wchar_t *>(bytes), int(size), nullptr, nullptr, 0);
    };
    if (text.isEmpty()) {
        return ListSortKey({}); // Windows takes it for a mistake
    }
    QByteArray bytes(into(nullptr, 0), Qt::Uninitialized);
    bytes.truncate(into(bytes.data(), bytes.size()));
    return ListSortKey(bytes);
}

} // namespace Reinvite
