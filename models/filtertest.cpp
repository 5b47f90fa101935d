// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/filtertest.h"

namespace Reinvite::Filtering {

bool isTimeless(const Test &test)
{
    return std::holds_alternative<Contains>(test.condition) || std::holds_alternative<OfDomain>(test.condition)
        || std::holds_alternative<AtVendor>(test.condition) || std::holds_alternative<Ended>(test.condition)
        || std::holds_alternative<NoDeadline>(test.condition) || std::holds_alternative<NeverMailed>(test.condition)
        || std::holds_alternative<TimesMailed>(test.condition);
}

bool implies(const Test &test, const Test &other)
{
    if (test == other) {
        return true;
    }
    const auto *longer = std::get_if<Contains>(&test.condition);
    const auto *shorter = std::get_if<Contains>(&other.condition);
    return longer != nullptr && shorter != nullptr && !test.negated && !other.negated && longer->field == shorter->field
        && longer->word.contains(shorter->word);
}

} // namespace Reinvite::Filtering
