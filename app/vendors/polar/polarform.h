// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectionform.h"
#include "models/result.h"
#include "models/secret.h"

namespace Reinvite::Polar {

[[nodiscard]] ConnectionForm form();
/// Looks at the token's family and shape (vendor-apis.md 1.2). The problem's text never holds any of the token.
[[nodiscard]] Result<void> checkToken(const Secret &token);

} // namespace Reinvite::Polar
