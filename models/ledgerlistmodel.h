// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgerentry.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimeZone>

namespace Reinvite {

/// Entries of the ledger, newest first, read page by page: a view that is scrolled to the end makes it ask for more.
class LedgerListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        WhenColumn,
        WhoColumn,
        AskedColumn,
        OutcomeColumn,
        SaidColumn, ///< the vendor's text, or our reason
        DeadlineColumn,
        UserColumn,
        RequestColumn,
        ColumnCount
    };
    enum Role {
        EntryRole = Qt::UserRole + 1, ///< LedgerEntry
        StateRole,                    ///< SendState
        BlankedRole,                  ///< the person is not told any more
        ConnectionNameRole,           ///< empty: the connection was removed
    };

    explicit LedgerListModel(const QTimeZone &zone = QTimeZone::systemTimeZone(), QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    /// Only asks (`moreWanted`), once for each page.
    void fetchMore(const QModelIndex &parent) override;

    /// The newest page of another question. `more`: there are older ones.
    void setEntries(const QList<LedgerEntry> &entries, bool more);
    /// The newest page of the same question, read again: what is in it comes, goes and changes; what is older stays.
    void refresh(const QList<LedgerEntry> &newest, bool more);
    /// The page that `moreWanted` asked for.
    void appendEntries(const QList<LedgerEntry> &older, bool more);
    /// The page could not be read: it may be asked for again.
    void giveUpFetching();

    /// There are older entries than those that are here.
    [[nodiscard]] bool hasMore() const { return m_more; }
    /// Number of the oldest entry; 0: there is none.
    [[nodiscard]] qint64 oldest() const;
    /// What "Today" means.
    void setNow(Instant now);
    /// By id.
    void setConnectionNames(const QHash<QString, QString> &names);

Q_SIGNALS:
    void moreWanted();

private:
    [[nodiscard]] QString displayData(const LedgerEntry &entry, Column column) const;
    [[nodiscard]] QString toolTip(const LedgerEntry &entry, Column column) const;
    void merge(const QList<LedgerEntry> &wanted);

    QTimeZone m_zone;
    QList<LedgerEntry> m_entries; // newest first
    QHash<QString, QString> m_connectionNames;
    Instant m_now;
    bool m_more = false;
    bool m_fetching = false;
};

} // namespace Reinvite
