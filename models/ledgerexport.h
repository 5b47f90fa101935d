// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/dataformat.h"
#include "models/ledgerentry.h"

#include <QByteArray>
#include <QJsonObject>
#include <QTimeZone>

namespace Reinvite {

/// The ledger as other programs read it, in parts, so that a long one never has to be in memory whole: head, any number
/// of parts, foot. UTF-8.
class LedgerExport final
{
public:
    using Reader = ExportReader;

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

/// "2026-11-20T14:02:07.123+01:00"; null when invalid.
[[nodiscard]] QString isoTime(Instant instant, const QTimeZone &zone);

} // namespace Reinvite
