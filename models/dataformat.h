// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

/// What other programs read: one way to write CSV and JSON, for lists and for the ledger.
namespace Reinvite {

/// RFC 4180, always in quotes; nothing at all where the text is null, so that null and empty differ. Text that a
/// spreadsheet would run as a formula stands behind an apostrophe.
[[nodiscard]] QString csvCell(const QString &text);
/// The columns' names, which are our own words and need no quotes, with the line's end.
[[nodiscard]] QString csvHead(const QStringList &columns);
/// The row's values in the columns' order, with the line's end.
[[nodiscard]] QString csvLine(const QStringList &columns, const QJsonObject &row);

/// Null where the text is null; an empty text stays one.
[[nodiscard]] QJsonValue orNull(const QString &text);

} // namespace Reinvite
