// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/problem.h"

#include <QStringView>

namespace Reinvite {

/// What the terminal program leaves with. Where several items ended differently, the most serious one decides:
/// Unsettled, SignedOut, Refused, NotSent, Undone.
enum class ExitCode {
    Sent = 0,
    Usage = 1,
    Refused = 2,
    NotSent = 3,
    SignedOut = 4,
    Unsettled = 5,
    Undone = 6,
    Storage = 7,
    Incomplete = 8,
    Damaged = 9, ///< the ledger's chain is broken
};

[[nodiscard]] ExitCode exitCodeOf(SendState state);
[[nodiscard]] ExitCode exitCodeOf(const Problem &problem);
[[nodiscard]] ExitCode moreSerious(ExitCode left, ExitCode right);

} // namespace Reinvite
