// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/ledgerstore.h"

#include "app/ledger/ledgerschema.h"
#include "app/ledger/mailstatusreader.h"
#include "app/ledger/networkfolder.h"
#include "app/ledger/sendedges.h"

#include <QCoreApplication>
#include <QDir>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds BusyTimeout = std::chrono::seconds(5);

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

QString marks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u',');
}

const QString &selectItems()
{
    static const QString sql = u"SELECT "_s + itemColumns().join(u',') + u" FROM outbox "_s;
    return sql;
}

const QString &insertItem()
{
    static const QString sql =
        u"INSERT INTO outbox(%1) VALUES(%2)"_s.arg(itemColumns().mid(1).join(u','), marks(itemColumns().size() - 1));
    return sql;
}

const QString &updateItem()
{
    static const QString sql =
        u"UPDATE outbox SET "_s + itemColumns().mid(1).join(u" = ?, "_s) + u" = ? WHERE id = ?"_s;
    return sql;
}

/// A mail can't be taken back and stays in doubt; releasing and assigning are looked at before they are tried again.
SendState stateAfterInterruption(SendState state)
{
    switch (state) {
    case SendState::Releasing:
        return SendState::Waiting;
    case SendState::Assigning:
        return SendState::Released;
    default:
        return SendState::Unsettled;
    }
}

} // namespace

LedgerStore::LedgerStore(const QString &folder)
    : m_folder(folder)
    , m_file(QDir(folder).filePath(u"ledger.db"_s), SqlFile::Durability::Full, BusyTimeout)
    , m_book(m_file)
{
}

Result<void> LedgerStore::open()
{
    if (m_ready) {
        return {};
    }
    auto opened = refuseNetworkFolder(m_folder)
                      .and_then([this] { return m_file.open(); })
                      .and_then([this] { return migrateLedger(m_file); })
                      .and_then([this] { return rememberVersion(); });
    m_ready = opened.has_value();
    if (!m_ready) {
        m_file.close();
    }
    return opened;
}

template <typename Work>
std::invoke_result_t<Work> LedgerStore::write(Work work)
{
    if (auto opened = open(); !opened) {
        return failure(opened.error());
    }
    return m_file.inTransaction(work);
}

Result<QList<OutboxItem>> LedgerStore::arm(const QList<OutboxItem> &items)
{
    return write([&]() -> Result<QList<OutboxItem>> {
        QList<OutboxItem> armed;
        armed.reserve(items.size());
        for (const OutboxItem &item : items) {
            auto done = armOne(item);
            if (!done) {
                return failure(done.error());
            }
            armed.append(*done);
        }
        return armed;
    });
}

Result<OutboxItem> LedgerStore::armOne(const OutboxItem &item)
{
    ItemRow row{.item = item, .begunAt = {}, .sentAt = {}};
    row.item.state = SendState::Armed;
    row.item.stateAt = item.createdAt;
    return refuseUnderWay(item)
        .and_then([&] { return m_file.run(insertItem(), itemValues(row)); })
        .and_then([&](const QSqlQuery &inserted) {
            row.item.id = inserted.lastInsertId().toLongLong();
            return m_book.append(row.item);
        })
        .map([&] { return row.item; });
}

Result<void> LedgerStore::refuseUnderWay(const OutboxItem &item)
{
    bool underWay = false;
    auto looked = m_file.each(u"SELECT 1 FROM outbox WHERE realm = ? AND target = ? "
                              "AND state IN ('armed','waiting','sending','releasing','released','assigning')"_s,
        {item.target.realm, item.target.id}, [&underWay](const QSqlQuery &) { underWay = true; });
    if (!looked || !underWay) {
        return looked;
    }
    return failure(ProblemKind::WrongState, Text::tr("Something for %1 is under way already.").arg(item.email));
}

Result<OutboxItem> LedgerStore::begin(qint64 item, SendState step, Instant now)
{
    return change(item, step, now, [step, now](ItemRow &row) {
        ++row.item.attempts;
        row.item.assigns += step == SendState::Assigning ? 1 : 0;
        row.item.notBefore = {};
        row.begunAt = now;
    });
}

Result<OutboxItem> LedgerStore::settle(qint64 item, const Settlement &settlement)
{
    const QList<SendState> noOutcomes = {
        SendState::Sending, SendState::Releasing, SendState::Assigning, SendState::Undone};
    if (noOutcomes.contains(settlement.state)) {
        return failure(ProblemKind::WrongState, Text::tr("This is no outcome."));
    }
    Target before;
    auto settled = change(item, settlement.state, settlement.at, [&settlement, &before](ItemRow &row) {
        before = row.item.target;
        row.item.notBefore = settlement.notBefore;
        row.item.expiresAfter = settlement.expiresAfter;
        row.item.httpStatus = settlement.httpStatus;
        row.item.requestId = settlement.requestId;
        row.item.vendorText = settlement.vendorText;
        row.item.reason = settlement.reason;
        row.deadLink = settlement.deadLink;
        const bool went = settlement.state == SendState::Sent || settlement.state == SendState::Renewed;
        row.sentAt = went ? settlement.at : Instant();
        if (!settlement.metadata.isNull()) {
            row.item.metadata = settlement.metadata;
        }
        if (!settlement.seatId.isEmpty()) {
            row.item.key.id = settlement.seatId;
            row.item.target.id = settlement.seatId;
        }
    });
    if (settled && settled->target != before) {
        m_leftTargets.append(before);
    }
    return settled;
}

QList<Target> LedgerStore::takeLeftTargets()
{
    return std::exchange(m_leftTargets, {});
}

/// The person was given another seat: what went before went to them, not to whoever gets the old one.
Result<void> LedgerStore::follow(const Target &from, const OutboxItem &item)
{
    if (item.target == from) {
        return {};
    }
    return m_file
        .run(u"UPDATE outbox SET target = ? WHERE realm = ? AND target = ? AND email = ?"_s,
            {item.target.id, from.realm, from.id, item.email})
        .map([](const QSqlQuery &) {});
}

Result<OutboxItem> LedgerStore::undo(qint64 item, Instant now)
{
    return write([&]() -> Result<OutboxItem> {
        const auto found = rows(u"WHERE id = ?"_s, {item});
        if (!found) {
            return failure(found.error());
        }
        return found->isEmpty() ? failure(ProblemKind::WrongState, Text::tr("There is no such item."))
                                : undoRow(found->first(), now);
    });
}

Result<QList<OutboxItem>> LedgerStore::undo(const QList<qint64> &items, Instant now)
{
    return write([&]() -> Result<QList<OutboxItem>> {
        QList<ItemRow> found;
        for (const qint64 item : items) {
            const auto row = rows(u"WHERE id = ?"_s, {item});
            if (!row) {
                return failure(row.error());
            }
            found += *row;
        }
        return undoRows(found, now);
    });
}

Result<QList<OutboxItem>> LedgerStore::undoAll(Instant now)
{
    return write([&] {
        return rows(u"WHERE state IN ('armed','waiting') ORDER BY id"_s, {}).and_then([&](const QList<ItemRow> &found) {
            return undoRows(found, now);
        });
    });
}

Result<OutboxItem> LedgerStore::undoRow(const ItemRow &row, Instant now)
{
    if (row.item.action == Action::Renew && row.item.attempts > 0) {
        return failure(ProblemKind::WrongState,
            Text::tr("The renewal was begun and may have freed the seat: it goes on to its end."));
    }
    return move(row, SendState::Undone, now, [](ItemRow &undone) { undone.item.notBefore = {}; });
}

Result<QList<OutboxItem>> LedgerStore::undoRows(const QList<ItemRow> &found, Instant now)
{
    QList<OutboxItem> undone;
    for (const ItemRow &row : found) {
        auto done = undoRow(row, now);
        if (done) {
            undone.append(*done);
        } else if (done.error().kind != ProblemKind::WrongState) {
            return failure(done.error());
        }
    }
    return undone;
}

Result<void> LedgerStore::setPaused(bool paused)
{
    return write(
        [&] { return m_file.run(u"UPDATE sending SET paused = ?"_s, {paused ? 1 : 0}).map([](const QSqlQuery &) {}); });
}

Result<bool> LedgerStore::isPaused()
{
    return open().and_then([this] { return m_file.number(u"SELECT paused FROM sending"_s); }).map([](qint64 paused) {
        return paused != 0;
    });
}

Result<OutboxItem> LedgerStore::settleByHand(qint64 item, SendState state, Instant now)
{
    return write([&]() -> Result<OutboxItem> {
        const auto found = rows(u"WHERE id = ?"_s, {item});
        if (!found) {
            return failure(found.error());
        }
        // Other edges to these states are not for the administrator's word.
        const SendState from = found->isEmpty() ? SendState::None : found->first().item.state;
        if (from != SendState::Unsettled && from != SendState::NeedsYou) {
            return failure(
                ProblemKind::WrongState, found->isEmpty() ? Text::tr("There is no such item.") : stateSentence(from));
        }
        return move(found->first(), state, now, [state](ItemRow &row) {
            // It arrived when it was tried, not when somebody said so: the cooldown counts from there.
            row.sentAt = state == SendState::Sent ? row.begunAt : Instant();
            row.item.reason = Text::tr("Settled by the administrator.");
        });
    });
}

Result<QList<OutboxItem>> LedgerStore::settleInterrupted(Instant now)
{
    return write([&]() -> Result<QList<OutboxItem>> {
        const auto underWay = rows(u"WHERE state IN ('sending','releasing','assigning') ORDER BY id"_s, {});
        if (!underWay) {
            return failure(underWay.error());
        }
        QList<OutboxItem> settled;
        for (const ItemRow &row : *underWay) {
            auto done = move(row, stateAfterInterruption(row.item.state), now, [](ItemRow &interrupted) {
                interrupted.item.reason = Text::tr("The program ended before the vendor's answer was on record.");
            });
            if (!done) {
                return failure(done.error());
            }
            settled.append(*done);
        }
        return settled;
    });
}

Result<OutboxItem> LedgerStore::change(qint64 item, SendState to, Instant at, const Alter &alter)
{
    return write([&]() -> Result<OutboxItem> {
        const auto found = rows(u"WHERE id = ?"_s, {item});
        if (!found) {
            return failure(found.error());
        }
        return found->isEmpty() ? failure(ProblemKind::WrongState, Text::tr("There is no such item."))
                                : move(found->first(), to, at, alter);
    });
}

/// Inside a transaction, on a row that was read in it: what is compared here cannot change before it is written.
Result<OutboxItem> LedgerStore::move(ItemRow row, SendState to, Instant at, const Alter &alter)
{
    if (!mayBecome(row.item.state, to)) {
        return failure(ProblemKind::WrongState, stateSentence(row.item.state));
    }
    const Target before = row.item.target;
    row.item.state = to;
    row.item.stateAt = at;
    alter(row);
    return m_file.run(updateItem(), itemValues(row) << row.item.id)
        .and_then([&](const QSqlQuery &) { return follow(before, row.item); })
        .and_then([&] { return m_book.append(row.item); })
        .map([&] { return row.item; });
}

Result<QList<ItemRow>> LedgerStore::rows(const QString &where, const QVariantList &values)
{
    QList<ItemRow> found;
    return m_file.each(selectItems() + where, values, [&found](const QSqlQuery &row) { found.append(readItem(row)); })
        .map([&found] { return found; });
}

Result<QList<OutboxItem>> LedgerStore::itemsWhere(const QString &where, const QVariantList &values)
{
    return open().and_then([&] { return rows(where, values); }).map([](const QList<ItemRow> &found) {
        QList<OutboxItem> items;
        items.reserve(found.size());
        std::ranges::transform(found, std::back_inserter(items), &ItemRow::item);
        return items;
    });
}

Result<QList<OutboxItem>> LedgerStore::openItems()
{
    return itemsWhere(u"WHERE state IN ('armed','waiting','sending','unsettled','releasing','released','assigning',"
                      "'needs_you') ORDER BY id"_s,
        {});
}

Result<QList<OutboxItem>> LedgerStore::items(const QList<qint64> &ids)
{
    // In parts: SQLite takes a limited number of values in one statement.
    constexpr qsizetype Part = 500;
    QList<OutboxItem> found;
    for (qsizetype begin = 0; begin < ids.size(); begin += Part) {
        const QList<qint64> part = ids.mid(begin, Part);
        auto items = itemsWhere(
            u"WHERE id IN (%1) ORDER BY id"_s.arg(marks(part.size())), QVariantList(part.cbegin(), part.cend()));
        if (!items) {
            return items;
        }
        found += *items;
    }
    return found;
}

Result<QList<OutboxItem>> LedgerStore::history(const Target &target)
{
    return itemsWhere(u"WHERE realm = ? AND target = ? ORDER BY id DESC"_s, {target.realm, target.id});
}

Result<QHash<Target, MailStatus>> LedgerStore::mailStatuses()
{
    return open().and_then([this] { return readMailStatuses(m_file); });
}

Result<QHash<Target, MailStatus>> LedgerStore::mailStatuses(const QList<Target> &targets)
{
    return open().and_then([&] { return readMailStatuses(m_file, targets); });
}

Result<QList<LedgerEntry>> LedgerStore::entries(const LedgerQuery &query)
{
    return open().and_then([&] { return m_book.entries(query); });
}

Result<QList<LedgerRun>> LedgerStore::runs(int limit)
{
    return open().and_then([&] { return m_book.runs(limit); });
}

Result<ChainReport> LedgerStore::verifyChain()
{
    if (auto opened = open(); !opened) {
        return failure(opened.error());
    }
    // Of one moment: nothing is appended between the look at the ends and the look at the entries. No lock is taken:
    // a long chain must not hold up a mail.
    return m_file.inSnapshot([&] { return m_book.verify(); });
}

Result<int> LedgerStore::forget(const QString &address)
{
    return write([&] { return m_book.forget(address); });
}

Result<int> LedgerStore::removeBefore(Instant time)
{
    return write([&] { return m_book.removeBefore(time); });
}

Result<void> LedgerStore::rememberVersion()
{
    const auto version = m_file.number(u"PRAGMA data_version"_s);
    const auto entry = m_file.number(u"SELECT max(entry) FROM ledger"_s);
    if (!version || !entry) {
        return failure(version ? entry.error() : version.error());
    }
    m_dataVersion = *version;
    m_lastEntry = *entry;
    return {};
}

Result<QList<OutboxItem>> LedgerStore::changedElsewhere()
{
    const auto version = m_file.number(u"PRAGMA data_version"_s);
    if (!version || *version == m_dataVersion) {
        return version.map([](qint64) { return QList<OutboxItem>(); });
    }
    const qint64 since = m_lastEntry;
    auto changed = rememberVersion().and_then([&] {
        return itemsWhere(u"WHERE id IN (SELECT item FROM ledger WHERE entry > ? AND entry <= ?) ORDER BY id"_s,
            {since, m_lastEntry});
    });
    if (!changed) {
        m_lastEntry = since; // what could not be read now is told next time
        m_dataVersion = 0;
    }
    return changed;
}

} // namespace Reinvite
