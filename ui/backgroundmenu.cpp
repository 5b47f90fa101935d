// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/backgroundmenu.h"

namespace Reinvite {

BackgroundMenu::BackgroundMenu(QWidget *parent)
    : QMenu(tr("In the back&ground"), parent)
    , m_icon(addChoice(tr("&Icon in the notification area")))
    , m_notifications(addChoice(tr("&Notifications of dying links and of who joined")))
    , m_keepsRunning(addChoice(tr("&Keep running when the window is closed")))
    , m_startsAtLogin(addChoice(tr("Start at &login, without a window")))
{
    setChoices({});
}

QAction *BackgroundMenu::addChoice(const QString &text)
{
    QAction *action = addAction(text);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this] {
        updateEnabled();
        Q_EMIT chosen(choices());
    });
    return action;
}

void BackgroundMenu::setChoices(const BackgroundChoices &choices)
{
    m_icon->setChecked(choices.icon);
    m_notifications->setChecked(choices.notifications);
    m_keepsRunning->setChecked(choices.keepsRunning);
    m_startsAtLogin->setChecked(choices.startsAtLogin);
    updateEnabled();
}

BackgroundChoices BackgroundMenu::choices() const
{
    return {.icon = m_icon->isChecked(),
        .notifications = m_notifications->isChecked(),
        .keepsRunning = m_keepsRunning->isChecked(),
        .startsAtLogin = m_startsAtLogin->isChecked()};
}

void BackgroundMenu::setIconOffered(bool offered)
{
    m_iconOffered = offered;
    updateEnabled();
}

void BackgroundMenu::updateEnabled()
{
    const bool leadsBack = m_iconOffered && m_icon->isChecked();
    m_icon->setEnabled(m_iconOffered);
    m_keepsRunning->setEnabled(leadsBack);
    m_startsAtLogin->setEnabled(leadsBack);
}

} // namespace Reinvite
