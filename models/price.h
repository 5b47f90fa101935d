// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Reinvite {

/// What a container costs, for all its seats together.
struct Price
{
    qint64 amount = -1;    ///< in the currency's smallest unit: cents, whole yen; -1: not told
    QString currency = {}; ///< ISO 4217, in capitals; null: not told
    QString interval = {}; ///< "day", "week", "month", "year", or another word of the vendor's; null: paid once
    int intervalCount = 1; ///< every 3 months: 3

    [[nodiscard]] bool isTold() const { return amount >= 0; }
    friend bool operator==(const Price &, const Price &) = default;
};

} // namespace Reinvite
