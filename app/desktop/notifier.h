// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QSystemTrayIcon;

namespace Reinvite {

/// What the desktop tells, outside the window.
struct Notification
{
    QString id; ///< a newer one takes the place of an older one of the same
    QString title;
    QString text;

    friend bool operator==(const Notification &, const Notification &) = default;
};

/// Hands notifications to the system, which keeps them back while nobody wants to be disturbed.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void show(const Notification &notification) = 0;

Q_SIGNALS:
    /// Somebody clicked it.
    void activated(const QString &id);
};

/// The system's own; owned by `parent`. On Linux the desktop's notification service, elsewhere through the icon.
[[nodiscard]] Notifier *makeNotifier(QSystemTrayIcon &icon, QObject *parent);

} // namespace Reinvite
