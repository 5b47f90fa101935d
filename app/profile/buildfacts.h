// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Reinvite {

/// The version, and what the program was made from and with, in one line: "0.1.0 (commit 0123456789ab, built with
/// Qt 6.4.2, running on Qt 6.4.2)". For --version and reports: the same in every language.
/// Of a library of its own, which only the programs link: with each commit it is another.
[[nodiscard]] QString buildFacts();

} // namespace Reinvite
