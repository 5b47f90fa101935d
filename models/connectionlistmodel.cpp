// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connectionlistmodel.h"

#include "models/timetext.h"

#include <QSet>

#include <algorithm>
#include <numeric>
#include <utility>

namespace Reinvite {

namespace {

/// "All invitations" stands before the connections.
constexpr int RowsBefore = 1;
/// From here on a session's end is a warning.
constexpr std::chrono::milliseconds SoonEnds = std::chrono::minutes(10);

/// Short: it stands at the left beside others; the tool tip tells the whole.
QString shortProblem(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Offline:
        return ConnectionListModel::tr("not reached");
    case ProblemKind::Timeout:
        return ConnectionListModel::tr("no answer in time");
    case ProblemKind::Insecure:
        return ConnectionListModel::tr("not secure");
    case ProblemKind::Unauthorized:
        return ConnectionListModel::tr("signed out");
    case ProblemKind::Forbidden:
        return ConnectionListModel::tr("not allowed");
    case ProblemKind::NotFound:
        return ConnectionListModel::tr("not found");
    case ProblemKind::RateLimited:
        return ConnectionListModel::tr("rate limit used up");
    case ProblemKind::VendorFault:
        return ConnectionListModel::tr("the vendor's server failed");
    case ProblemKind::Malformed:
        return ConnectionListModel::tr("answer not understood");
    case ProblemKind::Cancelled:
        return ConnectionListModel::tr("stopped");
    case ProblemKind::Keychain:
        return ConnectionListModel::tr("no token at hand");
    case ProblemKind::WrongState:
    case ProblemKind::Validation:
    case ProblemKind::Storage:
    case ProblemKind::Output:
    case ProblemKind::Setup:
        return ConnectionListModel::tr("failed");
    }
    Q_UNREACHABLE();
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
        return tr("All invitations, %L1").arg(totalCount());
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
    case SessionRole:
        return QVariant::fromValue(Session::None);
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
        //: 1: a connection, 2: how it stands
        return tr("%1, %2, %Ln invitations", nullptr, row.count).arg(row.info.name, secondaryText(row));
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
    case SessionRole:
        return QVariant::fromValue(sessionOf(row.status));
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
        int(std::ranges::count_if(m_rows, [this](const Row &row) { return needsTheAdministrator(row.status); }));
    const QString connections = tr("%Ln connections", nullptr, int(m_rows.size()));
    const QString needs = tr("%Ln need you", nullptr, needy);
    return m_rows.isEmpty() ? QString() : needy == 0 ? connections : connections + QStringLiteral(", ") + needs;
}

bool ConnectionListModel::needsTheAdministrator(const ConnectionStatus &status) const
{
    return status.state == ConnectionState::Failed || status.state == ConnectionState::SignedOut
        || sessionOf(status) == Session::Ended;
}

/// By the vendor's clock, as its end is told.
ConnectionListModel::Session ConnectionListModel::sessionOf(const ConnectionStatus &status) const
{
    if (!status.signedInUntil.isValid() || !m_now.isValid()) {
        return Session::None;
    }
    const auto left = status.signedInUntil - (m_now + status.skew);
    return left.count() <= 0 ? Session::Ended : left <= SoonEnds ? Session::EndsSoon : Session::Open;
}

QString ConnectionListModel::secondaryText(const Row &row) const
{
    const ConnectionStatus &status = row.status;
    if (status.state == ConnectionState::Refreshing) {
        return progressText(status);
    }
    if (sessionOf(status) == Session::Ended) {
        return withAge(sessionText(status), status);
    }
    const QString vendor = m_vendorNames.value(row.info.vendor, row.info.vendor) + QStringLiteral(" · ");
    const bool failed = status.state == ConnectionState::Failed || status.state == ConnectionState::SignedOut;
    return vendor + (failed ? withAge(failureText(status), status) : restingText(row));
}

QString ConnectionListModel::failureText(const ConnectionStatus &status) const
{
    if (status.state == ConnectionState::SignedOut) {
        return tr("signed out");
    }
    return status.problem ? shortProblem(status.problem->kind) : tr("failed");
}

/// "2 min ago"; while a session runs, its end, which is never far.
QString ConnectionListModel::restingText(const Row &row) const
{
    if (QString session = sessionText(row.status); !session.isEmpty()) {
        return session;
    }
    const QString age = relativeTime(std::min(row.status.refreshedAt, m_now), m_now);
    return age.isEmpty() ? tr("not read yet") : age;
}

/// "session ends in 12 min".
QString ConnectionListModel::sessionText(const ConnectionStatus &status) const
{
    switch (sessionOf(status)) {
    case Session::None:
        return {};
    case Session::Open:
    case Session::EndsSoon:
        return tr("session ends %1").arg(relativeTime(status.signedInUntil, m_now + status.skew));
    case Session::Ended:
        return tr("session ended, enter a new token");
    }
    Q_UNREACHABLE();
}

/// "412 of 1,280 subscriptions".
QString ConnectionListModel::progressText(const ConnectionStatus &status) const
{
    if (status.total <= 0) {
        return tr("refreshing…");
    }
    const QString &noun = status.totalNoun;
    //: 1 and 2: numbers, 3: "subscriptions"
    return noun.isEmpty() ? tr("%L1 of %L2").arg(status.done).arg(status.total)
                          : tr("%L1 of %L2 %3").arg(status.done).arg(status.total).arg(noun);
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
    if (status.signedInUntil.isValid()) {
        lines += (sessionOf(status) == Session::Ended ? tr("Session ended %1") : tr("Session ends %1"))
                     .arg(exactTime(status.signedInUntil));
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
