// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

#include <functional>

namespace Reinvite::Benchmarks {

/// What DESIGN.md asks of a measurement, as a ratio of both sides.
struct Target
{
    enum class Sense {
        TimesFaster, ///< baseline / value has to reach `times`
        TimesAsLong, ///< value / baseline may not pass `times`
        AtMost,      ///< value may not pass `times`
        Reported,    ///< nothing is asked; the ratio is how many times faster
    };
    Sense sense = Sense::TimesFaster;
    double times = 1;
};

/// One line of the report: our way and the baseline, measured in the same run.
struct Measurement
{
    QString name;
    QString against; ///< what the baseline is
    double value = 0;
    double baseline = 0;
    QString unit = QStringLiteral("ms");
    Target target = {};
    QString failure = {}; ///< why it could not be measured; empty: it was

    [[nodiscard]] double ratio() const;
    [[nodiscard]] bool isMet() const;
};

[[nodiscard]] double msecsOf(const std::function<void()> &work);
/// Milliseconds of the middle of `repeats` runs, after one that does not count.
[[nodiscard]] double medianMsecs(int repeats, const std::function<void()> &work);
[[nodiscard]] double medianOf(QList<double> values);

[[nodiscard]] QString asTable(const QList<Measurement> &measurements);
[[nodiscard]] QJsonArray asJson(const QList<Measurement> &measurements);

} // namespace Reinvite::Benchmarks
