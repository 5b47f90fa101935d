// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"

#include <QJsonArray>
#include <QString>

#include <deque>
#include <optional>

namespace Reinvite {

/// What reached the simulated vendors, in the order it came. No header, no query, no body: no secret.
class RequestLog final
{
public:
    static constexpr std::size_t Kept = 100'000;

    struct Entry
    {
        QString method;
        QString path;
        std::optional<int> status = {}; ///< none: no answer went out
        Instant at = {};
        std::chrono::microseconds took{0}; ///< to make the answer; its delay is not in it
        QString fault = {};                ///< the fault that it met; may be empty
    };

    void append(Entry entry);
    [[nodiscard]] QJsonArray toJson() const;

private:
    std::deque<Entry> m_entries;
};

} // namespace Reinvite
