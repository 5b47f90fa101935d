// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/rowformat.h"

namespace Reinvite {

struct CommandLine;

/// What a command is made from.
struct Request
{
    const CommandLine &commandLine;
    CommonOptions common;
    SandboxOptions sandbox;
    RowFormat format;
    int requestsPerMinute;
    QStringList names; ///< what follows the command's words
};

/// A command, or the sentence that says what is wrong with the commandLine.
using MadeCommand = tl::expected<std::unique_ptr<Command>, QString>;

struct Verb
{
    QStringList words;
    int leastNames;
    int mostNames;
    MadeCommand (*make)(Request);
};

/// The one that the positional commandLine begin with; null where there is none.
[[nodiscard]] const Verb *verbOf(const QStringList &positional);

} // namespace Reinvite
