// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/polar/polarcall.h"

#include <QByteArrayList>

#include <functional>

namespace Reinvite {

/// A row of the simulated Polar's table of routes; `{}` stands for one segment that is not empty.
struct PolarRoute
{
    /// Who comes in.
    enum class Door {
        Open,    ///< everybody
        Token,   ///< an organisation's token with one of the scopes
        Session, ///< a session of the portal
        Billing, ///< the same, save members whose role is "member"
    };
    enum class Body { None, Json };

    QByteArray method;
    QString pattern;
    Door door = Door::Open;
    Body body = Body::None;
    std::function<LoopbackReply(const PolarCall &)> handler;
    QByteArrayList scopes = {};

    /// The captured segment; an empty text where the pattern has none; nothing: another path.
    [[nodiscard]] std::optional<QString> match(const QString &path) const;
};

} // namespace Reinvite
