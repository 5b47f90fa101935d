// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

namespace Reinvite {

/// `diagnostics`: what whoever helps has to know of this installation. Starts no services.
class DiagnosticsCommand final : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;
};

} // namespace Reinvite
