// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

/// What other programs read: one way to write CSV and JSON, for lists and for the ledger.
namespace Reinvite {

enum class ExportFormat { Csv, Json };

/// A file is for a spreadsheet: its CSV begins with a byte order mark, since Excel takes a file without one for the
/// system's old 8-bit code page and spoils every name. A stream is for other programs, which would take the mark for a
/// part of the first column's name. JSON never has one (RFC 8259).
enum class ExportReader { File, Stream };

/// "csv", "json"; the end of a file's name too.
[[nodiscard]] QString exportFormatId(ExportFormat format);
[[nodiscard]] std::optional<ExportFormat> exportFormatFromId(QStringView id);

/// What stands before the rows, and after them.
[[nodiscard]] QByteArray exportHead(ExportFormat format, ExportReader reader, const QStringList &columns);
[[nodiscard]] QByteArray exportFoot(ExportFormat format);

/// RFC 4180, always in quotes; nothing at all where the text is null, so that null and empty differ. Text that a
/// spreadsheet would run as a formula stands behind an apostrophe.
[[nodiscard]] QString csvCell(const QString &text);
/// The columns' names, which are our own words and need no quotes, with the line's end.
[[nodiscard]] QString csvHead(const QStringList &columns);
/// The row's values in the columns' order, with the line's end.
[[nodiscard]] QString csvLine(const QStringList &columns, const QJsonObject &row);
/// A value as it stands in a cell: nothing where it is null.
[[nodiscard]] QString cellText(const QJsonValue &value);
/// For the clipboard: what would end the cell or the line is a blank; in quotes only where the text begins with one,
/// since a spreadsheet would take that for the cell's. Safe from formulas as CSV is.
[[nodiscard]] QString tabCell(const QString &text);
/// A string, number, boolean or null as JSON writes it.
[[nodiscard]] QByteArray jsonText(const QJsonValue &value);

/// Null where the text is null; an empty text stays one.
[[nodiscard]] QJsonValue orNull(const QString &text);

} // namespace Reinvite
