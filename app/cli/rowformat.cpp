// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/rowformat.h"

#include "models/invitationexport.h"
#include "models/timetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Reinvite {

namespace {

QJsonValue orNull(Instant instant)
{
    return instant.isValid() ? QJsonValue(instant.toIso()) : QJsonValue();
}

/// Control characters in what a vendor sent would steer the reader's terminal.
QString terminalCell(QString text)
{
    std::ranges::replace_if(
        text, [](QChar c) { return c.category() == QChar::Other_Control; }, QLatin1Char(' '));
    return text;
}

QString formatJson(const QJsonArray &rows)
{
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Indented));
}

QString formatCsv(const QStringList &names, const QJsonArray &rows)
{
    QString text = csvHead(names);
    for (const auto row : rows) {
        text += csvLine(names, row.toObject());
    }
    return text;
}

/// Columns that a terminal gives the text: two for wide scripts, none for marks.
qsizetype terminalWidth(const QString &text)
{
    qsizetype width = 0;
    for (const uint character : text.toUcs4()) {
        switch (QChar::script(character)) {
        case QChar::Script_Han:
        case QChar::Script_Hangul:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
            width += 2;
            break;
        default:
            width += QChar::category(character) == QChar::Mark_NonSpacing ? 0 : 1;
        }
    }
    return width;
}

/// What `list` has always told; scripts may count on no other.
const QStringList &listColumns()
{
    static const QStringList columns = {QStringLiteral("id"), QStringLiteral("key"), QStringLiteral("connection"),
        QStringLiteral("vendor"), QStringLiteral("state"), QStringLiteral("badge"), QStringLiteral("vendor_state"),
        QStringLiteral("email"), QStringLiteral("name"), QStringLiteral("role"), QStringLiteral("container"),
        QStringLiteral("container_kind"), QStringLiteral("container_id"), QStringLiteral("seats_total"),
        QStringLiteral("seats_available"), QStringLiteral("price_amount"), QStringLiteral("price_currency"),
        QStringLiteral("price_interval"), QStringLiteral("price_interval_count"), QStringLiteral("created_at"),
        QStringLiteral("expires_at"), QStringLiteral("joined_at"), QStringLiteral("last_sent_at"),
        QStringLiteral("times_sent"), QStringLiteral("last_outcome")};
    return columns;
}

QStringList tableCells(const ListRow &row)
{
    const Invitation &invitation = row.invitation;
    return {badgeId(badgeAt(invitation.state, invitation.expiresAt, row.vendorNow)), invitation.email, invitation.name,
        invitation.container.name, row.connection.name, relativeTime(invitation.expiresAt, row.vendorNow),
        row.mail.timesSent > 0 ? QString::number(row.mail.timesSent) : QString(), invitation.key.id};
}

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::Texts)
};

} // namespace

QString formatTable(const QStringList &titles, const QList<QStringList> &cells)
{
    QList<QStringList> rows = cells;
    for (QStringList &row : rows) {
        std::ranges::transform(row, row.begin(), terminalCell);
    }
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < titles.size(); ++column) {
        qsizetype width = terminalWidth(titles[column]);
        for (const QStringList &row : std::as_const(rows)) {
            width = std::max(width, terminalWidth(row[column]));
        }
        widths.append(width);
    }
    const auto line = [&widths](const QStringList &row) {
        QString text;
        for (qsizetype column = 0; column < row.size(); ++column) {
            text += row[column] + QString(widths[column] - terminalWidth(row[column]) + 2, QLatin1Char(' '));
        }
        return text.trimmed() + QLatin1Char('\n');
    };
    QString text = line(titles);
    for (const QStringList &row : std::as_const(rows)) {
        text += line(row);
    }
    return text;
}

std::optional<RowFormat> rowFormatFromName(const QString &name)
{
    if (name == QStringLiteral("table")) {
        return RowFormat::Table;
    }
    if (name == QStringLiteral("json")) {
        return RowFormat::Json;
    }
    if (name == QStringLiteral("csv")) {
        return RowFormat::Csv;
    }
    return {};
}

QJsonObject toJson(const ListRow &row)
{
    const InvitationRow shown{.invitation = row.invitation,
        .mail = row.mail,
        .connectionName = row.connection.name,
        .now = {},
        .vendorNow = row.vendorNow,
        .vendor = {.id = row.connection.vendor}};
    return exportedRow(shown, listColumns());
}

QString formatRows(const QList<ListRow> &rows, RowFormat format)
{
    if (format == RowFormat::Table) {
        QList<QStringList> cells;
        std::ranges::transform(rows, std::back_inserter(cells), tableCells);
        return formatTable({Texts::tr("STATE"), Texts::tr("E-MAIL"), Texts::tr("NAME"), Texts::tr("FOR"),
                               Texts::tr("CONNECTION"), Texts::tr("EXPIRES"), Texts::tr("MAILS"), Texts::tr("ID")},
            cells);
    }
    QJsonArray objects;
    for (const ListRow &row : rows) {
        objects.append(toJson(row));
    }
    if (format == RowFormat::Json) {
        return formatJson(objects);
    }
    return formatCsv(
        {QStringLiteral("id"), QStringLiteral("key"), QStringLiteral("connection"), QStringLiteral("vendor"),
            QStringLiteral("state"), QStringLiteral("email"), QStringLiteral("name"), QStringLiteral("container"),
            QStringLiteral("expires_at"), QStringLiteral("last_sent_at"), QStringLiteral("times_sent")},
        objects);
}

ResendRow toResendRow(const OutboxItem &item)
{
    QStringList detail = {item.reason};
    if (!item.vendorText.isEmpty() && !item.reason.contains(item.vendorText)) {
        detail.append(item.vendorText);
    }
    detail.removeAll(QString());
    return {.id = item.key.id,
        .outcome = sendStateId(item.state),
        .httpStatus = item.httpStatus,
        .expiresAt = item.expiresAfter.isValid() ? item.expiresAfter : item.expiresBefore,
        .detail = detail.join(QStringLiteral(" · "))};
}

QString formatOutbox(const QList<OutboxItem> &items, RowFormat format)
{
    if (format == RowFormat::Table) {
        QList<QStringList> cells;
        for (const OutboxItem &item : items) {
            cells.append(QStringList{QString::number(item.id), sendStateId(item.state), actionId(item.action),
                terminalCell(item.email), terminalCell(item.containerName), terminalCell(item.reason)});
        }
        return formatTable({Texts::tr("ITEM"), Texts::tr("STATE"), Texts::tr("ACTION"), Texts::tr("E-MAIL"),
                               Texts::tr("FOR"), Texts::tr("REASON")},
            cells);
    }
    QJsonArray objects;
    for (const OutboxItem &item : items) {
        objects.append(
            QJsonObject{{QStringLiteral("item"), item.id}, {QStringLiteral("state"), sendStateId(item.state)},
                {QStringLiteral("action"), actionId(item.action)}, {QStringLiteral("key"), keyText(item.key)},
                {QStringLiteral("email"), item.email}, {QStringLiteral("container"), item.containerId},
                {QStringLiteral("created_at"), orNull(item.createdAt)}, {QStringLiteral("reason"), item.reason}});
    }
    if (format == RowFormat::Json) {
        return formatJson(objects);
    }
    return formatCsv({QStringLiteral("item"), QStringLiteral("state"), QStringLiteral("action"), QStringLiteral("key"),
                         QStringLiteral("email"), QStringLiteral("container"), QStringLiteral("created_at"),
                         QStringLiteral("reason")},
        objects);
}

QString formatResends(const QList<ResendRow> &rows, RowFormat format)
{
    if (format == RowFormat::Table) {
        QList<QStringList> cells;
        for (const ResendRow &row : rows) {
            cells.append(QStringList{row.outcome, row.id, row.detail});
        }
        return formatTable({Texts::tr("OUTCOME"), Texts::tr("ID"), Texts::tr("DETAIL")}, cells);
    }
    QJsonArray objects;
    for (const ResendRow &row : rows) {
        objects.append(QJsonObject{{QStringLiteral("id"), row.id}, {QStringLiteral("outcome"), row.outcome},
            {QStringLiteral("http_status"), row.httpStatus == 0 ? QJsonValue() : QJsonValue(row.httpStatus)},
            {QStringLiteral("expires_at"), orNull(row.expiresAt)}, {QStringLiteral("detail"), row.detail}});
    }
    if (format == RowFormat::Json) {
        return formatJson(objects);
    }
    return formatCsv({QStringLiteral("id"), QStringLiteral("outcome"), QStringLiteral("http_status"),
                         QStringLiteral("expires_at"), QStringLiteral("detail")},
        objects);
}

} // namespace Reinvite
