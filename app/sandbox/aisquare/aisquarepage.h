// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"

#include <optional>

namespace Reinvite {

class JsonText;

/// One page of so many rows, as the paged lists of Django REST framework choose it from `page` and `page_size`.
struct AiSquarePage
{
    static constexpr int DefaultSize = 20;
    static constexpr int LargestSize = 100;

    int number = 1;
    int size = DefaultSize;
    int first = 0; ///< row
    int end = 0;   ///< the row after the last
    int total = 0; ///< rows of all pages

    /// Nothing: there is no such page. A size that makes no sense is the default, one that is too large the largest.
    [[nodiscard]] static std::optional<AiSquarePage> cut(const QUrlQuery &query, int total);
    /// All rows, whatever was asked for.
    [[nodiscard]] static AiSquarePage whole(int total);

    /// {"count", "next", "previous", "page", "page_size", "total", "results"}
    [[nodiscard]] QByteArray envelope(const LoopbackRequest &request, const QByteArray &results) const;
};

} // namespace Reinvite
