// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/benchmarks.h"

#include <QProcess>

namespace Reinvite::Benchmarks {

namespace {

/// A start is short, and the machine's other work shows in it: more runs than of the rest.
constexpr int StartsOfRepeat = 4;
constexpr int PatienceMsecs = 30'000;

/// Milliseconds until the program has painted once and quit; below zero: it did not.
double startMsecs(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    bool quit = false;
    const double msecs = msecsOf([&] {
        process.start(program, arguments);
        quit = process.waitForFinished(PatienceMsecs);
    });
    return quit && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? msecs : -1;
}

} // namespace

QList<Measurement> measureStart(const Options &options)
{
    Measurement measurement = {.name = QStringLiteral("start_to_first_frame"),
        .against = QStringLiteral("empty Qt Widgets window"),
        .target = {.sense = Target::Sense::TimesAsLong, .times = 1.3}};
    const QStringList arguments = {QStringLiteral("--sandbox"), QStringLiteral("--measure-start")};
    QList<double> ours;
    QList<double> empty;
    for (int run = 0; run < StartsOfRepeat * options.repeats; ++run) {
        ours.append(startMsecs(options.program, arguments));
        empty.append(startMsecs(options.emptyWindow, {}));
        if (ours.last() < 0 || empty.last() < 0) {
            measurement.failure = QStringLiteral("%1 did not paint and quit")
                                      .arg(ours.last() < 0 ? options.program : options.emptyWindow);
            return {measurement};
        }
    }
    measurement.value = medianOf(ours);
    measurement.baseline = medianOf(empty);
    return {measurement};
}

} // namespace Reinvite::Benchmarks
