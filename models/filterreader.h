// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/calendar.h"
#include "models/filter.h"
#include "models/filterwords.h"

namespace Reinvite::Filtering {

/// Makes tests of words.
class Reader final
{
public:
    using Made = tl::expected<Condition, FilterError>;
    struct Field
    {
        QLatin1StringView name;
        Made (Reader::*read)(const FilterWords::Word &) const;
        QStringList (*values)(); ///< null: any text
    };
    [[nodiscard]] static const QList<Field> &fields();

    Reader(Instant now, const QTimeZone &zone)
        : m_calendar(now, zone)
    {
    }

    [[nodiscard]] tl::expected<Test, FilterError> read(const FilterWords::Word &word) const;

private:
    template <TextField field>
    [[nodiscard]] Made textIn(const FilterWords::Word &word) const;
    [[nodiscard]] Made vendor(const FilterWords::Word &word) const;
    [[nodiscard]] Made domain(const FilterWords::Word &word) const;
    [[nodiscard]] Made state(const FilterWords::Word &word) const;
    [[nodiscard]] Made horizon(const FilterWords::Word &word) const;
    [[nodiscard]] Made outcome(const FilterWords::Word &word) const;
    [[nodiscard]] Made is(const FilterWords::Word &word) const;
    [[nodiscard]] Made times(const FilterWords::Word &word) const;
    [[nodiscard]] Made expires(const FilterWords::Word &word) const;
    [[nodiscard]] Made sent(const FilterWords::Word &word) const;
    [[nodiscard]] Made created(const FilterWords::Word &word) const;
    template <typename Age>
    [[nodiscard]] Made age(const FilterWords::Word &word) const;

    Calendar m_calendar;
};

} // namespace Reinvite::Filtering
