// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectionform.h"
#include "models/result.h"
#include "models/secret.h"

namespace Reinvite::AiSquare {

/// FormField::id of the name that signing in asks for.
inline constexpr QLatin1StringView UsernameFieldId("username");
inline constexpr QLatin1StringView PasswordFieldId("password");

[[nodiscard]] ConnectionForm form();
/// Looks at the token's shape: an access token or API key alone, or a session as `toSecret` keeps it. The vendor's keys
/// have no sign of their own (vendor-apis.md 2.2). The problem's text never holds any of the token.
[[nodiscard]] Result<void> checkToken(const Secret &token);

} // namespace Reinvite::AiSquare
