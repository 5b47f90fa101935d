// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/httpanswer.h"
#include "models/instant.h"

#include <chrono>
#include <optional>

namespace Reinvite {

/// "Sun, 06 Nov 1994 08:49:37 GMT"; invalid when the text is anything else.
[[nodiscard]] Instant fromHttpDate(const QByteArray &text);
/// The Retry-After header, in seconds or as a date. A date is taken against the answer's own Date, so that a wrong
/// clock here changes nothing; without one against `now`. Never negative.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfterOf(const HttpAnswer &answer, Instant now);
/// The server's X-Request-Id where it is a plain word of sane length, else `ours`.
[[nodiscard]] QString requestIdOf(const HttpAnswer &answer, const QString &ours);

} // namespace Reinvite
