// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/windowsettings.h"

#include <QApplication>

namespace Reinvite {

namespace {

constexpr QLatin1StringView LayoutKey("window/layout");
constexpr QLatin1StringView LookKey("window/look");
constexpr QLatin1StringView VersionKey("window/version");
constexpr QLatin1StringView GroupKey("window/group_by_person");

} // namespace

WindowSettings::WindowSettings(const Profile &profile, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_settings(profile.settingsFile(), QSettings::IniFormat)
    , m_window(window)
{
    connect(&window, &MainWindow::closeRequested, this, &WindowSettings::save);
    connect(&window, &MainWindow::lookChosen, this, &WindowSettings::choose);
}

void WindowSettings::applyLook(const Profile &profile)
{
    const QSettings settings(profile.settingsFile(), QSettings::IniFormat);
    applyTheme(*qApp, resolveLook(lookFromId(settings.value(LookKey).toString())));
}

void WindowSettings::restore()
{
    m_window.setLook(lookFromId(m_settings.value(LookKey).toString()));
    m_window.restoreLayout(m_settings.value(LayoutKey).toByteArray());
}

bool WindowSettings::noteVersion(const QString &version)
{
    const QString before = m_settings.value(VersionKey).toString();
    if (before != version) {
        m_settings.setValue(VersionKey, version);
    }
    return !before.isEmpty() && before != version;
}

bool WindowSettings::isGroupedByPerson() const
{
    return m_settings.value(GroupKey).toBool();
}

void WindowSettings::setGroupedByPerson(bool grouped)
{
    m_settings.setValue(GroupKey, grouped);
}

void WindowSettings::choose(Look look)
{
    applyTheme(*qApp, resolveLook(look));
    m_window.setLook(look);
    m_settings.setValue(LookKey, lookId(look));
}

void WindowSettings::save()
{
    m_settings.setValue(LayoutKey, m_window.saveLayout());
}

} // namespace Reinvite
