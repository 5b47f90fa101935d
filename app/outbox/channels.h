// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ledger/ledger.h"
#include "app/vendors/vendorclient.h"

namespace Reinvite {

/// What an item needs on its way out. All of it outlives the outbox.
struct Channels
{
    Ledger &ledger;
    ClientSource &clients;
    PacerGate &pacer;
    const Clock &clock;

    [[nodiscard]] Instant vendorNow(const QString &connection) const { return clock.now() + clients.skew(connection); }
};

[[nodiscard]] inline Container containerOf(const OutboxItem &item)
{
    return {.kind = item.containerKind, .id = item.containerId, .name = item.containerName, .owner = {}};
}

[[nodiscard]] inline Target containerTarget(const OutboxItem &item)
{
    return {item.target.realm, item.containerId};
}

} // namespace Reinvite
