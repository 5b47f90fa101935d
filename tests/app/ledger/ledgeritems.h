// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outboxitem.h"

namespace Reinvite {

/// A resend as the outbox would put it in, about a target of its own for each name.
inline OutboxItem resendOf(const QString &name, Instant now)
{
    OutboxItem item;
    item.run = QStringLiteral("run");
    item.key = {QStringLiteral("connection"), name};
    item.target = {QStringLiteral("https://vendor.example/org"), name};
    item.email = name + QStringLiteral("@example.com");
    item.name = QStringLiteral("Zoë Ünsal");
    item.containerKind = QStringLiteral("subscription");
    item.containerId = QStringLiteral("sub-1");
    item.containerName = QStringLiteral("Pro plan");
    item.createdAt = now;
    item.undoUntil = now + std::chrono::seconds(5);
    item.expiresBefore = now + std::chrono::hours(3);
    return item;
}

} // namespace Reinvite
