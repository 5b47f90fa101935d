// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/words.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace Reinvite {

/// A typed error. Holds no secret and no body.
struct Problem
{
    ProblemKind kind = ProblemKind::Malformed;
    int httpStatus = 0;      ///< 0: there was no answer
    QString vendorCode = {}; ///< the vendor's own name of the error ("SeatNotPending"); may be empty
    QString vendorText = {}; ///< the vendor's own sentence; may be empty
    QString detail = {};     ///< our own addition: which file, which field, which scope; may be empty
    QString requestId = {};  ///< of the request that met it; may be empty
    std::optional<std::chrono::seconds> retryAfter = {};

    friend bool operator==(const Problem &, const Problem &) = default;
};

/// A problem in words: what happened, and what to do about it.
struct Explanation
{
    QString sentence;
    QString remedy;
};

[[nodiscard]] Explanation explain(const Problem &problem);
/// Sentence, the vendor's own text in quotes, and remedy in one line.
[[nodiscard]] QString describe(const Problem &problem);

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::Problem)
