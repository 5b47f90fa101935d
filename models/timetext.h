// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"

#include <QString>
#include <QTimeZone>

namespace Reinvite {

/// "in 3 h", "in 2 h 10 min", "3 h ago", "yesterday", "just now". Empty when `when` or `now` is invalid.
/// `zone` decides what "yesterday" is.
[[nodiscard]] QString relativeTime(Instant when, Instant now, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// The same in whole words, for who listens: "in 2 hours 10 minutes", "3 hours ago".
[[nodiscard]] QString spokenTime(Instant when, Instant now, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// "Fri 20 Nov 2026, 11:42 CET (UTC+1)": exact, in the given zone, zone named. Empty when invalid.
[[nodiscard]] QString exactTime(Instant when, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// "14:02" on the same day, else "19 Nov" or "19 Nov 2025". Empty when `when` is invalid.
[[nodiscard]] QString shortTime(Instant when, Instant now, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// "today 15:04", "tomorrow 15:04", else "27 Nov 15:04" or "27 Nov 2027 15:04". Empty when `when` is invalid.
[[nodiscard]] QString dayAndTime(Instant when, Instant now, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// "Today 14:02", "Yesterday 14:02", "Tomorrow 14:02", "Tuesday 14:02" (of the last six days), else "19 Nov 14:02" or
/// "19 Nov 2025 14:02". Empty when `when` is invalid.
[[nodiscard]] QString headlineTime(Instant when, Instant now, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// "Europe/Berlin (UTC+1)".
[[nodiscard]] QString zoneName(Instant at, const QTimeZone &zone = QTimeZone::systemTimeZone());
/// "38 s", "4 min", "2 h 10 min", "3 days".
[[nodiscard]] QString duration(std::chrono::milliseconds span);

} // namespace Reinvite
