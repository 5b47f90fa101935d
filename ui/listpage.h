// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationlistmodel.h"
#include "models/problem.h"
#include "ui/noticebar.h"
#include "ui/questionbar.h"

#include <QWidget>

#include <optional>

class QAbstractItemModel;
class QAction;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QKeySequence;
class QVBoxLayout;

namespace Reinvite {

class EmptyState;
class InvitationView;

/// Why the list has no rows.
enum class EmptyReason {
    NoConnections,
    NothingYet, ///< never refreshed
    Refreshing,
    NothingMatches,
    NoInvitations, ///< refreshed, and there are none
    Failed,        ///< the refresh failed: with its problem
    SignedOut,
};

/// A mail that leaves unless it is taken back.
struct ArmedMail
{
    InvitationKey key;
    QString to;
    int secondsLeft = 0;
};

/// What can be done with the current row. Shared by the main menu and the context menu; enabled by the row's offer.
struct InvitationActions
{
    QAction *resend = nullptr;
    QAction *undo = nullptr;
    QAction *settle = nullptr;
    QAction *revoke = nullptr;
    QAction *assign = nullptr;
    QAction *copyEmail = nullptr;
    QAction *copyId = nullptr;
    QAction *rawJson = nullptr;
    QAction *details = nullptr; ///< emits detailsRequested
};

/// The list: search, refresh, summary, table, and all that is said about it in place.
class ListPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ListPage(QWidget *parent = nullptr);

    /// The model stays the caller's. It does the sorting: see `sortRequested`.
    void setModel(QAbstractItemModel *model);
    [[nodiscard]] InvitationView *view() const { return m_view; }
    [[nodiscard]] const InvitationActions &actions() const { return m_actions; }
    [[nodiscard]] InvitationKey currentKey() const;
    /// -1: nothing is current.
    void setCurrentRow(int row);
    /// The column's header was clicked, in words.
    void requestSort(int column);

    /// Markup is not read: `count` is shown strong ("148 people"), `rest` after it.
    void setSummary(const QString &count, const QString &rest);
    void setSortIndicator(int column, Qt::SortOrder order);
    /// Emits searchChanged where the text is another.
    void setSearchText(const QString &text);
    [[nodiscard]] QString searchText() const;
    void focusSearch();

    /// While running, Refresh is Stop. `total` 0: not known. `text`: "412 of 1,280 subscriptions".
    void setRefreshing(bool running, int done = 0, int total = 0, const QString &text = {});
    /// Refresh is offered at all (there is a connection).
    void setRefreshEnabled(bool enabled);

    /// Shown whenever the model has no rows. `problem` for Failed and SignedOut.
    void setEmptyReason(EmptyReason reason, const std::optional<Problem> &problem = {});
    [[nodiscard]] EmptyReason emptyReason() const { return m_emptyReason; }

    /// In place, not modal. An open question is answered with "no" first.
    void ask(const Question &question);
    [[nodiscard]] bool isAsking() const;
    void withdrawQuestion();

    void showNotice(const Notice &notice);
    /// Empty id: whatever is shown.
    void dismissNotice(const QString &id = {});
    /// Mails that wait for their undo to pass; an empty list hides the bar. Call each second: it is announced once.
    void setArmed(const QList<ArmedMail> &mails);

    /// Enables "Revoke…" and "Assign a seat…" for the current row; the caller knows what the vendor can do.
    void setCurrentCan(bool revoke, bool assign);

Q_SIGNALS:
    void searchChanged(const QString &text);
    void sortRequested(int column, Qt::SortOrder order);
    /// Empty key: no row is current.
    void currentChanged(const Reinvite::InvitationKey &key);
    void resendRequested(const QList<Reinvite::InvitationKey> &keys);
    void undoRequested(const Reinvite::InvitationKey &key);
    void settleRequested(const Reinvite::InvitationKey &key);
    /// The row's action was "Retry": like resend, of an item that was certainly not processed.
    void retryRequested(const Reinvite::InvitationKey &key);
    void signInRequested(const Reinvite::InvitationKey &key);
    void revokeRequested(const Reinvite::InvitationKey &key);
    void assignRequested(const Reinvite::InvitationKey &key);
    void rawJsonRequested(const Reinvite::InvitationKey &key);
    void detailsRequested(const Reinvite::InvitationKey &key);
    void refreshRequested();
    void stopRequested();
    void emptyActionTriggered(Reinvite::EmptyReason reason);
    void questionAnswered(bool confirmed);
    void noticeActionTriggered(const QString &id);
    void noticeDismissed(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildActions();
    void buildCopyActions();
    [[nodiscard]] QAction *addRowAction(const QString &text, const QString &icon, const QKeySequence &keys);
    void buildBar(QVBoxLayout &layout);
    void buildSummary(QVBoxLayout &layout);
    void buildList(QVBoxLayout &layout);
    void connectView();
    void act(const InvitationKey &key, InvitationListModel::Offer offer);
    void actOnCurrent();
    void updateCurrent();
    void updateEmpty();
    void clearSearchOrLeave();
    void showContextMenu(const QPoint &position);
    void undoCurrent();
    void undoAll();

    InvitationActions m_actions;
    QLineEdit *m_search = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_primary = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_progressText = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_summary = nullptr;
    NoticeBar *m_undo = nullptr;
    NoticeBar *m_notice = nullptr;
    QuestionBar *m_question = nullptr;
    QStackedLayout *m_stack = nullptr;
    InvitationView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyReason m_emptyReason = EmptyReason::NoConnections;
    QList<ArmedMail> m_armed;
    std::optional<Problem> m_emptyProblem;
    bool m_refreshing = false;
    bool m_canRevoke = false;
    bool m_canAssign = false;
};

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::EmptyReason)
