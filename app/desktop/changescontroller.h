// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "models/invitationlistmodel.h"
#include "ui/mainwindow.h"

#include <QTimer>

namespace Reinvite {

/// Says which rows changed since the administrator last looked, and what counts as a look: a row that was current for a
/// moment is seen when another becomes current.
class ChangesController final : public QObject
{
    Q_OBJECT
public:
    /// `moment`: from when on a row that is current counts as looked at.
    ChangesController(Services &services, MainWindow &window, InvitationListModel &model,
        std::chrono::milliseconds moment = std::chrono::milliseconds(1200), QObject *parent = nullptr);

private:
    void setCurrent(const InvitationKey &key);
    void markAllSeen();
    void markSeen(const QList<InvitationKey> &keys);
    void update();

    Services &m_services;
    MainWindow &m_window;
    InvitationListModel &m_model;
    InvitationKey m_current;
    bool m_lookedAt = false; ///< the current row
    QTimer m_moment;
};

} // namespace Reinvite
