// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/simulator.h"

#include <memory>

namespace Reinvite {

class Mailbox;

/// What a simulator is made from. Clock and mailbox outlive it.
struct SimulatorSetup
{
    const SandboxOptions &options;
    const Clock &clock;
    Mailbox &mailbox;
};

using MakeSimulator = std::unique_ptr<Simulator> (*)(const SimulatorSetup &setup);

/// Every simulated vendor, one line each; the first one gets the port that was asked for.
[[nodiscard]] const QList<MakeSimulator> &simulatorMakers();

} // namespace Reinvite
