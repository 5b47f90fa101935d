// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "models/ledgerlistmodel.h"
#include "models/runlistmodel.h"
#include "ui/historypage.h"
#include "ui/mainwindow.h"

#include <QPointer>
#include <QTimer>

namespace Reinvite {

/// The history page over the ledger: reads page by page, exports, forgets, checks the chain. Reads through a ledger of
/// its own, so that a long search or export never stands before a mail on the outbox's.
class HistoryController final : public QObject
{
    Q_OBJECT
public:
    HistoryController(Services &services, MainWindow &window, QObject *parent = nullptr);

    /// Entries of one page, and runs.
    static constexpr int PageSize = 1000;

private:
    void connectPage();
    void connectServices();
    [[nodiscard]] HistoryPage &page() const { return *m_window.historyPage(); }
    [[nodiscard]] Ledger &reader();
    [[nodiscard]] LedgerQuery question() const;
    [[nodiscard]] QHash<QString, QString> connectionNames() const;

    void open();
    void ask();
    void refresh();
    void readNewest(bool other);
    void showNewest(const Result<QList<LedgerEntry>> &entries, bool other);
    void readMore();
    void readRuns(int limit);
    void showRuns(const Result<QList<LedgerRun>> &runs, int limit);
    void showSummary();
    void check();
    void forget(const QString &address);
    void exportTo(const QString &file, ExportFormat format);
    void showProblem(const Problem &problem);

    Services &m_services;
    MainWindow &m_window;
    std::unique_ptr<Ledger> m_reader; ///< once the page was opened
    LedgerListModel m_entries;
    RunListModel m_runs;
    QTimer m_soon;       ///< the outbox changes many items at once
    QTimer m_searchSoon; ///< words are typed letter by letter
    QPointer<JobBase> m_reading;
    QPointer<JobBase> m_readingMore;
    QPointer<JobBase> m_readingRuns;
    int m_runLimit = PageSize;
    bool m_again = false; ///< something changed while the newest page was read
};

} // namespace Reinvite
