// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgerentry.h"

#include <QAbstractListModel>
#include <QTimeZone>

namespace Reinvite {

/// What was confirmed together, newest first, behind a first row for all entries.
class RunListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        RunRole = Qt::UserRole + 1, ///< the run's id; empty for all
        TitleRole,                  ///< "Tuesday 14:02"
        CountsRole,                 ///< "312 sent, 3 refused, 1 unknown"
        StateRole,                  ///< SendState: what should be looked at first
    };

    explicit RunListModel(const QTimeZone &zone = QTimeZone::systemTimeZone(), QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    /// Only asks (`moreWanted`), once for each page.
    void fetchMore(const QModelIndex &parent) override;

    /// All that were read, newest first; merged. `more`: there are older ones.
    void setRuns(const QList<LedgerRun> &runs, bool more);
    /// They could not be read: they may be asked for again.
    void giveUpFetching();
    [[nodiscard]] int runCount() const { return int(m_runs.size()); }
    /// -1: there is none.
    [[nodiscard]] int rowOf(const QString &run) const;
    /// What "Today" means.
    void setNow(Instant now);

Q_SIGNALS:
    void moreWanted();

private:
    [[nodiscard]] QVariant allData(int role) const;

    QTimeZone m_zone;
    QList<LedgerRun> m_runs;
    Instant m_now;
    bool m_more = false;
    bool m_fetching = false;
};

} // namespace Reinvite
