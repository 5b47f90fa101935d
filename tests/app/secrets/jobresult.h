// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/caught.h"

namespace Reinvite {

/// Waits for a job; a Timeout problem when it does not finish.
template <typename T>
[[nodiscard]] Result<T> resultOf(Job<T> *job)
{
    auto outcome = outcomeOf(job);
    return outcome ? std::move(*outcome) : failure(ProblemKind::Timeout, QStringLiteral("the job did not finish"));
}

} // namespace Reinvite
