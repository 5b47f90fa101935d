// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/redaction.h"

namespace Reinvite::Polar {

/// How Polar's tokens look (vendor-apis.md 1.2).
[[nodiscard]] const SecretSigns &secretSigns();

} // namespace Reinvite::Polar
