// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/errors.h"

/// How Worth AI, or the gateway before it, says no (contracts/vendor-apis.md 3.4).
namespace Reinvite::Worth {

/// An answer other than 2xx. Total: any bytes give a problem.
[[nodiscard]] Problem readError(const HttpAnswer &answer);
/// What an answer to a sign-in means: a wrong password comes as 400 or as 500 (vendor-apis.md 3.1).
[[nodiscard]] Problem signInProblem(Problem problem);
/// What an answer to a renewal means: a refresh token that has ended comes as 400, 401 or 500.
[[nodiscard]] Problem renewalProblem(Problem problem);

} // namespace Reinvite::Worth
