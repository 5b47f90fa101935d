// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/session.h"
#include "models/result.h"

#include <QByteArray>

namespace Reinvite::AiSquare {

/// What signing in and renewing answer. The vendor documents no body (vendor-apis.md 2.2): `access` and `refresh` as
/// its framework writes them, at the top or inside `data`; a `token` alone counts as access. Malformed without a usable
/// access token.
[[nodiscard]] Result<Session> parseTokens(const QByteArray &body);

} // namespace Reinvite::AiSquare
