// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/containerseats.h"
#include "models/invitationlistmodel.h"
#include "models/personfinder.h"
#include "ui/details.h"
#include "ui/mainwindow.h"

namespace Reinvite {

/// The details of the current row: what is known, what happened, what can be done, and the vendor's own JSON on demand.
class DetailsController final : public QObject
{
    Q_OBJECT
public:
    DetailsController(Services &services, MainWindow &window, InvitationListModel &model, QObject *parent = nullptr);
    /// Instead of the system's browser.
    void setBrowser(std::function<bool(const QUrl &)> browser) { m_browser = std::move(browser); }

    /// Every second: times move.
    void tick();

private:
    void update();
    void setCurrent(const InvitationKey &key);
    void onTableChanged(const InvitationTable::Changes &changes);
    void findOthers();
    void readHistory();
    void openPage(const InvitationKey &key);
    [[nodiscard]] QString noPageBecause(const Invitation &invitation) const;
    void readRawJson(const InvitationKey &key);
    [[nodiscard]] Details described(const Invitation &invitation, const VendorWords &vendor) const;
    void addPlan(Details &details, const Invitation &invitation, const VendorTraits &traits) const;
    void addOthers(Details &details, const Invitation &invitation) const;
    [[nodiscard]] QStringList alsoIn(const InvitationKey &key) const;
    [[nodiscard]] QString connectionName(const QString &connection) const;
    [[nodiscard]] bool isSamePerson(int slot) const;

    Services &m_services;
    MainWindow &m_window;
    InvitationListModel &m_model;
    InvitationKey m_current;
    QList<OutboxItem> m_history;
    ContainerSeats m_seats;
    PersonFinder m_finder;
    QList<InvitationKey> m_person; ///< rows with the current row's address, that one among them, as last found
    int m_personCount = 0;
    QPointer<JobBase> m_rawJson;
    std::function<bool(const QUrl &)> m_browser;
};

} // namespace Reinvite
