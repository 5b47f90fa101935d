// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/sandbox.h"
#include "app/vendors/polar/polarside.h"
#include "app/vendors/registry.h"
#include "tests/support/caught.h"

namespace Reinvite {

/// The simulated Polar, and clients of its sides over HTTP.
class SandboxStage final
{
public:
    explicit SandboxStage(int seats);

    [[nodiscard]] Result<void> start() { return m_sandbox.start(); }
    [[nodiscard]] Sandbox &sandbox() { return m_sandbox; }
    [[nodiscard]] SandboxAccount account(const Polar::Side &side) const;
    /// With the account's token.
    [[nodiscard]] std::unique_ptr<VendorClient> makeClient(const Polar::Side &side);
    /// One of the sandbox's tokens by its name ("portal_member"); empty: there is none.
    [[nodiscard]] Secret token(const QString &name) const;
    [[nodiscard]] Grant grantFor(const VendorClient &client);

private:
    Sandbox m_sandbox;
    PacerGate m_gate{makeProcessPacerMemory()};
};

} // namespace Reinvite
