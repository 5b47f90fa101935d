// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

#include <QStringList>

#include <variant>

namespace Reinvite {

/// What to print and leave with where there is no command to run: help, version, a usage error.
struct Farewell
{
    QString text;
    ExitCode code = ExitCode::Sent;
};

/// Reads the arguments (with the program's name first).
[[nodiscard]] std::variant<std::unique_ptr<Command>, Farewell> parseArguments(const QStringList &arguments);

} // namespace Reinvite
