// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/notifier.h"

#include <QDBusConnection>
#include <QHash>

#include <optional>

namespace Reinvite {

/// The freedesktop notification service (specification 1.2), which has "do not disturb" in its hands. Where there is
/// none, nothing is shown.
class BusNotifier final : public Notifier
{
    Q_OBJECT
public:
    explicit BusNotifier(const QDBusConnection &bus, QObject *parent = nullptr);

    void show(const Notification &notification) override;

private Q_SLOTS:
    void onActionInvoked(uint number, const QString &action);
    void onClosed(uint number, uint reason);

private:
    QDBusConnection m_bus;
    QHash<QString, uint> m_numbers; ///< the service's, by id, of what is on screen
    /// By id, what the service has not given a number yet, with the newest that came meanwhile.
    QHash<QString, std::optional<Notification>> m_asked;
};

} // namespace Reinvite
