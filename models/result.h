// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/problem.h"

#include <tl/expected.hpp>

namespace Reinvite {

template <typename T>
using Result = tl::expected<T, Problem>;

[[nodiscard]] inline tl::unexpected<Problem> failure(Problem problem)
{
    return tl::unexpected<Problem>(std::move(problem));
}

[[nodiscard]] inline tl::unexpected<Problem> failure(ProblemKind kind, QString detail = {})
{
    return tl::unexpected<Problem>(Problem{.kind = kind, .detail = std::move(detail)});
}

} // namespace Reinvite
