// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectionform.h"
#include "models/result.h"
#include "models/secret.h"

namespace Reinvite::Worth {

/// Fields beside the name and the address.
inline constexpr QLatin1StringView EmailFieldId("email");
inline constexpr QLatin1StringView PasswordFieldId("password");
inline constexpr QLatin1StringView CustomerFieldId("customer");

[[nodiscard]] ConnectionForm form();
/// Looks at the token's shape (vendor-apis.md 3.1): an id_token is a JSON Web Token. What `signIn` answered passes by
/// the token inside it. The problem's text never holds any of the token.
[[nodiscard]] Result<void> checkToken(const Secret &token);

} // namespace Reinvite::Worth
