// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/price.h"
#include "models/seatcount.h"

namespace Reinvite {

/// "90.00 USD", "1,200 JPY".
[[nodiscard]] QString moneyText(qint64 amount, const QString &currency);
/// What seats cost that are held for nobody: "about 90.00 USD a month for 3 seats with a dead link". Empty where it
/// can't be said, costs nothing, or there are none.
[[nodiscard]] QString staleCostText(const Price &price, int seatsTotal, const SeatCount &count);

} // namespace Reinvite
