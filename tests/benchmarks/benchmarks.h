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

/// Process start to the first painted frame, and to 100,000 last known rows on screen, with a profile of its own,
/// against an empty Qt Widgets window.
[[nodiscard]] QList<Measurement> measureStart(const Options &options);
/// List bodies to rows, against QJsonDocument and QDateTime::fromString.
[[nodiscard]] QList<Measurement> measureListToRows(const Options &options);
/// Bytes for each row of the table with its model, against its JSON text.
[[nodiscard]] QList<Measurement> measureMemory(const Options &options);
/// Filter, narrow, clear and sort at three sizes, against QSortFilterProxyModel over the same rows and against as
/// little as can be done; and how each grows.
[[nodiscard]] QList<Measurement> measureQueries(const Options &options);

/// The GUI thread's CPU time for one event while the rows load, a filter is typed and columns are sorted; frames while
/// scrolling; one screen's painting. Needs EventMeter as the application.
[[nodiscard]] QList<Measurement> measureWindow(const Options &options);

/// Resends of the terminal program to a served sandbox that keeps its limit, against requests divided by the budget;
/// and how many of its requests the limit refused.
[[nodiscard]] QList<Measurement> measureSending(const Options &options);

} // namespace Reinvite::Benchmarks
