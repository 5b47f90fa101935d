// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/benchmarks.h"
#include "tests/journeys/servedsandbox.h"

#include <QTemporaryDir>

#include <algorithm>

namespace Reinvite::Benchmarks {

namespace {

/// Ten times Polar's, so that it does not take a quarter of an hour. The budget is the usual share of it.
constexpr int RequestsPerMinute = 5'000;
constexpr int Budget = RequestsPerMinute * 60 / 100;
constexpr double MsecsPerMinute = 60'000;
/// Of the sandbox's seats enough are neither joined nor revoked.
constexpr int SeatsForEach = 4;
constexpr int Throttled = 429;

QString lastLine(const TerminalRun &run)
{
    return QString::fromUtf8(run.errors).trimmed().section(u'\n', -1);
}

/// Ids of the first rows that can be resent.
QStringList resendable(const QJsonArray &rows, int count)
{
    QStringList ids;
    for (const auto row : rows) {
        const QString state = row[QStringLiteral("state")].toString();
        if (ids.size() < count && (state == QStringLiteral("pending") || state == QStringLiteral("expired"))) {
            ids.append(row[QStringLiteral("id")].toString());
        }
    }
    return ids;
}

struct Sent
{
    double msecs = 0;
    QJsonArray requests = {}; ///< that the vendor saw meanwhile
    QString failure = {};
};

Sent sendAll(const TerminalProgram &program, ServedSandbox &sandbox, int count)
{
    const TerminalRun list = program.run({QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("json")});
    const QStringList ids = resendable(list.json(), count);
    if (ids.size() < count) {
        return {.failure = QStringLiteral("only %1 rows to resend; %2").arg(ids.size()).arg(lastLine(list))};
    }
    const auto seen = [&sandbox] {
        return sandbox.get(QStringLiteral("/requests"))[QStringLiteral("requests")].toArray();
    };
    const qsizetype before = seen().size();
    TerminalRun run;
    Sent sent{.msecs = msecsOf([&] {
        run = program.run(QStringList{QStringLiteral("resend"), QStringLiteral("--yes"), QStringLiteral("--format"),
                              QStringLiteral("json")}
            + ids);
    })};
    if (run.exitCode != 0) {
        return {.failure = QStringLiteral("resend left with %1; %2").arg(run.exitCode).arg(lastLine(run))};
    }
    sent.requests = seen();
    for (qsizetype request = 0; request < before; ++request) {
        sent.requests.removeFirst();
    }
    return sent;
}

Sent sendInSandbox(int count)
{
    const QTemporaryDir folder;
    TerminalProgram program(folder.path());
    ServedSandbox sandbox;
    const QString fault = sandbox.start(program,
        {QStringLiteral("--seats"), QString::number(SeatsForEach * count), QStringLiteral("--limit"),
            QString::number(RequestsPerMinute)});
    if (!fault.isEmpty()) {
        return {.failure = fault};
    }
    program.setVariable(QStringLiteral("REINVITE_TOKEN_BENCH"), sandbox.token());
    const TerminalRun added = program.run({QStringLiteral("connections"), QStringLiteral("add"),
        QStringLiteral("bench"), QStringLiteral("--vendor"), QStringLiteral("polar"), QStringLiteral("--url"),
        sandbox.url(), QStringLiteral("--budget"), QString::number(Budget)});
    return added.exitCode == 0 ? sendAll(program, sandbox, count) : Sent{.failure = lastLine(added)};
}

} // namespace

QList<Measurement> measureSending(const Options &options)
{
    const Sent sent = sendInSandbox(options.sends);
    const auto requests = static_cast<double>(sent.requests.size());
    const auto throttled = std::ranges::count_if(
        sent.requests, [](const auto &request) { return request[QStringLiteral("status")].toInt() == Throttled; });
    return {{.name = QStringLiteral("resend_%1").arg(options.sends),
                .against = QStringLiteral("requests divided by the budget"),
                .value = sent.msecs,
                .baseline = requests / Budget * MsecsPerMinute,
                .target = {.sense = Target::Sense::TimesAsLong, .times = 1.02},
                .failure = sent.failure},
        {.name = QStringLiteral("resend_%1_rate_limited").arg(options.sends),
            .against = QStringLiteral("all requests"),
            .value = static_cast<double>(throttled),
            .baseline = requests,
            .unit = QStringLiteral("429"),
            .target = {.sense = Target::Sense::AtMost, .times = 0},
            .failure = sent.failure}};
}

} // namespace Reinvite::Benchmarks
