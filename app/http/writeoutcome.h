// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/job.h"
#include "models/problem.h"

#include <optional>
#include <variant>

namespace Reinvite {

/// What became of a write (DESIGN.md, "Outcome of a write"). A complete answer decides first, then the error.
/// A variant, so that no caller can take one for another or forget one (`std::visit`).

/// A whole 2xx. `answer` is empty when it could not be read: sent, deadline not told.
template <typename T>
struct WriteSent
{
    std::optional<T> answer;
    QString requestId;
    int httpStatus = 0;
};
/// 3xx or 4xx other than 401, 408, 429: the vendor said no.
struct WriteRefused
{
    Problem problem;
};
/// The connection never came about: certainly not processed, may go again.
struct WriteNotSent
{
    Problem problem;
};
/// 429: not processed, goes again after `problem.retryAfter`.
struct WriteThrottled
{
    Problem problem;
};
/// 401: not processed; once more after a refresh of the token, else the administrator is asked.
struct WriteSignedOut
{
    Problem problem;
};
/// 408, 5xx, cut off, half a body, timeout: nobody knows.
struct WriteUnsettled
{
    Problem problem;
};

template <typename T>
using WriteOutcome =
    std::variant<WriteSent<T>, WriteRefused, WriteNotSent, WriteThrottled, WriteSignedOut, WriteUnsettled>;

/// A write finishes with an outcome, never with a plain error.
template <typename T>
using WriteJob = JobOf<WriteOutcome<T>>;

} // namespace Reinvite
