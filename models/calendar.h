// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"

#include <QTimeZone>

#include <optional>

namespace Reinvite {

/// "90m", "24h", "3d", "2w"; nothing where it is no such span.
[[nodiscard]] std::optional<std::chrono::milliseconds> spanNamed(const QString &name);

/// Days as they begin and end where the administrator is. Names are lower case.
class Calendar final
{
public:
    struct Days
    {
        Instant from;
        Instant until; ///< itself not included
    };

    Calendar(Instant now, const QTimeZone &zone);

    [[nodiscard]] Instant startOf(const QDate &day) const;
    /// The next time that this day begins; 1 is Monday. Today is past.
    [[nodiscard]] QDate next(int weekday) const;
    /// "monday", "mon", "2026-12-24".
    [[nodiscard]] std::optional<Instant> dayNamed(const QString &name) const;
    /// "today", "tomorrow", "weekend": the rest of it, where it has begun.
    [[nodiscard]] std::optional<Days> daysNamed(const QString &name) const;

private:
    Instant m_now;
    QTimeZone m_zone;
    QDate m_today;
};

} // namespace Reinvite
