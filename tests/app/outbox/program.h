// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/outbox/outbox.h"
#include "tests/app/outbox/fakevendor.h"
#include "tests/support/caught.h"

namespace Reinvite {

/// Waits that a test does not notice.
[[nodiscard]] inline OutboxTimes quickTimes(std::chrono::milliseconds undo)
{
    using namespace std::chrono_literals;
    return {.undo = undo,
        .notSent = {1ms, 1ms, 1ms},
        .throttled = 1ms,
        .look = 1ms,
        .lookAgain = 1ms,
        .storage = 20ms,
        .lock = 20ms};
}

/// A Timeout problem when the job does not finish in time.
template <typename T>
[[nodiscard]] Result<T> resultOf(Job<T> *job)
{
    const auto outcome = outcomeOf(job);
    return outcome ? *outcome : failure(ProblemKind::Timeout);
}

/// One program on the profile: its ledger, its pacer, its outbox and what that told.
struct Program
{
    Program(const QString &folder, ClientSource &source, const Clock &clock, std::chrono::milliseconds undo)
        : ledger(folder)
        , gate(std::make_unique<OpenPacer>())
        , outbox(ledger, source, gate, clock, folder + QStringLiteral("/sender.lock"))
    {
        outbox.setTimes(quickTimes(undo));
        QObject::connect(&outbox, &Outbox::itemChanged, &outbox, [this](const OutboxItem &item) {
            items.insert(item.id, item);
            steps[item.id] += item.state;
        });
    }

    [[nodiscard]] SendState state(qint64 item) const { return items.value(item).state; }

    Ledger ledger;
    PacerGate gate;
    Outbox outbox;
    QHash<qint64, OutboxItem> items;
    QHash<qint64, QList<SendState>> steps;
};

/// Null when it did not start.
[[nodiscard]] inline std::unique_ptr<Program> startedProgram(
    const QString &folder, ClientSource &source, const Clock &clock, std::chrono::milliseconds undo)
{
    auto program = std::make_unique<Program>(folder, source, clock, undo);
    return resultOf(program->outbox.start()) ? std::move(program) : nullptr;
}

/// Confirms a plan of one, without undo unless it is wanted. Zero when it was refused.
[[nodiscard]] inline qint64 confirmOne(Program &program, const PlanItem &item, Undo undo = Undo::None)
{
    const auto armed = resultOf(program.outbox.confirm(Plan{{item}}, undo));
    return armed && armed->size() == 1 ? armed->first().id : 0;
}

} // namespace Reinvite
