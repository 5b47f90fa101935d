// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace Reinvite {

/// Names that the filter language does not know by itself.
struct FilterNames
{
    QList<std::pair<QString, QString>> vendors = {}; ///< VendorTraits::id and name
    QStringList connections = {};

    friend bool operator==(const FilterNames &, const FilterNames &) = default;
};

/// Something that could be put where somebody is typing.
struct FilterCompletion
{
    QString word;         ///< "state:", "expired", "Acme Cloud": as it is shown
    QString note;         ///< what that is or takes; may be empty
    QString text;         ///< the whole text with it
    qsizetype cursor = 0; ///< where to go on typing

    friend bool operator==(const FilterCompletion &, const FilterCompletion &) = default;
};

/// At `cursor` in `text`. Nothing where a word goes on behind it, where nothing is begun, or where what stands there is
/// whole already: plain words are left alone.
[[nodiscard]] QList<FilterCompletion> filterCompletions(
    const QString &text, qsizetype cursor, const FilterNames &names);

} // namespace Reinvite
