// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connection.h"
#include "models/words.h"

#include <QSet>
#include <QWidget>

#include <array>

class QAbstractItemModel;
class QLayout;
class QListView;
class QMenu;
class QPushButton;
class QStandardItemModel;
class QToolButton;
class QVBoxLayout;

namespace Reinvite {

class ViewsList;

/// Filters by state, saved views, the connections, and the way to what was done.
class Sidebar final : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    /// Roles of ConnectionListModel; row 0 is "All invitations". The model stays the caller's.
    void setConnectionModel(QAbstractItemModel *model);
    /// Rows of SavedViewsModel. The model stays the caller's.
    void setViewModel(QAbstractItemModel *model);
    /// By Badge, as InvitationQueryResult has them.
    void setBadgeCounts(const std::array<int, 6> &counts);

    /// Empty id: "All invitations". Does not emit.
    void chooseConnection(const QString &id);
    [[nodiscard]] QString chosenConnection() const;
    /// Empty: all states. Does not emit.
    void chooseBadges(const QSet<Badge> &badges);
    [[nodiscard]] QSet<Badge> chosenBadges() const;

    /// Marks where the window is.
    void setHistoryShown(bool shown);

    [[nodiscard]] QListView *badgeView() const { return m_badges; }
    [[nodiscard]] QListView *connectionView() const { return m_connections; }
    [[nodiscard]] QListView *activityView() const { return m_activity; }
    /// Emits what is wanted of the views.
    [[nodiscard]] ViewsList *viewsList() const { return m_views; }

Q_SIGNALS:
    void connectionChosen(const QString &id);
    /// Whoever chose it: for what depends on it without acting on it.
    void chosenConnectionChanged(const QString &id);
    void badgesChosen(const QSet<Reinvite::Badge> &badges);
    void historyRequested();
    /// Something that is about the list was chosen, or chosen again.
    void listRequested();
    void addConnectionRequested();
    void editConnectionRequested(const QString &id);
    /// The connection's token or password is to be entered afresh.
    void newTokenRequested(const QString &id);
    void testConnectionRequested(const QString &id);
    void removeConnectionRequested(const QString &id);
    void refreshRequested(const QString &id);
    void stopRequested(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QListView *makeList(const QString &name);
    void setUpList(QListView &list, const QString &name);
    void buildBadges();
    void buildViews(QVBoxLayout &column);
    [[nodiscard]] QLayout *buildConnectionHead();
    void buildActivity(QVBoxLayout &column);
    void connectLists();
    void connectButtons();
    void badgeSelectionChanged();
    void currentConnectionChanged();
    void updateButtons();
    void fitLists();
    void fitViews();
    void showContextMenu(const QPoint &position);
    void addTokenAction(QMenu &menu);
    void refreshOrStop();
    [[nodiscard]] bool isRefreshing() const;

    QListView *m_badges = nullptr;
    ViewsList *m_views = nullptr;
    QListView *m_connections = nullptr;
    QListView *m_activity = nullptr;
    QWidget *m_activityPart = nullptr;
    QWidget *m_viewsPart = nullptr;
    QStandardItemModel *m_badgeModel = nullptr;
    QPushButton *m_add = nullptr;
    QToolButton *m_refresh = nullptr;
    QToolButton *m_test = nullptr;
    QToolButton *m_edit = nullptr;
    QToolButton *m_remove = nullptr;
    QSet<Badge> m_chosenBadges;
    QString m_chosenConnection;
    bool m_setting = false; ///< chosen by the program: nothing is emitted
};

} // namespace Reinvite
