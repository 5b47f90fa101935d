// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <chrono>

namespace Reinvite {

/// The waits of the outbox, all measured on a monotonic clock.
struct OutboxTimes
{
    std::chrono::milliseconds undo = std::chrono::seconds(5);
    /// Before each new try of what certainly was not sent; after the last one it is given up.
    QList<std::chrono::milliseconds> notSent = {
        std::chrono::seconds(1), std::chrono::seconds(3), std::chrono::seconds(9)};
    /// For a 429 that does not say how long.
    std::chrono::milliseconds throttled = std::chrono::seconds(60);
    /// Until what a lost answer of a renewal left behind is looked at: the request may still be on its way.
    std::chrono::milliseconds look = std::chrono::seconds(3);
    /// Until a list that could not be read is tried again.
    std::chrono::milliseconds lookAgain = std::chrono::seconds(10);
    /// How long what was read of a container stays good enough to send by.
    std::chrono::milliseconds recent = std::chrono::seconds(60);
    /// Until the ledger is tried again after it could not be written.
    std::chrono::milliseconds storage = std::chrono::seconds(5);
    /// Until the sender lock is tried again while another program holds it.
    std::chrono::milliseconds lock = std::chrono::seconds(3);
};

} // namespace Reinvite
