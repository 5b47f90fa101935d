// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/redaction.h"

namespace Reinvite::Worth {

/// Worth AI's tokens are JSON Web Tokens, of three parts or, encrypted, of five.
[[nodiscard]] const SecretSigns &secretSigns();

} // namespace Reinvite::Worth
