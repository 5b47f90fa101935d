// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/autostart.h"
#include "app/desktop/newscontroller.h"
#include "ui/backgroundmenu.h"

#include <QSettings>
#include <QSystemTrayIcon>

namespace Reinvite {

/// The icon in the notification area, and what the program does while its window is closed: as the administrator chose.
class BackgroundController final : public QObject
{
    Q_OBJECT
public:
    BackgroundController(Services &services, MainWindow &window, ListController &list, QObject *parent = nullptr);

    /// An icon is wanted, and the desktop has a place for it: it leads back to a hidden window.
    [[nodiscard]] bool canHide() const;
    /// Shows the icon; from here on there is news. Asked again, it does nothing.
    void start();

Q_SIGNALS:
    void raiseRequested();

private:
    void buildIcon();
    void choose(const BackgroundChoices &choices);
    void apply(const BackgroundChoices &choices);
    [[nodiscard]] BackgroundChoices kept() const;
    void updateIcon();

    Services &m_services;
    MainWindow &m_window;
    ListController &m_list;
    QSettings m_settings;
    Autostart m_autostart;
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    QAction *m_dying = nullptr;
    int m_shownCount = -1;
    NewsController *m_news = nullptr; ///< null before the start
};

} // namespace Reinvite
