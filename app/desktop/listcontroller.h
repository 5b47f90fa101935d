// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/filtercontroller.h"
#include "app/profile/services.h"
#include "models/connectionlistmodel.h"
#include "models/invitationlistmodel.h"
#include "models/queryrunner.h"
#include "models/savedviewsmodel.h"
#include "ui/mainwindow.h"

#include <QTimer>

namespace Reinvite {

/// The list page: which rows, in which order, how fresh, and why there are none.
class ListController final : public QObject
{
    Q_OBJECT
public:
    ListController(Services &services, MainWindow &window, QObject *parent = nullptr);

    [[nodiscard]] InvitationListModel &model() { return m_model; }
    /// Reads what is known, then asks the vendors.
    void start();
    /// The chosen connection, or all.
    void refresh();
    /// Rows with the same address stand together.
    void setGroupedByPerson(bool grouped);
    /// What is shown, in which order: without name and id.
    [[nodiscard]] SavedView shown() const;
    void show(const SavedView &view);
    /// What `show` would ask; nothing where its connection is gone or its text can't be read.
    [[nodiscard]] std::optional<InvitationQuery> queryOf(const SavedView &view) const;
    /// Makes the row current, in sight; search and filters that hide it are cleared.
    void reveal(const InvitationKey &key);

Q_SIGNALS:
    void addConnectionRequested();
    void editConnectionRequested(const QString &id);
    /// A session for whom the container is billed to.
    void openSessionRequested(const QString &connection, const Reinvite::Container &container);
    /// By the administrator: to be remembered.
    void groupedByPersonChanged(bool grouped);
    /// Rows or order are others now.
    void shownChanged();
    /// The rows that are there, or the time, were looked at anew.
    void queried();
    /// Every second.
    void ticked();

private:
    void connectPage();
    void connectSidebar();
    void connectServices();
    void stop();
    void openSession(const InvitationKey &key);
    void query();
    void querySoon();
    [[nodiscard]] static bool read(const QString &text, InvitationQuery &query);
    void onQueryFinished(const InvitationQueryResult &result);
    void onConnectionsChanged();
    void onStatusChanged();
    void onTick();
    void onEmptyAction(EmptyReason reason);
    void onFilterChanged();
    void clearFilters();
    [[nodiscard]] QStringList meantConnections() const;
    void updateRealms();
    void updateProgress();
    void updateEmptyReason();
    void updateStatusBar();

    Services &m_services;
    MainWindow &m_window;
    InvitationListModel m_model;
    ConnectionListModel m_connections;
    FilterController m_filter;
    QueryRunner m_runner;
    InvitationQuery m_query;
    InvitationKey m_wanted; ///< to be revealed when the next query shows it
    QTimer m_soon;          ///< many batches, one query
    QTimer m_tick;
    int m_ticks = 0;
    bool m_loaded = false; ///< the last known lists are in
};

} // namespace Reinvite
