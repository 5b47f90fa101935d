// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/measurement.h"

namespace Reinvite::Benchmarks {

struct Options
{
    int rows = 1'000'000;
    int repeats = 5;
    int sends = 5'000;
    QString program;     ///< path of `reinvite`
    QString emptyWindow; ///< path of `reinvite-emptywindow`
};

/// Process start to the end of the process that quits after its first painted frame, against an empty Qt Widgets
/// window.
[[nodiscard]] QList<Measurement> measureStart(const Options &options);
/// List bodies to rows, against QJsonDocument and QDateTime::fromString.
[[nodiscard]] QList<Measurement> measureListToRows(const Options &options);
/// Filter, clear and sort, against QSortFilterProxyModel over the same rows.
[[nodiscard]] QList<Measurement> measureQueries(const Options &options);

/// Resends of the terminal program to a served sandbox that keeps its limit, against requests divided by the budget;
/// and how many of its requests the limit refused.
[[nodiscard]] QList<Measurement> measureSending(const Options &options);

} // namespace Reinvite::Benchmarks
