// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/errors.h"

/// The shapes in which Studio, its framework, or what stands before them, says no (contracts/vendor-apis.md 2.4). None
/// of them is documented: each plausible one is read.
namespace Reinvite::AiSquare {

/// An answer other than 2xx. Total: any bytes give a problem.
[[nodiscard]] Problem readError(const HttpAnswer &answer);

} // namespace Reinvite::AiSquare
