// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/runlistmodel.h"

#include "models/ledgertext.h"
#include "models/mergerows.h"
#include "models/timetext.h"

#include <algorithm>

namespace Reinvite {

namespace {

/// "All entries" stands above the runs.
constexpr int RowsBefore = 1;

} // namespace

RunListModel::RunListModel(const QTimeZone &zone, QObject *parent)
    : QAbstractListModel(parent)
    , m_zone(zone)
{
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size()) + RowsBefore;
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (index.row() < RowsBefore) {
        return allData(role);
    }
    const LedgerRun &run = m_runs.at(index.row() - RowsBefore);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        //: 1: "Tuesday 14:02", 2: "312 sent, 3 refused, 1 unknown"
        return tr("%1, %2").arg(runTitle(run, m_now, m_zone), countsText(run));
    case Qt::ToolTipRole:
        return tr("%1: %2").arg(exactTime(run.begunAt, m_zone), countsText(run));
    case RunRole:
        return run.run;
    case TitleRole:
        return runTitle(run, m_now, m_zone);
    case CountsRole:
        return countsText(run);
    case StateRole:
        return QVariant::fromValue(gravestState(run));
    default:
        return {};
    }
}

QVariant RunListModel::allData(int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case TitleRole:
        return tr("All entries");
    case RunRole:
    case CountsRole:
        return QString();
    case StateRole:
        return QVariant::fromValue(SendState::None);
    default:
        return {};
    }
}

bool RunListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_fetching;
}

void RunListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        m_fetching = true;
        Q_EMIT moreWanted();
    }
}

void RunListModel::setRuns(const QList<LedgerRun> &runs, bool more)
{
    m_fetching = false;
    m_more = more;
    mergeRows(m_runs, runs, &LedgerRun::run,
        {.insert = [this](int first, int last) { beginInsertRows({}, first + RowsBefore, last + RowsBefore); },
            .inserted = [this] { endInsertRows(); },
            .remove = [this](int first, int last) { beginRemoveRows({}, first + RowsBefore, last + RowsBefore); },
            .removed = [this] { endRemoveRows(); },
            .changed = [this](int row) { Q_EMIT dataChanged(index(row + RowsBefore), index(row + RowsBefore)); }});
}

void RunListModel::giveUpFetching()
{
    m_fetching = false;
}

int RunListModel::rowOf(const QString &run) const
{
    if (run.isEmpty()) {
        return 0;
    }
    const auto found = std::ranges::find(m_runs, run, &LedgerRun::run);
    return found == m_runs.end() ? -1 : int(std::distance(m_runs.begin(), found)) + RowsBefore;
}

void RunListModel::setNow(Instant now)
{
    const auto dayOf = [this](Instant at) { return at.toDateTime().toTimeZone(m_zone).date(); };
    const bool otherDay = !m_now.isValid() || dayOf(m_now) != dayOf(now);
    m_now = now;
    if (otherDay && !m_runs.isEmpty()) {
        Q_EMIT dataChanged(index(RowsBefore), index(rowCount() - 1));
    }
}

} // namespace Reinvite
