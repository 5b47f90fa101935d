// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/notifier.h"

#include <QSystemTrayIcon>

namespace Reinvite {

namespace {

/// Through the icon: Windows and macOS have "do not disturb" in their hands then. They tell of a click, not of which.
class TrayNotifier final : public Notifier
{
public:
    TrayNotifier(QSystemTrayIcon &icon, QObject *parent)
        : Notifier(parent)
        , m_icon(icon)
    {
        connect(&icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT activated(m_shown); });
    }

    void show(const Notification &notification) override
    {
        m_shown = notification.id;
        m_icon.showMessage(notification.title, notification.text, QSystemTrayIcon::NoIcon);
    }

private:
    QSystemTrayIcon &m_icon;
    QString m_shown;
};

} // namespace

Notifier *makeNotifier(QSystemTrayIcon &icon, QObject *parent)
{
    return new TrayNotifier(icon, parent);
}

} // namespace Reinvite
