// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/job.h"

#include <QTestEventLoop>

#include <optional>

namespace Reinvite {

/// Catches what a job finishes with: `QTRY_VERIFY(caught.value)`.
template <typename V>
class Caught final
{
public:
    explicit Caught(JobOf<V> *job)
    {
        job->then(&m_context, [this](V outcome) {
            value.emplace(std::move(outcome));
            ++times;
        });
    }

    std::optional<V> value = {};
    int times = 0;

private:
    QObject m_context;
};

/// Waits for a job and gives what it finished with; empty when it did not finish in time.
template <typename V>
[[nodiscard]] std::optional<V> outcomeOf(JobOf<V> *job)
{
    std::optional<V> outcome;
    QTestEventLoop loop; // unlike qWaitFor it does not nap between looks
    job->then(&loop, [&outcome, &loop](V value) {
        outcome.emplace(std::move(value));
        loop.exitLoop();
    });
    loop.enterLoopMSecs(10000);
    return outcome;
}

} // namespace Reinvite
