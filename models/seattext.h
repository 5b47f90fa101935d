// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/seatcount.h"
#include "models/vendorwords.h"

#include <optional>

namespace Reinvite {

/// "42 of 50 used, 6 pending, 3 of them dead"; where no limit is told, that: "AISquare Studio tells no seat limit · 6
/// pending, 3 of them dead". Without a count, what the vendor tells alone.
[[nodiscard]] QString seatsText(
    const Container &container, const std::optional<SeatCount> &count, const VendorWords &vendor);

} // namespace Reinvite
