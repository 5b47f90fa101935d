// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/errors.h"

/// Every shape in which Polar, or what stands before it, says no (contracts/vendor-apis.md 1.8).
namespace Reinvite::Polar {

/// An answer other than 2xx. Total: any bytes give a problem.
[[nodiscard]] Problem readError(const HttpAnswer &answer);
/// The token is good but lacks a scope; `detail` names it where the vendor does.
[[nodiscard]] bool isMissingScope(const Problem &problem);

} // namespace Reinvite::Polar
