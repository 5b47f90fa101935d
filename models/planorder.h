// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/plantext.h"

#include <QStringList>

#include <vector>

namespace Reinvite {

/// Does the row's name, address, container, connection or vendor have every word? `words` are of `searchWords`.
[[nodiscard]] bool matchesSearch(const PlanRow &row, const QStringList &words);

/// The rows' numbers in the order of a column; equal ones keep the plan's order. What has nothing to sort by goes last
/// in both orders.
[[nodiscard]] QList<int> sortedPlan(const std::vector<PlanRow> &rows, PlanColumns::Column column, Qt::SortOrder order);

} // namespace Reinvite
