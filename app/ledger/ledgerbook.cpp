// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/ledgerbook.h"

#include "app/ledger/itemrow.h"
#include "app/ledger/ledgerchain.h"
#include "app/ledger/systemuser.h"

#include <QCoreApplication>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

constexpr auto EntryColumns = "entry, item, run, at, os_user, connection, vendor_id, realm, container, email, action, "
                              "state, expires_before, expires_after, http_status, request_id, vendor_text, reason, "
                              // What was never in the chain has no salt either.
                              "salt IS NULL AND link IS NOT NULL"_L1;

LedgerEntry readEntry(const QSqlQuery &row)
{
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    const auto text = [&] {
        const QVariant value = next();
        return value.isNull() ? QString() : value.toString();
    };
    LedgerEntry entry;
    entry.entry = next().toLongLong();
    entry.item = next().toLongLong();
    entry.run = text();
    entry.at = instantFromSql(next());
    entry.systemUser = text();
    entry.key.connection = text();
    entry.key.id = text();
    entry.realm = text();
    entry.containerId = text();
    entry.email = text();
    entry.action = actionFromId(text());
    entry.state = sendStateFromId(text());
    entry.expiresBefore = instantFromSql(next());
    entry.expiresAfter = instantFromSql(next());
    entry.httpStatus = next().toInt();
    entry.requestId = text();
    entry.vendorText = text();
    entry.reason = text();
    entry.blanked = next().toBool();
    return entry;
}

LedgerEntry entryOf(const OutboxItem &item, const QString &systemUser)
{
    LedgerEntry entry;
    entry.item = item.id;
    entry.run = item.run;
    entry.at = item.stateAt;
    entry.systemUser = systemUser;
    entry.key = item.key;
    entry.realm = item.target.realm;
    entry.containerId = item.containerId;
    entry.email = item.email;
    entry.action = item.action;
    entry.state = item.state;
    entry.expiresBefore = item.expiresBefore;
    entry.expiresAfter = item.expiresAfter;
    entry.httpStatus = item.httpStatus;
    entry.requestId = item.requestId;
    entry.vendorText = item.vendorText;
    entry.reason = item.reason;
    return entry;
}

/// A part of a text, with what LIKE takes for itself as itself.
QString likePattern(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + text + u'%';
}

/// Conditions of a query with their values.
struct Where
{
    QStringList conditions;
    QVariantList values;

    void add(const QString &condition, const QVariant &value)
    {
        conditions.append(condition);
        values.append(value);
    }
    [[nodiscard]] QString sql() const
    {
        return conditions.isEmpty() ? QString() : u"WHERE "_s + conditions.join(u" AND "_s);
    }
};

Where whereOf(const LedgerQuery &query)
{
    Where where;
    if (!query.text.isEmpty()) {
        where.add(u"(coalesce(email,'') || ' ' || coalesce(vendor_text,'') || ' ' || coalesce(reason,'') || ' ' || "
                  "coalesce(vendor_id,'') || ' ' || coalesce(request_id,'')) LIKE ? ESCAPE '\\'"_s,
            likePattern(query.text));
    }
    if (!query.run.isEmpty()) {
        where.add(u"run = ?"_s, query.run);
    }
    if (query.from.isValid()) {
        where.add(u"at >= ?"_s, query.from.msecs());
    }
    if (query.until.isValid()) {
        where.add(u"at < ?"_s, query.until.msecs());
    }
    if (query.before > 0) {
        where.add(u"entry < ?"_s, query.before);
    }
    return where;
}

/// Walks the chain from one end to the other.
class ChainWalk final
{
public:
    ChainWalk(qint64 entry, QByteArray linkBefore)
        : m_lastEntry(entry)
        , m_before(std::move(linkBefore))
    {
    }

    void take(const LedgerEntry &entry, const QByteArray &salt, const QByteArray &digest, const QByteArray &link)
    {
        ++m_report.entries;
        m_lastEntry = entry.entry;
        if (salt.isEmpty()) {
            ++m_report.blanked;
        } else if (LedgerChain::personDigest(entry, salt) != digest) {
            find(entry.entry, Text::tr("The address, the vendor's text or the reason was changed."));
        }
        if (LedgerChain::link(m_before, entry, digest) != link) {
            find(
                entry.entry, Text::tr("It does not follow from the entry before: it or that one was changed or lost."));
        }
        m_before = link;
    }

    ChainReport end(qint64 lastEntry, const QByteArray &lastLink)
    {
        if (lastEntry != m_lastEntry || lastLink != m_before) {
            find(lastEntry, Text::tr("The newest entries are missing."));
        }
        return m_report;
    }

private:
    void find(qint64 entry, const QString &finding)
    {
        if (m_report.isWhole()) {
            m_report.brokenEntry = entry;
            m_report.finding = finding;
        }
    }

    ChainReport m_report;
    qint64 m_lastEntry;
    QByteArray m_before;
};

} // namespace

LedgerBook::LedgerBook(SqlFile &file)
    : m_file(file)
    , m_systemUser(systemUser())
{
}

Result<QByteArray> LedgerBook::lastLink()
{
    QByteArray link;
    return m_file
        .each(u"SELECT last_link FROM ledger_ends"_s, {},
            [&link](const QSqlQuery &row) { link = row.value(0).toByteArray(); })
        .map([&link] { return link; });
}

Result<void> LedgerBook::append(const OutboxItem &item)
{
    const LedgerEntry entry = entryOf(item, m_systemUser);
    const QByteArray salt = LedgerChain::newSalt();
    const QByteArray digest = LedgerChain::personDigest(entry, salt);
    return lastLink().and_then([&](const QByteArray &before) -> Result<void> {
        const QByteArray link = LedgerChain::link(before, entry, digest);
        return m_file
            .run(u"INSERT INTO ledger(item, run, at, os_user, connection, realm, vendor_id, container, email, action, "
                 "state, expires_before, expires_after, http_status, request_id, vendor_text, reason, salt, "
                 "person_digest, link) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s,
                {entry.item, entry.run, toSql(entry.at), entry.systemUser, entry.key.connection, entry.realm,
                    entry.key.id, entry.containerId, entry.email, actionId(entry.action), sendStateId(entry.state),
                    toSql(entry.expiresBefore), toSql(entry.expiresAfter), entry.httpStatus, entry.requestId,
                    entry.vendorText, entry.reason, salt, digest, link})
            .and_then([&](const QSqlQuery &inserted) {
                return m_file.run(u"UPDATE ledger_ends SET last_entry = ?, last_link = ?"_s,
                    {inserted.lastInsertId().toLongLong(), link});
            })
            .map([](const QSqlQuery &) {});
    });
}

Result<QList<LedgerEntry>> LedgerBook::entries(const LedgerQuery &query)
{
    Where where = whereOf(query);
    QString sql = u"SELECT %1 FROM ledger %2 ORDER BY entry DESC"_s.arg(EntryColumns, where.sql());
    if (query.limit > 0) {
        sql += u" LIMIT ?"_s;
        where.values.append(query.limit);
    }
    QList<LedgerEntry> found;
    return m_file.each(sql, where.values, [&found](const QSqlQuery &row) { found.append(readEntry(row)); })
        .map([&found] { return found; });
}

Result<QList<LedgerRun>> LedgerBook::runs(int limit)
{
    QList<LedgerRun> runs;
    QHash<QString, qsizetype> places;
    const auto take = [&](const QSqlQuery &row) {
        const QString run = row.value(0).toString();
        if (!places.contains(run)) {
            places.insert(run, runs.size());
            runs.append({.run = run,
                .begunAt = instantFromSql(row.value(3)),
                .action = actionFromId(row.value(4).toString()),
                .items = 0,
                .counts = {}});
        }
        LedgerRun &of = runs[places.value(run)];
        const int count = row.value(2).toInt();
        of.items += count;
        of.counts[sendStateFromId(row.value(1).toString())] += count;
    };
    return m_file
        .each(u"WITH newest AS (SELECT run, max(id) AS last, min(created_at) AS begun, action FROM outbox "
              "WHERE run IS NOT NULL GROUP BY run ORDER BY last DESC LIMIT ?) "
              "SELECT o.run, o.state, count(*), n.begun, n.action FROM newest n JOIN outbox o ON o.run = n.run "
              "GROUP BY o.run, o.state ORDER BY n.last DESC"_s,
            {limit}, take)
        .map([&runs] { return runs; });
}

Result<ChainReport> LedgerBook::verify()
{
    std::optional<ChainWalk> walk;
    qint64 lastEntry = 0;
    QByteArray lastLinkKept;
    auto ends = m_file.each(
        u"SELECT first_entry, first_link, last_entry, last_link FROM ledger_ends"_s, {}, [&](const QSqlQuery &row) {
            walk.emplace(row.value(0).toLongLong(), row.value(1).toByteArray());
            lastEntry = row.value(2).toLongLong();
            lastLinkKept = row.value(3).toByteArray();
        });
    if (!ends) {
        return failure(ends.error());
    }
    if (!walk) {
        return ChainReport{.entries = 0, .brokenEntry = 0, .finding = Text::tr("The chain's ends are missing.")};
    }
    const qsizetype after = EntryColumns.toString().count(u',') + 1;
    return m_file
        .each(u"SELECT %1, salt, person_digest, link FROM ledger WHERE entry > (SELECT first_entry FROM ledger_ends) "
              "ORDER BY entry"_s.arg(EntryColumns),
            {},
            [&](const QSqlQuery &row) {
                const auto bytes = [&](int offset) { return row.value(int(after) + offset).toByteArray(); };
                walk->take(readEntry(row), bytes(0), bytes(1), bytes(2));
            })
        .map([&] { return walk->end(lastEntry, lastLinkKept); });
}

Result<int> LedgerBook::forget(const QString &address)
{
    const QString open =
        u"item IN (SELECT id FROM outbox WHERE state IN ('armed','waiting','sending','unsettled','releasing','released','assigning','needs_you'))"_s;
    return m_file
        .run(u"UPDATE ledger SET email = NULL, vendor_text = NULL, reason = NULL, salt = NULL "
             "WHERE email = ? COLLATE NOCASE AND NOT "_s
                + open,
            {address})
        .and_then([&](const QSqlQuery &blanked) {
            const int count = blanked.numRowsAffected();
            return m_file
                .run(
                    u"UPDATE outbox SET email = NULL, name = NULL, metadata = NULL, vendor_text = NULL, reason = NULL "
                    "WHERE email = ? COLLATE NOCASE AND state NOT IN ('armed','waiting','sending','unsettled','releasing','released','assigning','needs_you')"_s,
                    {address})
                .map([count](const QSqlQuery &) { return count; });
        });
}

Result<int> LedgerBook::removeBefore(Instant time)
{
    // The last entry of the part that goes: everything before the first one that stays.
    const auto last = m_file.number(
        u"SELECT coalesce((SELECT max(entry) FROM ledger WHERE entry < coalesce((SELECT min(l.entry) FROM ledger l "
        "JOIN outbox o ON o.id = l.item WHERE l.at >= %1 OR o.state IN "
        "('armed','waiting','sending','unsettled','releasing','released','assigning','needs_you')), "
        "9223372036854775807)), 0)"_s.arg(time.msecs()));
    if (!last) {
        return failure(last.error());
    }
    return m_file
        .run(u"UPDATE ledger_ends SET first_entry = ?, first_link = (SELECT link FROM ledger WHERE entry = ?) "
             "WHERE EXISTS (SELECT 1 FROM ledger WHERE entry = ?)"_s,
            {*last, *last, *last})
        .and_then([&](const QSqlQuery &) { return m_file.run(u"DELETE FROM ledger WHERE entry <= ?"_s, {*last}); })
        .and_then([&](const QSqlQuery &removed) {
            const int count = removed.numRowsAffected();
            return m_file
                .run(u"DELETE FROM outbox WHERE state NOT IN "
                     u"('armed','waiting','sending','unsettled','releasing','released','assigning','needs_you') "
                     "AND NOT EXISTS (SELECT 1 FROM ledger WHERE ledger.item = outbox.id)"_s)
                .map([count](const QSqlQuery &) { return count; });
        });
}

} // namespace Reinvite
