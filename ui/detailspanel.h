// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/problem.h"
#include "models/selectionsurvey.h"
#include "ui/details.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace Reinvite {

class BadgeLabel;
class FactList;
class FitLabel;
class OtherRows;
class SelectionPanel;
class TimeLine;
class ToneBox;

/// One row in full: exact times, what happened, what can be done.
class DetailsPanel final : public QScrollArea
{
    Q_OBJECT
public:
    explicit DetailsPanel(QWidget *parent = nullptr);

    /// A different key clears the raw JSON and folds it.
    void setDetails(const Details &details);
    /// Nothing is selected.
    void clear();
    [[nodiscard]] const std::optional<Details> &details() const { return m_details; }

    /// Several rows are selected: they are told of instead of one, until `clearSelection`. What they are may not be
    /// known yet.
    void setSelection(int rows, const std::optional<SelectionSummary> &summary);
    void clearSelection();

    /// Opens the raw JSON and asks for it (rawJsonRequested).
    void openRawJson();
    void setRawJson(const QString &text);
    void setRawJsonProblem(const Problem &problem);
    /// Scrolls to the settle box and gives it the focus; nothing when there is none.
    void focusSettle();

Q_SIGNALS:
    void primaryTriggered(const Reinvite::InvitationKey &key, Reinvite::InvitationListModel::Offer offer);
    void revokeRequested(const Reinvite::InvitationKey &key);
    void assignRequested(const Reinvite::InvitationKey &key);
    /// What the administrator knows of an unsettled mail, or wants done.
    void settleRequested(const Reinvite::InvitationKey &key, Reinvite::Settle how);
    /// The raw JSON was unfolded: it is read again each time and never kept.
    void rawJsonRequested(const Reinvite::InvitationKey &key);
    /// The vendor's own page, in the browser.
    void pageRequested(const Reinvite::InvitationKey &key);
    /// Another row of the same person is to become the current one.
    void rowRequested(const Reinvite::InvitationKey &key);

private:
    void buildHead(QVBoxLayout &layout);
    void buildActions(QVBoxLayout &layout);
    void buildSettle(QVBoxLayout &layout);
    void buildBody(QVBoxLayout &layout);
    void buildPage(QVBoxLayout &layout);
    void buildRawJson(QVBoxLayout &layout);
    void fillHead();
    void fillFacts();
    void fillPage();
    void setRawOpen(bool open);

    std::optional<Details> m_details;
    SelectionPanel *m_selection = nullptr;
    QWidget *m_content = nullptr; ///< of one row
    QLabel *m_nothing = nullptr;
    QWidget *m_head = nullptr;
    FitLabel *m_name = nullptr;
    FitLabel *m_email = nullptr;
    BadgeLabel *m_badge = nullptr;
    QLabel *m_guess = nullptr;
    ToneBox *m_warning = nullptr;
    QWidget *m_actions = nullptr;
    QPushButton *m_primary = nullptr;
    QLabel *m_primaryHint = nullptr;
    QPushButton *m_revoke = nullptr;
    QPushButton *m_assign = nullptr;
    ToneBox *m_settle = nullptr;
    QPushButton *m_settleFirst = nullptr;
    QPushButton *m_settleSecond = nullptr;
    FactList *m_facts = nullptr;
    OtherRows *m_others = nullptr;
    TimeLine *m_timeLine = nullptr;
    QLabel *m_historyTitle = nullptr;
    QPushButton *m_page = nullptr;
    QLabel *m_noPage = nullptr;
    QPushButton *m_rawToggle = nullptr;
    QLabel *m_rawHint = nullptr;
    QPlainTextEdit *m_raw = nullptr;
};

} // namespace Reinvite
