// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/invitationlistmodel.h"
#include "ui/markgestures.h"

#include <QSet>
#include <QTableView>

#include <limits>

namespace Reinvite {

/// The table of invitations: rows of 40 px, one current row, marks, an action that works by mouse and keyboard.
/// What is selected are the marked rows; where none is marked, the current one.
class InvitationView final : public QTableView
{
    Q_OBJECT
public:
    explicit InvitationView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] InvitationKey currentKey() const;
    [[nodiscard]] InvitationListModel::Offer currentOffer() const;
    [[nodiscard]] int selectedCount() const;
    /// Slots of the marked rows, in the order of the table.
    [[nodiscard]] QList<int> markedSlots() const;
    [[nodiscard]] bool isSelected(const QModelIndex &index) const;
    /// Something else than just the current row is selected.
    [[nodiscard]] bool isSeveralSelected() const;
    /// In the order in which they are shown, the first ones.
    [[nodiscard]] QList<InvitationKey> selectedKeys(int most = std::numeric_limits<int>::max()) const;
    /// Cell whose action is under the pointer; invalid: none.
    [[nodiscard]] QModelIndex hoveredAction() const { return m_hoveredAction; }
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    /// There is no room for the column that tells where a row is from; the administrator would see it.
    [[nodiscard]] bool isConnectionFolded() const;

    /// Only the look of the header: the view never sorts.
    void setSort(const QList<SortBy> &sort);
    [[nodiscard]] const QList<SortBy> &sort() const { return m_sort; }
    /// Persons get more room, for what is said of all their rows.
    void setGrouped(bool grouped);
    /// As a click on the column's header: a second time turns the order round.
    void requestSort(int column);
    /// As a click with Ctrl: the column counts among equals of the first one. Once more turns its order round, and a
    /// third time it counts no longer.
    void requestSecondSort(int column);
    /// Acts on the current row's offer.
    void triggerCurrent();
    void keyboardSearch(const QString &search) override;
    /// Marks all rows; where all are marked, none.
    void selectAll() override;
    [[nodiscard]] QByteArray saveColumns() const;
    bool restoreColumns(const QByteArray &state);

Q_SIGNALS:
    /// Empty key: no row is current, also when its row was filtered away or removed.
    void currentKeyChanged(const Reinvite::InvitationKey &key);
    /// Enter: for the current row, or for all that are selected.
    void triggered();
    void selectedCountChanged();
    /// The action's word was clicked, or `triggerCurrent` called.
    void actionTriggered(const Reinvite::InvitationKey &key, Reinvite::InvitationListModel::Offer offer);
    void sortRequested(const QList<Reinvite::SortBy> &sort);
    /// Something of the current row changed: its offer may be another.
    void currentRowChanged();

protected:
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    [[nodiscard]] InvitationListModel *invitations() const;
    void setUpHeader();
    void fitColumns();
    void checkCurrent();
    void showColumnMenu(const QPoint &position);
    void setHovered(int row, const QModelIndex &action);
    [[nodiscard]] QModelIndex actionAt(const QPoint &position) const;

    MarkGestures m_gestures;
    QPersistentModelIndex m_hoveredAction;
    QPersistentModelIndex m_pressedAction;
    InvitationKey m_current;
    QSet<int> m_unwanted; ///< columns that the administrator has hidden
    int m_hoveredRow = -1;
    bool m_fitting = false;
    bool m_grouped = false;
    QList<SortBy> m_sort = {SortBy()};
};

} // namespace Reinvite
