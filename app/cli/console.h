// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/problem.h"
#include "models/secret.h"

#include <QString>

namespace Reinvite::Console {

/// UTF-8 to standard output: what the command is for.
void print(const QString &text);
/// UTF-8 with a new line to standard error: everything else.
void note(const QString &text);
void note(const Problem &problem);

/// A line on standard error that the next one takes the place of; the last one stays.
void progress(const QString &text, bool last);

[[nodiscard]] bool inputIsTerminal();
/// Whether notes go to somebody who looks.
[[nodiscard]] bool noteIsTerminal();
/// Asks on standard error; only "y" and "yes" are a yes. False at the end of the input.
[[nodiscard]] bool confirm(const QString &question);
/// One line from standard input, as it is. Empty at the end of the input.
[[nodiscard]] QString readText(const QString &prompt);
/// One line from standard input, not shown while it is typed. Empty at the end of the input.
[[nodiscard]] Secret readSecret(const QString &prompt);

} // namespace Reinvite::Console
