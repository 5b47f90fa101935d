// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/ledgerexport.h"

#include <QJsonDocument>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

/// What people look for first; the chain's and the outbox's own numbers last.
const QStringList &columns()
{
    static const QStringList all = {u"at"_s, u"action"_s, u"outcome"_s, u"email"_s, u"blanked"_s, u"connection"_s,
        u"expires_before"_s, u"expires_after"_s, u"vendor_text"_s, u"reason"_s, u"http_status"_s, u"request_id"_s,
        u"user"_s, u"id"_s, u"container_id"_s, u"realm"_s, u"connection_id"_s, u"run"_s, u"item"_s, u"entry"_s};
    return all;
}

} // namespace

LedgerExport::LedgerExport(
    ExportFormat format, Reader reader, QHash<QString, QString> connections, const QTimeZone &zone)
    : m_format(format)
    , m_reader(reader)
    , m_connections(std::move(connections))
    , m_zone(zone)
{
}

QByteArray LedgerExport::head() const
{
    return exportHead(m_format, m_reader, columns());
}

QByteArray LedgerExport::part(const QList<LedgerEntry> &entries)
{
    QByteArray text;
    for (const LedgerEntry &entry : entries) {
        const QJsonObject object = toJson(entry);
        if (m_format == ExportFormat::Csv) {
            text += csvLine(columns(), object).toUtf8();
        } else {
            text += (m_any ? ",\n" : "\n") + QJsonDocument(object).toJson(QJsonDocument::Compact);
        }
        m_any = true;
    }
    return text;
}

QByteArray LedgerExport::foot() const
{
    return exportFoot(m_format);
}

QJsonObject LedgerExport::toJson(const LedgerEntry &entry) const
{
    return {
        {u"at"_s, orNull(isoTime(entry.at, m_zone))},
        {u"action"_s, actionId(entry.action)},
        {u"outcome"_s, sendStateId(entry.state)},
        {u"email"_s, orNull(entry.email)},
        {u"blanked"_s, entry.blanked},
        {u"connection"_s, orNull(m_connections.value(entry.key.connection))},
        {u"expires_before"_s, orNull(isoTime(entry.expiresBefore, m_zone))},
        {u"expires_after"_s, orNull(isoTime(entry.expiresAfter, m_zone))},
        {u"vendor_text"_s, orNull(entry.vendorText)},
        {u"reason"_s, orNull(entry.reason)},
        {u"http_status"_s, entry.httpStatus == 0 ? QJsonValue() : QJsonValue(entry.httpStatus)},
        {u"request_id"_s, orNull(entry.requestId)},
        {u"user"_s, orNull(entry.systemUser)},
        {u"id"_s, orNull(entry.key.id)},
        {u"container_id"_s, orNull(entry.containerId)},
        {u"realm"_s, orNull(entry.realm)},
        {u"connection_id"_s, orNull(entry.key.connection)},
        {u"run"_s, orNull(entry.run)},
        {u"item"_s, entry.item},
        {u"entry"_s, entry.entry},
    };
}

QByteArray exported(LedgerExport writer, const QList<LedgerEntry> &entries)
{
    return writer.head() + writer.part(entries) + writer.foot();
}

QString isoTime(Instant instant, const QTimeZone &zone)
{
    if (!instant.isValid()) {
        return {};
    }
    const QDateTime utc = instant.toDateTime();
    return utc.toOffsetFromUtc(zone.offsetFromUtc(utc)).toString(Qt::ISODateWithMs);
}

} // namespace Reinvite
