// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/polar/polarorganization.h"

#include <memory>

namespace Reinvite {

struct PolarSeedOptions
{
    quint32 seed = 1;
    int seats = 900;         ///< rows of every status, revoked ones included
    bool memberModel = true; ///< else each holder is a customer of his own, as it was before that model
    Timestamp now;           ///< all times lie relative to it
};

/// "Acme Cloud": 40 subscriptions and 6 one-time orders with seats of every kind, beside orders that only look as if
/// they had seats, and subscriptions that have none. One customer bought three times, an order among them. The same
/// seed makes the same organisation, to the millisecond relative to `now`. More seats than 46 containers of 1,000 hold
/// make more subscriptions.
[[nodiscard]] std::unique_ptr<PolarOrganization> makePolarOrganization(const PolarSeedOptions &options);

} // namespace Reinvite
