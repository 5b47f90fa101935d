// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connectionlistmodel.h"

#include "models/timetext.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <utility>

namespace Reinvite {

namespace {

/// "All invitations" stands before the connections.
constexpr int RowsBefore = 1;

/// "1,280": grouped as the words around it, which are English until there are translations.
QString grouped(int number)
{
    return QLocale(QLocale::English).toString(number);
}

QString withoutStop(QString sentence)
{
    if (sentence.endsWith(u'.')) {
        sentence.chop(1);
    }
    return sentence;
}

bool needsTheAdministrator(ConnectionState state)
{
    return state == ConnectionState::Failed || state == ConnectionState::SignedOut;
}

} // namespace

ConnectionListModel::ConnectionListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int ConnectionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + RowsBefore;
}

QVariant ConnectionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    return index.row() == 0 ? summaryData(role) : rowData(m_rows.at(index.row() - RowsBefore), role);
}

QVariant ConnectionListModel::summaryData(int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return tr("All invitations");
    case Qt::AccessibleTextRole:
        return tr("All invitations, %1").arg(grouped(totalCount()));
    case IdRole:
        return QString();
    case StateRole:
        return QVariant::fromValue(ConnectionState::Idle);
    case EnvironmentRole:
        return QVariant::fromValue(Environment::Unknown);
    case CountRole:
        return totalCount();
    case Qt::ToolTipRole:
    case SecondaryRole:
        return summaryText();
    default:
        return {};
    }
}

QVariant ConnectionListModel::rowData(const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.info.name;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3 invitations").arg(row.info.name, secondaryText(row), grouped(row.count));
    case Qt::ToolTipRole:
        return toolTipText(row);
    case IdRole:
        return row.info.id;
    case StateRole:
        return QVariant::fromValue(row.status.state);
    case EnvironmentRole:
        return QVariant::fromValue(row.status.environment);
    case CountRole:
        return row.count;
    case SecondaryRole:
        return secondaryText(row);
    default:
        return {};
    }
}

int ConnectionListModel::totalCount() const
{
    return std::accumulate(m_rows.cbegin(), m_rows.cend(), 0, [](int sum, const Row &row) { return sum + row.count; });
}

/// "4 connections, 1 needs you".
QString ConnectionListModel::summaryText() const
{
    const auto needy =
        std::ranges::count_if(m_rows, [](const Row &row) { return needsTheAdministrator(row.status.state); });
    const QString connections = m_rows.size() == 1 ? tr("1 connection") : tr("%1 connections").arg(m_rows.size());
    const QString needs = needy == 1 ? tr("1 needs you") : tr("%1 need you").arg(needy);
    return m_rows.isEmpty() ? QString() : needy == 0 ? connections : connections + QStringLiteral(", ") + needs;
}

QString ConnectionListModel::secondaryText(const Row &row) const
{
    const ConnectionStatus &status = row.status;
    switch (status.state) {
    case ConnectionState::Idle:
    case ConnectionState::Ready:
        return restingText(row);
    case ConnectionState::Refreshing:
        return progressText(status);
    case ConnectionState::Failed:
        return withAge(status.problem ? withoutStop(explain(*status.problem).sentence) : tr("failed"), status);
    case ConnectionState::SignedOut:
        return withAge(tr("signed out"), status);
    }
    Q_UNREACHABLE();
}

/// "Polar · 2 min ago".
QString ConnectionListModel::restingText(const Row &row) const
{
    const QString vendor = m_vendorNames.value(row.info.vendor, row.info.vendor);
    const QString age = relativeTime(std::min(row.status.refreshedAt, m_now), m_now);
    return vendor + QStringLiteral(" · ") + (age.isEmpty() ? tr("not read yet") : age);
}

/// "412 of 1,280 subscriptions".
QString ConnectionListModel::progressText(const ConnectionStatus &status) const
{
    if (status.total <= 0) {
        return tr("refreshing…");
    }
    return tr("%1 of %2 %3").arg(grouped(status.done), grouped(status.total), status.totalNoun).trimmed();
}

/// "signed out, data from 14:02".
QString ConnectionListModel::withAge(const QString &text, const ConnectionStatus &status) const
{
    return status.refreshedAt.isValid() ? tr("%1, data from %2").arg(text, shortTime(status.refreshedAt, m_now)) : text;
}

QString ConnectionListModel::toolTipText(const Row &row) const
{
    const ConnectionStatus &status = row.status;
    QStringList lines = {row.info.name, row.info.baseUrl.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery),
        row.info.scopeName, status.problem ? describe(*status.problem) : QString(), status.notice};
    if (status.refreshedAt.isValid()) {
        lines += tr("Refreshed %1").arg(exactTime(status.refreshedAt));
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void ConnectionListModel::setConnections(
    const QList<ConnectionInfo> &connections, const QHash<QString, QString> &vendorNames)
{
    m_vendorNames = vendorNames;
    removeAbsent(connections);
    int place = 0;
    for (const ConnectionInfo &connection : connections) {
        const int old = placeOf(connection.id);
        const bool isTwin = old >= 0 && old < place; // a damaged file may name a connection twice
        if (!isTwin) {
            putAt(place++, connection);
        }
    }
    tellRows(0, rowCount() - 1);
}

void ConnectionListModel::removeAbsent(const QList<ConnectionInfo> &connections)
{
    QSet<QString> ids;
    for (const ConnectionInfo &connection : connections) {
        ids.insert(connection.id);
    }
    for (int place = int(m_rows.size()) - 1; place >= 0; --place) {
        if (!ids.contains(m_rows.at(place).info.id)) {
            beginRemoveRows({}, place + RowsBefore, place + RowsBefore);
            m_rows.removeAt(place);
            endRemoveRows();
        }
    }
}

/// All before `place` stand already where they belong.
void ConnectionListModel::putAt(int place, const ConnectionInfo &connection)
{
    const int old = placeOf(connection.id);
    const int row = place + RowsBefore;
    if (old < 0) {
        beginInsertRows({}, row, row);
        m_rows.insert(place, {.info = connection, .status = {}, .count = 0});
        endInsertRows();
    } else if (old > place) {
        beginMoveRows({}, old + RowsBefore, old + RowsBefore, {}, row);
        m_rows.move(old, place);
        endMoveRows();
    }
    m_rows[place].info = connection;
}

void ConnectionListModel::setStatus(const QString &id, const ConnectionStatus &status)
{
    const int place = placeOf(id);
    if (place < 0 || m_rows.at(place).status == status) {
        return;
    }
    m_rows[place].status = status;
    tellRows(place + RowsBefore, place + RowsBefore);
    tellRows(0, 0);
}

void ConnectionListModel::setCounts(const QHash<QString, int> &countsById)
{
    for (int place = 0; place < m_rows.size(); ++place) {
        const int count = countsById.value(m_rows.at(place).info.id);
        if (std::exchange(m_rows[place].count, count) != count) {
            tellRows(place + RowsBefore, place + RowsBefore);
        }
    }
    tellRows(0, 0);
}

void ConnectionListModel::setNow(Instant now)
{
    m_now = now;
    if (!m_rows.isEmpty()) {
        tellRows(RowsBefore, rowCount() - 1);
    }
}

void ConnectionListModel::tellRows(int first, int last)
{
    Q_EMIT dataChanged(index(first), index(last));
}

ConnectionInfo ConnectionListModel::connectionAt(int row) const
{
    return row >= RowsBefore && row < rowCount() ? m_rows.at(row - RowsBefore).info : ConnectionInfo();
}

ConnectionStatus ConnectionListModel::statusOf(const QString &id) const
{
    const int place = placeOf(id);
    return place < 0 ? ConnectionStatus() : m_rows.at(place).status;
}

int ConnectionListModel::rowOf(const QString &id) const
{
    if (id.isEmpty()) {
        return 0;
    }
    const int place = placeOf(id);
    return place < 0 ? -1 : place + RowsBefore;
}

int ConnectionListModel::placeOf(const QString &id) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) { return row.info.id == id; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

} // namespace Reinvite
