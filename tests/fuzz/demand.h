// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <cstdlib>

namespace Reinvite {

/// Ends the fuzz program with a finding when what must always hold does not.
inline void demand(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

/// Parsers of answers fail in one way only.
template <typename T>
void demandValueOrMalformed(const Result<T> &result)
{
    demand(result || result.error().kind == ProblemKind::Malformed);
}

} // namespace Reinvite
