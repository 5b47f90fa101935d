// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connection.h"
#include "models/invitation.h"
#include "models/mailstatus.h"
#include "models/outboxitem.h"

#include <QJsonObject>

namespace Reinvite {

enum class RowFormat { Table, Json, Csv };

/// Empty: no such format.
[[nodiscard]] std::optional<RowFormat> rowFormatFromName(const QString &name);

/// One invitation with all that a row shows.
struct ListRow
{
    Invitation invitation;
    MailStatus mail;
    ConnectionInfo connection;
    Instant vendorNow;
};

/// Titles and rows in columns; what would steer the reader's terminal is taken out of the cells.
[[nodiscard]] QString formatTable(const QStringList &titles, const QList<QStringList> &rows);

[[nodiscard]] QJsonObject toJson(const ListRow &row);
/// The whole output, with its last line ended. CSV cells that a spreadsheet would take for a formula are quoted with an
/// apostrophe.
[[nodiscard]] QString formatRows(const QList<ListRow> &rows, RowFormat format);

/// What came of one id that `resend` was given.
struct ResendRow
{
    QString id;
    QString outcome;
    int httpStatus = 0;
    Instant expiresAt = {};
    QString detail = {};
};
/// Items as `outbox list` shows them.
[[nodiscard]] QString formatOutbox(const QList<OutboxItem> &items, RowFormat format);
[[nodiscard]] ResendRow toResendRow(const OutboxItem &item);
[[nodiscard]] QString formatResends(const QList<ResendRow> &rows, RowFormat format);

} // namespace Reinvite
