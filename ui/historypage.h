// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgerexport.h"
#include "models/problem.h"
#include "ui/noticebar.h"

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QListView;
class QSplitter;
class QStackedLayout;

namespace Reinvite {

class EmptyState;
class EntryDetails;
class EntryView;
class ForgetBar;
class HistoryBar;

/// What was asked, and what came of it: runs, their entries, the details of one.
class HistoryPage final : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPage(QWidget *parent = nullptr);

    /// Roles of RunListModel; row 0 is "All entries". The models stay the caller's.
    void setRunModel(QAbstractItemModel *model);
    /// Columns and roles of LedgerListModel.
    void setEntryModel(QAbstractItemModel *model);

    enum class State { Loading, Ready, Failed };
    /// What is said where there are no entries. `problem` for Failed.
    void setState(State state, const std::optional<Problem> &problem = {});
    /// Strong, and what stands after it: "1,000 entries", "Entries are kept for 400 days."
    void setSummary(const QString &count, const QString &rest);
    void setChecking(bool running);
    void setExporting(bool running);
    void showNotice(const Notice &notice);
    [[nodiscard]] const NoticeBar &noticeBar() const { return *m_notice; }

    /// Does not emit. Empty: all.
    void chooseRun(int row);
    [[nodiscard]] QString chosenRun() const;
    void setSearchText(const QString &text);
    [[nodiscard]] QString searchText() const;
    void focusSearch();
    /// The table, where the administrator reads.
    void focusEntries();
    [[nodiscard]] QListView *runView() const { return m_runs; }
    [[nodiscard]] EntryView *entryView() const { return m_entries; }

Q_SIGNALS:
    /// The page came into sight: what is shown should be of now.
    void opened();
    void leaveRequested();
    /// Empty: all.
    void runChosen(const QString &run);
    void searchChanged(const QString &text);
    void checkRequested();
    /// The administrator has agreed.
    void forgetRequested(const QString &address);
    /// What is shown (run and search), to this file.
    void exportRequested(const QString &file, Reinvite::ExportFormat format);
    void retryRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildBars();
    void buildRuns();
    void buildEntries();
    void connectBar();
    void updateEmpty();
    void showEntry(const QModelIndex &index);
    void triggerEmptyAction();
    void askWhomToForget();
    void chooseFile(ExportFormat format);
    void copyEntry();

    HistoryBar *m_bar = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_rest = nullptr;
    NoticeBar *m_notice = nullptr;
    ForgetBar *m_forget = nullptr;
    QSplitter *m_panes = nullptr;
    QListView *m_runs = nullptr;
    EntryView *m_entries = nullptr;
    EntryDetails *m_details = nullptr;
    QSplitter *m_floors = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    State m_state = State::Loading;
    std::optional<Problem> m_problem;
    bool m_choosing = false; ///< by the program: nothing is emitted
};

} // namespace Reinvite
