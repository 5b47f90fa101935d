// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/rowswork.h"
#include "app/profile/services.h"
#include "models/invitationlistmodel.h"
#include "ui/mainwindow.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QTimer>

#include <atomic>

namespace Reinvite {

/// Takes away what the list shows: to a file, or as text to the clipboard. What is much is done on a worker, one thing
/// at a time; the list page tells of it and can stop it.
class ExportController final : public QObject
{
    Q_OBJECT
public:
    ExportController(
        Services &services, MainWindow &window, const InvitationListModel &model, QObject *parent = nullptr);
    /// What is under way is stopped; a file is left as it was.
    ~ExportController() override;

    /// More rows than this are copied on a worker.
    static constexpr int FewRows = 1000;

private:
    using Outcome = Result<RowsText>; ///< of a file, the text is empty
    using Work = std::function<Outcome(const RowsToWrite &rows, const RowsStep &step)>;

    void chooseFile();
    void write(const QString &file, ExportFormat format);
    void onWritten(const Outcome &outcome, const QString &file);
    void copy();
    void onCopied(const Outcome &outcome);
    void showFolder();

    [[nodiscard]] RowsToWrite rowsToWrite(const QList<int> &order) const;
    [[nodiscard]] QList<int> shownOrder() const;
    [[nodiscard]] bool isBusy();
    void start(const QString &title, Work work, std::function<void(const Outcome &)> done);
    void onFinished();
    void showProgress();
    void tell(const QString &id, NoticeKind kind, const QString &text, const QString &actionText = {});

    Services &m_services;
    MainWindow &m_window;
    const InvitationListModel &m_model;
    QFutureWatcher<Outcome> m_watcher;
    /// Not the future's own cancel, which would throw away the outcome of what was done already.
    std::atomic_bool m_stop = false;
    QTimer m_showSoon; ///< what is done at once needs no telling
    QString m_title;   ///< what is under way; empty: nothing
    /// Held on this thread until the worker's end was heard of: see NewestTask.
    std::optional<RowsToWrite> m_rows;
    std::function<void(const Outcome &)> m_done;
    QString m_folder; ///< of the last file
};

} // namespace Reinvite
