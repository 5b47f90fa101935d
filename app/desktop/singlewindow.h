// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace Reinvite {

class Profile;

/// One window for each profile: the first start holds a lock and listens, a second one asks it to come to the front.
class SingleWindow final : public QObject
{
    Q_OBJECT
public:
    explicit SingleWindow(const Profile &profile, QObject *parent = nullptr);

    /// True: this is the profile's window. False: another one was asked to come to the front.
    [[nodiscard]] Result<bool> claim();

Q_SIGNALS:
    void raiseRequested();

private:
    [[nodiscard]] Result<bool> askOther();

    QString m_socketName;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace Reinvite
