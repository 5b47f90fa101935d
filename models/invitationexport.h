// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/dataformat.h"
#include "models/invitationrow.h"

#include <span>

namespace Reinvite {

/// What other programs read of a row: one table of columns for the terminal's lists, for files and for the clipboard,
/// so that the same name has the same value everywhere. Ids are those of models/words.h; times are ISO 8601 in UTC;
/// what the vendor did not tell is null.

/// "connection id/vendor's id": names a row among all connections; what the terminal's `resend` takes
/// beside the bare id.
[[nodiscard]] QString keyText(const InvitationKey &key);

/// Every column, in the order of a file.
[[nodiscard]] QStringList exportColumns();
/// Those of the list: what people paste.
[[nodiscard]] QStringList copyColumns();
/// The row's values in these columns; a name that is none is left out.
[[nodiscard]] QJsonObject exportedRow(const InvitationRow &row, const QStringList &columns);

/// What rows depend on beside the table, as it was when the export began.
struct ExportFacts
{
    Instant now; ///< ours
    ClockSkews skews = {};
    QHash<QString, QString> connectionNames = {}; ///< by connection id
    VendorsByConnection vendors = {};
};

/// Rows of the table as bytes (UTF-8), in parts, so that a million never has to be in memory whole: head, any number of
/// parts, foot. Runs on any thread.
class InvitationExport final
{
public:
    InvitationExport(ExportFormat format, ExportReader reader, ExportFacts facts);

    [[nodiscard]] QByteArray head() const;
    /// Slots that are free are left out.
    [[nodiscard]] QByteArray part(const InvitationTable::Snapshot &rows, std::span<const int> slotList);
    [[nodiscard]] QByteArray foot() const;
    /// How many rows the parts had.
    [[nodiscard]] int count() const { return m_count; }

private:
    ExportFormat m_format;
    ExportReader m_reader;
    ExportFacts m_facts;
    int m_count = 0;
};

/// Rows as a spreadsheet and a mail take them from the clipboard: `copyColumns` with tabs between them, each row on a
/// line. In parts, as above; the head is the line of headings.
[[nodiscard]] QString tabbedHead();
[[nodiscard]] QString tabbedRows(
    const InvitationTable::Snapshot &rows, std::span<const int> slotList, const ExportFacts &facts);

} // namespace Reinvite
