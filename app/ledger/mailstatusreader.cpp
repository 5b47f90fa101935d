// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/mailstatusreader.h"

#include "app/ledger/itemrow.h"

#include <QSqlQuery>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

Target targetIn(const QSqlQuery &row)
{
    return {row.value(0).toString(), row.value(1).toString()};
}

/// With a single max(), SQLite takes the other columns from the row that has it (sqlite.org/lang_select.html, "bare
/// columns").
Result<void> readNewest(
    SqlFile &file, const QString &where, const QVariantList &values, QHash<Target, MailStatus> &statuses)
{
    const QString sql = u"SELECT realm, target, max(id), state, action, state_at, undo_until, reason FROM outbox %1 "
                        "GROUP BY realm, target"_s.arg(where);
    return file.each(sql, values, [&statuses](const QSqlQuery &row) {
        MailStatus &status = statuses[targetIn(row)];
        status.item = row.value(2).toLongLong();
        status.state = sendStateFromId(row.value(3).toString());
        status.action = actionFromId(row.value(4).toString());
        status.at = instantFromSql(row.value(5));
        status.undoUntil = status.state == SendState::Armed ? instantFromSql(row.value(6)) : Instant();
        status.reason = row.value(7).toString();
    });
}

Result<void> readSent(
    SqlFile &file, const QString &where, const QVariantList &values, QHash<Target, MailStatus> &statuses)
{
    const QString sql =
        u"SELECT realm, target, count(*), max(sent_at), dead_link FROM outbox "
        "WHERE ((state = 'sent' AND action = 'resend') OR state = 'renewed') %1 GROUP BY realm, target"_s.arg(where);
    return file.each(sql, values, [&statuses](const QSqlQuery &row) {
        MailStatus &status = statuses[targetIn(row)];
        status.timesSent = row.value(2).toInt();
        status.lastSentAt = instantFromSql(row.value(3));
        status.deadLink = row.value(4).toBool();
    });
}

} // namespace

Result<QHash<Target, MailStatus>> readMailStatuses(SqlFile &file)
{
    QHash<Target, MailStatus> statuses;
    return readNewest(file, {}, {}, statuses).and_then([&] { return readSent(file, {}, {}, statuses); }).map([&] {
        return statuses;
    });
}

Result<QHash<Target, MailStatus>> readMailStatuses(SqlFile &file, const QList<Target> &targets)
{
    const QString where = u"realm = ? AND target = ?"_s;
    QHash<Target, MailStatus> statuses;
    Result<void> read;
    for (const Target &target : targets) {
        const QVariantList values = {target.realm, target.id};
        statuses.insert(target, {});
        read = read.and_then([&] { return readNewest(file, u"WHERE "_s + where, values, statuses); }).and_then([&] {
            return readSent(file, u"AND "_s + where, values, statuses);
        });
    }
    return read.map([&] { return statuses; });
}

} // namespace Reinvite
