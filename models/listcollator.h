// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCollator>

namespace Reinvite {

#ifdef Q_OS_WIN
/// Qt's own key compares Windows' bytes in pairs, with the wrong one first, and random ones behind (QCollatorSortKey,
/// qcollator_win.cpp in 6.4).
class ListSortKey final
{
public:
    explicit ListSortKey(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    [[nodiscard]] int compare(const ListSortKey &other) const { return m_bytes.compare(other.m_bytes); }
    friend bool operator<(const ListSortKey &left, const ListSortKey &right) { return left.compare(right) < 0; }

private:
    QByteArray m_bytes;
};
#else
using ListSortKey = QCollatorSortKey;
#endif

/// How lists sort texts: by the administrator's language, whatever the case, numbers by their value.
/// Like QCollator, not to be shared by threads.
class ListCollator final
{
public:
    explicit ListCollator(const QLocale &locale = {});

    /// Less than zero, zero or more: `left` comes before `right`, is equal, comes after it. As their keys compare.
    [[nodiscard]] int compare(const QString &left, const QString &right) const;
    [[nodiscard]] ListSortKey sortKey(const QString &text) const;

private:
    /// The C locale would sort by code units, capitals first.
    [[nodiscard]] static QLocale spoken(const QLocale &locale)
    {
        return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
    }

#ifdef Q_OS_WIN
    QString m_language; ///< BCP 47; null for the user's own
    quint32 m_flags;
#else
    QCollator m_collator;
#endif
};

} // namespace Reinvite
