// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profile.h"
#include "ui/mainwindow.h"

#include <QSettings>

namespace Reinvite {

/// Remembers where things stand in the window and which look was chosen.
class WindowSettings final : public QObject
{
    Q_OBJECT
public:
    WindowSettings(const Profile &profile, MainWindow &window, QObject *parent = nullptr);
    /// Before the window is made, so that it is not laid out twice.
    static void applyLook(const Profile &profile);

    void restore();
    /// Whether the profile was last opened by another version. Not at the first start.
    [[nodiscard]] bool noteVersion(const QString &version);
    [[nodiscard]] bool isGroupedByPerson() const;
    void setGroupedByPerson(bool grouped);

private:
    void choose(Look look);
    void save();

    QSettings m_settings;
    MainWindow &m_window;
};

} // namespace Reinvite
