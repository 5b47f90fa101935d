// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/backgroundcontroller.h"

#include "app/desktop/listcontroller.h"
#include "ui/counticon.h"

#include <QAction>
#include <QCoreApplication>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView IconKey("background/icon");
constexpr QLatin1StringView NotificationsKey("background/notifications");
constexpr QLatin1StringView KeepsRunningKey("background/keeps_running");

/// The profile too: another one than the usual is named on the command line.
QStringList startArguments(const Profile &profile)
{
    return {u"--tray"_s, u"--profile"_s, profile.folder()};
}

} // namespace

BackgroundController::BackgroundController(
    Services &services, MainWindow &window, ListController &list, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
    , m_list(list)
    , m_settings(services.profile().settingsFile(), QSettings::IniFormat)
    , m_autostart(QCoreApplication::applicationFilePath(), startArguments(services.profile()))
{
    BackgroundMenu &menu = *window.backgroundMenu();
    menu.setChoices(kept());
    connect(&menu, &BackgroundMenu::chosen, this, &BackgroundController::choose);
}

void BackgroundController::start()
{
    if (m_news != nullptr) {
        return;
    }
    m_news = new NewsController(m_services, m_window, m_list, *makeNotifier(m_icon, this), {}, this);
    connect(m_news, &NewsController::dyingLinksChanged, this, &BackgroundController::updateIcon);
    connect(m_news, &NewsController::raiseRequested, this, &BackgroundController::raiseRequested);
    m_window.backgroundMenu()->setIconOffered(QSystemTrayIcon::isSystemTrayAvailable());
    buildIcon();
    updateIcon();
    apply(kept());
}

void BackgroundController::buildIcon()
{
    const WindowActions &actions = m_window.windowActions();
    connect(m_menu.addAction(tr("Open Reinvite")), &QAction::triggered, this, &BackgroundController::raiseRequested);
    m_dying = m_menu.addAction(QString());
    connect(m_dying, &QAction::triggered, m_news, &NewsController::showDyingLinks);
    m_menu.addSeparator();
    m_menu.addAction(actions.refresh);
    m_menu.addSeparator();
    m_menu.addAction(actions.quit);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) {
            Q_EMIT raiseRequested();
        }
    });
}

BackgroundChoices BackgroundController::kept() const
{
    return {.icon = m_settings.value(IconKey, true).toBool(),
        .notifications = m_settings.value(NotificationsKey, true).toBool(),
        .keepsRunning = m_settings.value(KeepsRunningKey, false).toBool(),
        .startsAtLogin = m_autostart.isOn()};
}

void BackgroundController::choose(const BackgroundChoices &choices)
{
    m_settings.setValue(IconKey, choices.icon);
    m_settings.setValue(NotificationsKey, choices.notifications);
    m_settings.setValue(KeepsRunningKey, choices.keepsRunning);
    if (const auto set = m_autostart.set(choices.startsAtLogin && choices.icon); !set) {
        m_window.listPage()->showNotice({{}, NoticeKind::Error, describe(set.error()), {}});
    }
    m_window.backgroundMenu()->setChoices(kept());
    apply(kept());
}

void BackgroundController::apply(const BackgroundChoices &choices)
{
    m_icon.setVisible(choices.icon);
    if (m_news != nullptr) {
        m_news->setOn(choices.notifications);
    }
    m_window.setHidesOnClose(choices.keepsRunning && canHide());
}

bool BackgroundController::canHide() const
{
    return m_settings.value(IconKey, true).toBool() && QSystemTrayIcon::isSystemTrayAvailable();
}

void BackgroundController::updateIcon()
{
    const DyingLinks &links = m_news->dyingLinks();
    const QString text = dyingLinksText(links, m_services.clock().now());
    m_dying->setText(text.isEmpty() ? tr("No link is about to die") : text);
    m_dying->setEnabled(!text.isEmpty());
    m_icon.setToolTip(text.isEmpty() ? tr("Reinvite") : tr("Reinvite: %1").arg(text));
    if (m_shownCount != links.count) { // drawing it again for nothing makes some desktops flicker
        m_shownCount = links.count;
        m_icon.setIcon(countIcon(links.count));
    }
}

} // namespace Reinvite
