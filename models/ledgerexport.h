// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgerentry.h"

#include <QByteArray>
#include <QJsonObject>
#include <QTimeZone>

#include <optional>

namespace Reinvite {

enum class ExportFormat { Csv, Json };

/// The ledger as other programs read it, in parts, so that a long one never has to be in memory whole: head, any number
/// of parts, foot. UTF-8.
class LedgerExport final
{
public:
    /// A file is for a spreadsheet: its CSV begins with a byte order mark, since Excel takes a file without one for the
    /// system's old 8-bit code page and spoils every name. A stream is for other programs, which would take the mark
    /// for a part of the first column's name. JSON never has one (RFC 8259).
    enum class Reader { File, Stream };

    /// `connections`: names by id, of those that still are.
    LedgerExport(ExportFormat format, Reader reader, QHash<QString, QString> connections,
        const QTimeZone &zone = QTimeZone::systemTimeZone());

    [[nodiscard]] QByteArray head() const;
    [[nodiscard]] QByteArray part(const QList<LedgerEntry> &entries);
    [[nodiscard]] QByteArray foot() const;

    /// Ids are those of models/words.h; times are ISO 8601 with the zone's offset; what is not known is null.
    [[nodiscard]] QJsonObject toJson(const LedgerEntry &entry) const;

private:
    ExportFormat m_format;
    Reader m_reader;
    QHash<QString, QString> m_connections;
    QTimeZone m_zone;
    bool m_any = false; ///< a part came before: JSON wants a comma
};

/// All in one piece.
[[nodiscard]] QByteArray exported(LedgerExport writer, const QList<LedgerEntry> &entries);

/// "csv", "json"; the end of a file's name too.
[[nodiscard]] QString exportFormatId(ExportFormat format);
[[nodiscard]] std::optional<ExportFormat> exportFormatFromId(QStringView id);

/// "2026-11-20T14:02:07.123+01:00"; null when invalid.
[[nodiscard]] QString isoTime(Instant instant, const QTimeZone &zone);

} // namespace Reinvite
