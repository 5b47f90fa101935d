// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/itemrow.h"

#include <QStringList>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

/// Takes the columns of a row one after the other.
class Columns final
{
public:
    explicit Columns(const QSqlQuery &query)
        : m_query(query)
    {
    }

    void to(QString &text) { text = next().toString(); }
    void to(int &number) { number = next().toInt(); }
    void to(qint64 &number) { number = next().toLongLong(); }
    void to(bool &flag) { flag = next().toBool(); }
    void to(Instant &instant) { instant = instantFromSql(next()); }
    void to(Action &action) { action = actionFromId(next().toString()); }
    void to(SendState &state) { state = sendStateFromId(next().toString()); }

    template <typename... Fields>
    void all(Fields &...fields)
    {
        (to(fields), ...);
    }

private:
    QVariant next()
    {
        const QVariant value = m_query.value(m_column++);
        return value.isNull() ? QVariant() : value;
    }

    const QSqlQuery &m_query;
    int m_column = 0;
};

/// Columns that every item has are never NULL.
QString filled(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace

const QStringList &itemColumns()
{
    static const QStringList columns = {u"id"_s, u"run"_s, u"action"_s, u"state"_s, u"connection"_s, u"vendor_id"_s,
        u"realm"_s, u"target"_s, u"email"_s, u"name"_s, u"container_kind"_s, u"container"_s, u"container_name"_s,
        u"metadata"_s, u"created_at"_s, u"state_at"_s, u"undo_until"_s, u"not_before"_s, u"expires_before"_s,
        u"expires_after"_s, u"attempts"_s, u"assigns"_s, u"http_status"_s, u"request_id"_s, u"vendor_text"_s,
        u"reason"_s, u"begun_at"_s, u"sent_at"_s, u"dead_link"_s};
    return columns;
}

ItemRow readItem(const QSqlQuery &query)
{
    ItemRow row;
    OutboxItem &item = row.item;
    Columns(query).all(item.id, item.run, item.action, item.state, item.key.connection, item.key.id, item.target.realm,
        item.target.id, item.email, item.name, item.containerKind, item.containerId, item.containerName, item.metadata,
        item.createdAt, item.stateAt, item.undoUntil, item.notBefore, item.expiresBefore, item.expiresAfter,
        item.attempts, item.assigns, item.httpStatus, item.requestId, item.vendorText, item.reason, row.begunAt,
        row.sentAt, row.deadLink);
    return row;
}

QVariantList itemValues(const ItemRow &row)
{
    const OutboxItem &item = row.item;
    return {item.run, actionId(item.action), sendStateId(item.state), filled(item.key.connection), filled(item.key.id),
        filled(item.target.realm), filled(item.target.id), item.email, item.name, item.containerKind, item.containerId,
        item.containerName, item.metadata, toSql(item.createdAt), toSql(item.stateAt), toSql(item.undoUntil),
        toSql(item.notBefore), toSql(item.expiresBefore), toSql(item.expiresAfter), item.attempts, item.assigns,
        item.httpStatus, item.requestId, item.vendorText, item.reason, toSql(row.begunAt), toSql(row.sentAt),
        row.deadLink ? 1 : 0};
}

QVariant toSql(Instant instant)
{
    return instant.isValid() ? QVariant(instant.msecs()) : QVariant();
}

Instant instantFromSql(const QVariant &value)
{
    return value.isNull() ? Instant() : Instant::fromMsecs(value.toLongLong());
}

} // namespace Reinvite
