// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/registry.h"

namespace Reinvite::Polar {

/// Polar as seen from the organisation's side.
[[nodiscard]] Vendor vendor();
/// Polar as seen by a customer.
[[nodiscard]] Vendor portalVendor();

} // namespace Reinvite::Polar
