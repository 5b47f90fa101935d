// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "models/invitationlistmodel.h"
#include "ui/details.h"
#include "ui/mainwindow.h"

namespace Reinvite {

/// The details of the current row: what is known, what happened, what can be done, and the vendor's own JSON on demand.
class DetailsController final : public QObject
{
    Q_OBJECT
public:
    DetailsController(Services &services, MainWindow &window, InvitationListModel &model, QObject *parent = nullptr);

    /// Every second: times move.
    void update();

private:
    void setCurrent(const InvitationKey &key);
    void readHistory();
    void readRawJson(const InvitationKey &key);
    void addVendorWords(Details &details, const Invitation &invitation) const;

    Services &m_services;
    MainWindow &m_window;
    InvitationListModel &m_model;
    InvitationKey m_current;
    QList<OutboxItem> m_history;
    QPointer<JobBase> m_rawJson;
};

} // namespace Reinvite
