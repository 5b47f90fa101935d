// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/registry.h"

namespace Reinvite::AiSquare {

/// AISquare Studio: invites into workspaces.
[[nodiscard]] Vendor vendor();

} // namespace Reinvite::AiSquare
