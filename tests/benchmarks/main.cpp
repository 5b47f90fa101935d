// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/eventmeter.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>

using namespace Reinvite::Benchmarks;

namespace {

struct Benchmark
{
    QString name;
    QList<Measurement> (*measure)(const Options &);
};

const QList<Benchmark> &benchmarks()
{
    static const QList<Benchmark> table = {
        {QStringLiteral("start"), measureStart},
        {QStringLiteral("list"), measureListToRows},
        {QStringLiteral("memory"), measureMemory},
        {QStringLiteral("query"), measureQueries},
        {QStringLiteral("window"), measureWindow},
        {QStringLiteral("send"), measureSending},
    };
    return table;
}

QString besides(const QString &program)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(program);
}

void describeOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Measures Reinvite against Qt's own ways. Each figure is the median of repeated runs."));
    parser.addHelpOption();
    parser.addOptions({
        {QStringLiteral("json"), QStringLiteral("Print JSON instead of a table.")},
        {QStringLiteral("rows"), QStringLiteral("Invitations in the list (1000000)."), QStringLiteral("N"),
            QStringLiteral("1000000")},
        {QStringLiteral("repeat"), QStringLiteral("Runs of each (5)."), QStringLiteral("N"), QStringLiteral("5")},
        {QStringLiteral("sends"), QStringLiteral("Invitations to resend (5000)."), QStringLiteral("N"),
            QStringLiteral("5000")},
        {QStringLiteral("only"), QStringLiteral("start, list, memory, query, window or send."), QStringLiteral("WHAT")},
        {QStringLiteral("program"), QStringLiteral("The reinvite to start."), QStringLiteral("PATH"),
            besides(QStringLiteral("reinvite"))},
    });
}

Options optionsOf(const QCommandLineParser &parser)
{
    return {.rows = std::max(1, parser.value(QStringLiteral("rows")).toInt()),
        .repeats = std::max(1, parser.value(QStringLiteral("repeat")).toInt()),
        .sends = std::max(1, parser.value(QStringLiteral("sends")).toInt()),
        .program = parser.value(QStringLiteral("program")),
        .emptyWindow = besides(QStringLiteral("reinvite-emptywindow"))};
}

QList<Measurement> measure(const QString &only, const Options &options)
{
    QList<Measurement> all;
    for (const Benchmark &benchmark : benchmarks()) {
        if (only.isEmpty() || only == benchmark.name) {
            all += benchmark.measure(options);
        }
    }
    return all;
}

} // namespace

/// A target that is missed is a line of the report; only what could not be measured fails the program.
int main(int argc, char *argv[])
{
    // The same everywhere, unless another platform is asked for: no display, no window manager in the figures.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const EventMeter application(argc, argv);
    QCommandLineParser parser;
    describeOptions(parser);
    parser.process(application);

    const QList<Measurement> measurements = measure(parser.value(QStringLiteral("only")), optionsOf(parser));

    QTextStream out(stdout);
    out << (parser.isSet(QStringLiteral("json"))
            ? QString::fromUtf8(QJsonDocument(asJson(measurements)).toJson(QJsonDocument::Indented))
            : asTable(measurements));
    const auto wasMeasured = [](const Measurement &measurement) { return measurement.failure.isEmpty(); };
    return !measurements.isEmpty() && std::ranges::all_of(measurements, wasMeasured) ? 0 : 1;
}
