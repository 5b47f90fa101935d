// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkInformation>
#include <QObject>

namespace Reinvite {

/// Hears from the system when the network comes back. Where the system can't tell, nothing is ever heard.
class NetworkWatch final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Looks for who can tell; false: nobody.
    bool start();
    /// What was heard; for tests, too.
    void take(QNetworkInformation::Reachability reachability);

Q_SIGNALS:
    void returned();

private:
    bool m_isAway = false;
};

} // namespace Reinvite
