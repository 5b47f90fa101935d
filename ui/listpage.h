// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationlistmodel.h"
#include "ui/emptyreason.h"
#include "ui/invitationactions.h"
#include "ui/noticebar.h"
#include "ui/questionbar.h"

#include <QWidget>

class QAbstractItemModel;
class QStackedLayout;
class QVBoxLayout;

namespace Reinvite {

class FilterChips;
class FilterField;
class HorizonBar;
class InvitationView;
class ListBar;
class SendingBar;
class SummaryLine;
class ViewNameBar;

/// A mail that leaves unless it is taken back.
struct ArmedMail
{
    InvitationKey key;
    QString to;
    int secondsLeft = 0;
};

/// The list: search, filters, horizon, refresh, summary, table, and all that is said about it in place.
class ListPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ListPage(QWidget *parent = nullptr);

    /// People can look through so many before they send, and ledgers take them in one go.
    static constexpr int MostPlanned = 10'000;

    /// The model stays the caller's. It does the sorting: see `sortRequested`.
    void setModel(QAbstractItemModel *model);
    [[nodiscard]] InvitationView *view() const { return m_view; }
    [[nodiscard]] SendingBar *sendingBar() const { return m_sending; }
    [[nodiscard]] FilterField *filterField() const;
    [[nodiscard]] FilterChips *filterChips() const { return m_chips; }
    [[nodiscard]] HorizonBar *horizonBar() const { return m_horizon; }
    [[nodiscard]] ViewNameBar *viewNameBar() const { return m_viewName; }
    [[nodiscard]] const InvitationActions &actions() const { return m_actions; }
    [[nodiscard]] InvitationKey currentKey() const;
    /// -1: nothing is current.
    void setCurrentRow(int row);
    /// Makes the row current and brings it into sight.
    void revealRow(int row);
    /// The column's header was clicked, in words.
    void requestSort(int column);

    /// Markup is not read: `count` is shown strong ("148 people"), `rest` after it.
    void setSummary(const QString &count, const QString &rest);
    /// "3 changed since you last looked"; empty: nothing.
    void setChanges(const QString &text);
    void setSort(const QList<SortBy> &sort);
    /// Emits searchChanged where the text is another.
    void setSearchText(const QString &text);
    [[nodiscard]] QString searchText() const;
    void focusSearch();
    /// The rows, or what stands there while there are none: the keyboard's place at the start.
    void focusRows();
    /// Checkable: for the menu. The keys work all over the window.
    [[nodiscard]] QAction *groupAction() const;
    /// The look alone: the model does the grouping. Emits nothing.
    void setGroupedByPerson(bool grouped);

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
    [[nodiscard]] const NoticeBar &noticeBar() const { return *m_notice; }
    /// Empty id: whatever is shown.
    void dismissNotice(const QString &id = {});
    /// Something that takes its time and can be stopped; an empty text hides it. Announced once.
    void setTask(const QString &text);
    /// Somebody has lost a seat and the administrator has to decide; stays until the text is empty.
    void setNeedingYou(const QString &text);
    /// What is shown is old, since a vendor is out of reach; with a button that refreshes. Stays until the text is
    /// empty.
    void setOffline(const QString &text);
    /// Mails that wait for their undo to pass; an empty list hides the bar. Call each second: it is announced once.
    void setArmed(const QList<ArmedMail> &mails);

    /// What the vendor lets be done with the current row; until this is said of it, nothing of that is offered.
    void setCurrentCan(const RowAbilities &abilities);

Q_SIGNALS:
    void searchChanged(const QString &text);
    void sortRequested(const QList<Reinvite::SortBy> &sort);
    void groupByPersonRequested(bool grouped);
    /// Just the rows that changed since the administrator last looked.
    void changesRequested();
    /// All of them were seen.
    void changesSeen();
    /// Empty key: no row is current.
    void currentChanged(const Reinvite::InvitationKey &key);
    void resendRequested(const Reinvite::InvitationKey &key);
    /// A mail to several, in the list's order.
    /// Not more than MostPlanned of the selected ones: the first.
    void planRequested(const QList<Reinvite::InvitationKey> &keys, int selected);
    /// All that are selected, in the list's order, or the current one, as text for the clipboard.
    void copyRowsRequested();
    /// Of setTask.
    void taskStopRequested();
    void renewRequested(const Reinvite::InvitationKey &key);
    void undoRequested(const QList<Reinvite::InvitationKey> &keys);
    void settleRequested(const Reinvite::InvitationKey &key);
    /// The row's action was "Retry": like resend, of an item that was certainly not processed.
    void retryRequested(const Reinvite::InvitationKey &key);
    void signInRequested(const Reinvite::InvitationKey &key);
    void revokeRequested(const Reinvite::InvitationKey &key);
    void assignRequested(const Reinvite::InvitationKey &key);
    void openSessionRequested(const Reinvite::InvitationKey &key);
    void rawJsonRequested(const Reinvite::InvitationKey &key);
    /// The vendor's own page, in the browser.
    void openPageRequested(const Reinvite::InvitationKey &key);
    void detailsRequested(const Reinvite::InvitationKey &key);
    void refreshRequested();
    void stopRequested();
    void emptyActionTriggered(Reinvite::EmptyReason reason);
    void needingYouRequested();
    void questionAnswered(Reinvite::Reply reply);
    void noticeActionTriggered(const QString &id);
    void noticeDismissed(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildBars(QVBoxLayout &layout);
    void buildList(QVBoxLayout &layout);
    void connectBar();
    void connectFilters();
    void connectActions();
    void connectView();
    void act(const InvitationKey &key, InvitationListModel::Offer offer);
    void updateCurrent();
    void updateEmpty();
    void showContextMenu(const QPoint &position);
    [[nodiscard]] bool areSeveralSelected() const;
    void trigger();
    void resendCurrent();
    void undoCurrent();
    void undoAll();

    InvitationActions m_actions;
    ListBar *m_bar = nullptr;
    FilterChips *m_chips = nullptr;
    HorizonBar *m_horizon = nullptr;
    SummaryLine *m_summary = nullptr;
    NoticeBar *m_undo = nullptr;
    NoticeBar *m_notice = nullptr;
    NoticeBar *m_task = nullptr;
    NoticeBar *m_needingYou = nullptr;
    NoticeBar *m_offline = nullptr;
    QuestionBar *m_question = nullptr;
    ViewNameBar *m_viewName = nullptr;
    SendingBar *m_sending = nullptr;
    QStackedLayout *m_stack = nullptr;
    InvitationView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyReason m_emptyReason = EmptyReason::NoConnections;
    QList<ArmedMail> m_armed;
    std::optional<Problem> m_emptyProblem;
    RowAbilities m_abilities;
};

} // namespace Reinvite
