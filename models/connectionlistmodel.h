// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connection.h"

#include <QAbstractListModel>
#include <QHash>

namespace Reinvite {

/// The connections at the left, with state, counts and last refresh. Row 0 is "All invitations".
class ConnectionListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString; empty for "All invitations"
        StateRole,                 ///< ConnectionState
        EnvironmentRole,           ///< Environment
        CountRole,                 ///< int
        SecondaryRole, ///< "Polar · 2 min ago", "Polar · signed out, data from 14:02", "412 of 1,280 subscriptions"
        SessionRole,   ///< Session
    };
    /// How long a session that can't be renewed still lives; None: there is no such, or its end is not known.
    enum class Session { None, Open, EndsSoon, Ended };
    Q_ENUM(Session)

    explicit ConnectionListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Merges by id, in the order given: rows are inserted, removed and changed, never reset.
    void setConnections(const QList<ConnectionInfo> &connections, const QHash<QString, QString> &vendorNames);
    void setStatus(const QString &id, const ConnectionStatus &status);
    void setCounts(const QHash<QString, int> &countsById);
    void setNow(Instant now);

    [[nodiscard]] ConnectionInfo connectionAt(int row) const;
    [[nodiscard]] ConnectionStatus statusOf(const QString &id) const;
    /// -1: no such connection. 0 for an empty id: "All invitations".
    [[nodiscard]] int rowOf(const QString &id) const;

private:
    struct Row
    {
        ConnectionInfo info;
        ConnectionStatus status;
        int count = 0;
    };
    [[nodiscard]] QVariant summaryData(int role) const;
    [[nodiscard]] QVariant rowData(const Row &row, int role) const;
    [[nodiscard]] int totalCount() const;
    [[nodiscard]] int placeOf(const QString &id) const;
    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] QString secondaryText(const Row &row) const;
    [[nodiscard]] QString restingText(const Row &row) const;
    [[nodiscard]] QString failureText(const ConnectionStatus &status) const;
    [[nodiscard]] QString progressText(const ConnectionStatus &status) const;
    [[nodiscard]] QString withAge(const QString &text, const ConnectionStatus &status) const;
    [[nodiscard]] QString sessionText(const ConnectionStatus &status) const;
    [[nodiscard]] QString toolTipText(const Row &row) const;
    [[nodiscard]] Session sessionOf(const ConnectionStatus &status) const;
    [[nodiscard]] bool needsTheAdministrator(const ConnectionStatus &status) const;
    void removeAbsent(const QList<ConnectionInfo> &connections);
    void putAt(int place, const ConnectionInfo &connection);
    void tellRows(int first, int last);

    QList<Row> m_rows;
    QHash<QString, QString> m_vendorNames;
    Instant m_now;
};

} // namespace Reinvite
