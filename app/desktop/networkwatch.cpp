// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/networkwatch.h"

#include <utility>

namespace Reinvite {

bool NetworkWatch::start()
{
    using Feature = QNetworkInformation::Feature;
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability)) {
        return false;
    }
    const auto *information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::take);
    take(information->reachability());
    return true;
}

void NetworkWatch::take(QNetworkInformation::Reachability reachability)
{
    using Reachability = QNetworkInformation::Reachability;
    switch (reachability) {
    case Reachability::Disconnected:
    case Reachability::Local:
        m_isAway = true;
        return;
    case Reachability::Site:
    case Reachability::Online:
        if (std::exchange(m_isAway, false)) {
            Q_EMIT returned();
        }
        return;
    case Reachability::Unknown:
        return;
    }
}

} // namespace Reinvite
