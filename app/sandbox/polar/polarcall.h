// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"
#include "app/sandbox/polar/polarreach.h"
#include "app/sandbox/polar/polarsessions.h"
#include "app/sandbox/polar/polartokens.h"

#include <QJsonValue>

namespace Reinvite {

/// A request on its way through the simulated Polar, and what was found out about it so far.
struct PolarCall
{
    const LoopbackRequest &request;
    Timestamp now;
    QString path = {};          ///< without the legacy prefix
    bool legacy = false;        ///< came with it
    QByteArray version = {};    ///< of the API
    QByteArray credential = {}; ///< the bearer token; empty: none that counts
    // One of them at most; neither: no credential, or not a valid one.
    const PolarToken *token = nullptr;
    const PolarSession *session = nullptr;
    QString captured = {}; ///< the variable part of the path
    QJsonValue body = {};

    [[nodiscard]] PolarSide side() const { return session == nullptr ? PolarSide::Organization : PolarSide::Portal; }
    [[nodiscard]] PolarReach reach() const
    {
        if (session != nullptr) {
            return PolarReach::customer(session->customer);
        }
        return token != nullptr && !token->foreign ? PolarReach::everything() : PolarReach();
    }
};

} // namespace Reinvite
