// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"
#include "app/sandbox/worth/worthcustomer.h"

#include <QJsonObject>

namespace Reinvite {

/// A request on its way through the simulated Worth AI, and what was found out about it so far.
struct WorthCall
{
    const LoopbackRequest &request;
    Instant now;
    QStringList captured = {};        ///< the variable parts of the path
    QJsonObject body = {};            ///< empty: none, or not JSON
    int session = 0;                  ///< 0: not signed in
    int user = WorthCustomer::NoUser; ///< who is signed in; none where it is another customer's user
};

} // namespace Reinvite
