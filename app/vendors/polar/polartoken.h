// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"
#include "models/secret.h"

/// What Polar's tokens say by their looks (vendor-apis.md 1.2). A problem's text never holds any of the token.
namespace Reinvite::Polar {

/// Is it a token for the organisation's side?
[[nodiscard]] Result<void> checkOrganizationToken(const Secret &token);
/// Is it a session of the customer portal?
[[nodiscard]] Result<void> checkSessionToken(const Secret &token);

} // namespace Reinvite::Polar
