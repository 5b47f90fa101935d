// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/measurement.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace Reinvite::Benchmarks {

namespace {

constexpr double NsecsPerMsec = 1e6;

QString targetText(const Target &target)
{
    const QString times = QString::number(target.times);
    switch (target.sense) {
    case Target::Sense::TimesFaster:
        return QStringLiteral("%1 times faster").arg(times);
    case Target::Sense::TimesAsLong:
        return QStringLiteral("%1 times as long").arg(times);
    case Target::Sense::AtMost:
        return QStringLiteral("at most %1").arg(times);
    case Target::Sense::Reported:
        break;
    }
    return QStringLiteral("-");
}

QString verdict(const Measurement &measurement)
{
    if (measurement.target.sense == Target::Sense::Reported) {
        return {};
    }
    return measurement.isMet() ? QStringLiteral("met") : QStringLiteral("MISSED");
}

QStringList tableRow(const Measurement &measurement)
{
    const QString target = targetText(measurement.target);
    if (!measurement.failure.isEmpty()) {
        return {measurement.name, QStringLiteral("-"), measurement.unit, QStringLiteral("-"), measurement.against,
            QStringLiteral("-"), target, measurement.failure};
    }
    return {measurement.name, QString::number(measurement.value, 'f', 2), measurement.unit,
        QString::number(measurement.baseline, 'f', 2), measurement.against,
        QString::number(measurement.ratio(), 'f', 2), target, verdict(measurement)};
}

QList<qsizetype> columnWidths(const QList<QStringList> &rows)
{
    QList<qsizetype> widths(rows.first().size());
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths[column], row[column].size());
        }
    }
    return widths;
}

QJsonObject jsonRow(const Measurement &measurement)
{
    QJsonObject row = {
        {QStringLiteral("name"), measurement.name},
        {QStringLiteral("unit"), measurement.unit},
        {QStringLiteral("against"), measurement.against},
        {QStringLiteral("target"), targetText(measurement.target)},
    };
    if (!measurement.failure.isEmpty()) {
        row.insert(QStringLiteral("failure"), measurement.failure);
        return row;
    }
    row.insert(QStringLiteral("value"), measurement.value);
    row.insert(QStringLiteral("baseline"), measurement.baseline);
    row.insert(QStringLiteral("ratio"), measurement.ratio());
    row.insert(QStringLiteral("met"), measurement.isMet());
    return row;
}

} // namespace

double Measurement::ratio() const
{
    const bool faster = target.sense == Target::Sense::TimesFaster || target.sense == Target::Sense::Reported;
    return faster ? baseline / value : value / baseline;
}

bool Measurement::isMet() const
{
    if (!failure.isEmpty()) {
        return false;
    }
    switch (target.sense) {
    case Target::Sense::TimesFaster:
        return ratio() >= target.times;
    case Target::Sense::TimesAsLong:
        return ratio() <= target.times;
    case Target::Sense::AtMost:
        return value <= target.times;
    case Target::Sense::Reported:
        break;
    }
    return true;
}

double msecsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / NsecsPerMsec;
}

double medianMsecs(int repeats, const std::function<void()> &work)
{
    work();
    QList<double> times;
    for (int run = 0; run < repeats; ++run) {
        times.append(msecsOf(work));
    }
    return medianOf(times);
}

double medianOf(QList<double> values)
{
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

QString asTable(const QList<Measurement> &measurements)
{
    QList<QStringList> rows = {
        {QStringLiteral("name"), QStringLiteral("value"), QStringLiteral("unit"), QStringLiteral("baseline"),
            QStringLiteral("against"), QStringLiteral("ratio"), QStringLiteral("target"), QString()}};
    std::ranges::transform(measurements, std::back_inserter(rows), tableRow);
    const QList<qsizetype> widths = columnWidths(rows);
    QString table;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            line += row[column].leftJustified(widths[column] + 2);
        }
        table += line.trimmed() + u'\n';
    }
    return table;
}

QJsonArray asJson(const QList<Measurement> &measurements)
{
    QJsonArray rows;
    for (const Measurement &measurement : measurements) {
        rows.append(jsonRow(measurement));
    }
    return rows;
}

} // namespace Reinvite::Benchmarks
