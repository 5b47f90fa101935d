// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"

#include <atomic>

namespace Reinvite {

/// Where "now" comes from. Nothing else in the program asks the system for the time of day.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
};

/// The system's time and an offset that can be moved on from any thread: the sandbox's clock.
class ShiftedClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    void advance(std::chrono::milliseconds span);
    [[nodiscard]] std::chrono::milliseconds offset() const;

private:
    std::atomic<qint64> m_offset = 0;
};

/// Stands still until it is set: for tests and screenshots.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant now)
        : m_now(now.msecs())
    {
    }
    [[nodiscard]] Instant now() const override { return Instant::fromMsecs(m_now); }
    void set(Instant now) { m_now = now.msecs(); }
    void advance(std::chrono::milliseconds span) { m_now += span.count(); }

private:
    std::atomic<qint64> m_now;
};

} // namespace Reinvite
