// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace Reinvite {

/// What the program does while its window is not in front.
struct BackgroundChoices
{
    bool icon = true; ///< in the desktop's notification area
    bool notifications = true;
    bool keepsRunning = false;  ///< when the window is closed; needs the icon, which leads back
    bool startsAtLogin = false; ///< without a window; needs the icon too

    friend bool operator==(const BackgroundChoices &, const BackgroundChoices &) = default;
};

class BackgroundMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit BackgroundMenu(QWidget *parent);

    void setChoices(const BackgroundChoices &choices);
    [[nodiscard]] BackgroundChoices choices() const;
    /// Not every desktop has a notification area.
    void setIconOffered(bool offered);

Q_SIGNALS:
    void chosen(const Reinvite::BackgroundChoices &choices);

private:
    [[nodiscard]] QAction *addChoice(const QString &text);
    void updateEnabled();

    bool m_iconOffered = true;
    QAction *m_icon;
    QAction *m_notifications;
    QAction *m_keepsRunning;
    QAction *m_startsAtLogin;
};

} // namespace Reinvite
