// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/changescontroller.h"

#include "models/recenttext.h"

#include <utility>

namespace Reinvite {

ChangesController::ChangesController(Services &services, MainWindow &window, InvitationListModel &model,
    std::chrono::milliseconds moment, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
    , m_model(model)
{
    m_model.setRecentChanges(&services.recentChanges());
    m_moment.setSingleShot(true);
    m_moment.setInterval(moment);
    connect(&m_moment, &QTimer::timeout, this, [this] { m_lookedAt = true; });
    connect(&services, &Services::changesNoticed, this, &ChangesController::update);
    connect(window.listPage(), &ListPage::currentChanged, this, &ChangesController::setCurrent);
    connect(window.listPage(), &ListPage::changesSeen, this, &ChangesController::markAllSeen);
    update();
}

/// Not while it is looked at: the words would go from under the reader's eyes, and with a filter the row.
void ChangesController::setCurrent(const InvitationKey &key)
{
    const InvitationKey before = std::exchange(m_current, key);
    if (std::exchange(m_lookedAt, false) && m_services.recentChanges().markSeen(before)) {
        markSeen({before});
    }
    m_moment.start();
}

void ChangesController::markAllSeen()
{
    const QList<InvitationKey> keys = m_services.recentChanges().keys();
    m_services.recentChanges().markAllSeen();
    markSeen(keys);
}

/// They look different now.
void ChangesController::markSeen(const QList<InvitationKey> &keys)
{
    InvitationTable::Changes changes;
    for (const InvitationKey &key : keys) {
        if (const int slot = m_services.table().slotOf(key); slot >= 0) {
            changes.changed += slot;
        }
    }
    m_model.tableChanged(changes);
    update();
}

void ChangesController::update()
{
    m_window.listPage()->setChanges(recentChangesText(m_services.recentChanges()));
}

} // namespace Reinvite
