// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/redaction.h"

namespace Reinvite::AiSquare {

/// How Studio's secrets look (vendor-apis.md 2.2 and 2.3). A UUID in what Studio writes is an invite's token, which
/// lets its holder join, or names something that no administrator goes by: every one is struck out.
[[nodiscard]] const SecretSigns &secretSigns();

} // namespace Reinvite::AiSquare
