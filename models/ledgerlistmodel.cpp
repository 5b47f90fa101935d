// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/ledgerlistmodel.h"

#include "models/ledgertext.h"
#include "models/mergerows.h"
#include "models/timetext.h"

#include <algorithm>

namespace Reinvite {

LedgerListModel::LedgerListModel(const QTimeZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_zone(zone)
{
}

int LedgerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int LedgerListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LedgerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LedgerEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return displayData(entry, Column(index.column()));
    case Qt::ToolTipRole:
        return toolTip(entry, Column(index.column()));
    case EntryRole:
        return QVariant::fromValue(entry);
    case StateRole:
        return QVariant::fromValue(entry.state);
    case BlankedRole:
        return entry.blanked;
    case ConnectionNameRole:
        return m_connectionNames.value(entry.key.connection);
    default:
        return {};
    }
}

QString LedgerListModel::displayData(const LedgerEntry &entry, Column column) const
{
    switch (column) {
    case WhenColumn:
        return headlineTime(entry.at, m_now, m_zone);
    case WhoColumn:
        return personText(entry);
    case AskedColumn:
        return actionNoun(entry.action);
    case OutcomeColumn:
        return outcomeText(entry.action, entry.state);
    case SaidColumn:
        return saidText(entry).simplified();
    case DeadlineColumn:
        return deadlinesText(entry, m_now, m_zone);
    case UserColumn:
        return entry.systemUser;
    case RequestColumn:
        return entry.requestId;
    case ColumnCount:
        break;
    }
    return {};
}

QString LedgerListModel::toolTip(const LedgerEntry &entry, Column column) const
{
    switch (column) {
    case WhenColumn:
        return exactTime(entry.at, m_zone);
    case SaidColumn:
        return saidText(entry).toHtmlEscaped(); // what a vendor sends is not markup
    default:
        return displayData(entry, column).toHtmlEscaped();
    }
}

QVariant LedgerListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (Column(section)) {
    case WhenColumn:
        return tr("When");
    case WhoColumn:
        return tr("Person");
    case AskedColumn:
        return tr("Asked");
    case OutcomeColumn:
        return tr("Came of it");
    case SaidColumn:
        return tr("Said");
    case DeadlineColumn:
        return tr("Link's deadline");
    case UserColumn:
        return tr("By");
    case RequestColumn:
        return tr("Request");
    case ColumnCount:
        break;
    }
    return {};
}

bool LedgerListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_fetching;
}

void LedgerListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        m_fetching = true;
        Q_EMIT moreWanted();
    }
}

void LedgerListModel::setEntries(const QList<LedgerEntry> &entries, bool more)
{
    beginResetModel();
    m_entries = entries;
    m_more = more;
    m_fetching = false;
    endResetModel();
}

void LedgerListModel::refresh(const QList<LedgerEntry> &newest, bool more)
{
    // More came than a page holds: what is known does not join on to it.
    const bool joins = !m_entries.isEmpty() && !newest.isEmpty() && newest.last().entry <= m_entries.first().entry;
    if (!joins) {
        setEntries(newest, more);
        return;
    }
    const auto older = more ? std::ranges::find_if(m_entries,
                           [last = newest.last().entry](const LedgerEntry &entry) { return entry.entry < last; })
                            : m_entries.end();
    const QList<LedgerEntry> rest(older, m_entries.end());
    m_more = rest.isEmpty() ? more : m_more;
    merge(newest + rest);
}

void LedgerListModel::merge(const QList<LedgerEntry> &wanted)
{
    mergeRows(m_entries, wanted, &LedgerEntry::entry,
        {.insert = [this](int first, int last) { beginInsertRows({}, first, last); },
            .inserted = [this] { endInsertRows(); },
            .remove = [this](int first, int last) { beginRemoveRows({}, first, last); },
            .removed = [this] { endRemoveRows(); },
            .changed = [this](int row) { Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1)); }});
}

void LedgerListModel::appendEntries(const QList<LedgerEntry> &older, bool more)
{
    m_fetching = false;
    m_more = more;
    // A page that was asked for before the question changed.
    if (older.isEmpty() || (!m_entries.isEmpty() && older.first().entry >= m_entries.last().entry)) {
        return;
    }
    beginInsertRows({}, int(m_entries.size()), int(m_entries.size() + older.size()) - 1);
    m_entries += older;
    endInsertRows();
}

void LedgerListModel::giveUpFetching()
{
    m_fetching = false;
}

qint64 LedgerListModel::oldest() const
{
    return m_entries.isEmpty() ? 0 : m_entries.last().entry;
}

void LedgerListModel::setNow(Instant now)
{
    const auto dayOf = [this](Instant at) { return at.toDateTime().toTimeZone(m_zone).date(); };
    const bool otherDay = !m_now.isValid() || dayOf(m_now) != dayOf(now);
    m_now = now;
    if (otherDay && !m_entries.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void LedgerListModel::setConnectionNames(const QHash<QString, QString> &names)
{
    m_connectionNames = names;
    if (!m_entries.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {ConnectionNameRole});
    }
}

} // namespace Reinvite
