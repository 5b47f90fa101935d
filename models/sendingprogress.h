// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outboxitem.h"

#include <QHash>

#include <deque>
#include <optional>

namespace Reinvite {

/// How a sending stands: all items from the first that was confirmed while nothing was under way, until none is under
/// way any more. Knows what it is told; times are of one clock, ours.
class SendingProgress final
{
public:
    /// Every change of every item, in their order.
    void note(const OutboxItem &item, Instant now);
    /// The administrator has seen it: what is over is forgotten.
    void forgetWhatIsOver();

    [[nodiscard]] int total() const { return int(m_items.size()); }
    [[nodiscard]] int left() const { return m_left; }
    [[nodiscard]] bool isUnderWay() const { return m_left > 0; }
    [[nodiscard]] int count(SendState state) const { return m_counts.value(state); }
    /// With a yes from the vendor.
    [[nodiscard]] int done() const { return count(SendState::Sent) + count(SendState::Renewed); }
    /// Certainly not processed: may go again.
    [[nodiscard]] QList<OutboxItem> failed() const;
    /// By what ended in the last minute; none while nothing has.
    [[nodiscard]] std::optional<double> perMinute(Instant now) const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft(Instant now) const;
    /// Of what waits because the vendor asked for it, or could not be reached, what may go next.
    [[nodiscard]] std::optional<OutboxItem> nextWaiting() const;

private:
    void place(const OutboxItem &item, int sign);

    QHash<qint64, OutboxItem> m_items;
    QHash<SendState, int> m_counts;
    int m_left = 0;
    Instant m_begunAt;
    mutable std::deque<Instant> m_ends; ///< of the last minute, oldest first
};

/// "194 sent · 2 refused · 1 unknown": what has come of it so far; empty: nothing yet.
[[nodiscard]] QString outcomeText(const SendingProgress &progress);

} // namespace Reinvite
