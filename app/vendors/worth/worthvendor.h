// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/registry.h"

namespace Reinvite::Worth {

/// Worth AI: the users of one customer.
[[nodiscard]] Vendor vendor();

} // namespace Reinvite::Worth
