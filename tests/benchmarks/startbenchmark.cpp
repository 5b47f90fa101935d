// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/lastknownlist.h"
#include "app/profile/connectionstore.h"
#include "app/profile/profile.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/samples.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

namespace Reinvite::Benchmarks {

namespace {

/// A start is short, and the machine's other work shows in it: more runs than of the rest.
constexpr int StartsOfRepeat = 4;
constexpr int PatienceMsecs = 30'000;
constexpr int KnownRows = 100'000;
constexpr double MsecsForKnownRows = 300;

/// What a program prints after its first frame.
constexpr QByteArrayView Painted("painted");

/// Milliseconds until the program has painted; below zero: it did not, or it failed afterwards.
double startMsecs(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    const bool told = process.waitForReadyRead(PatienceMsecs);
    const double msecs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const bool painted = told && process.readAllStandardOutput().contains(Painted);
    const bool quit = process.waitForFinished(PatienceMsecs);
    return painted && quit && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? msecs : -1;
}

/// A profile whose one connection was listed once and is out of reach now.
Result<void> makeProfile(const QString &folder)
{
    const auto profile = Profile::open(folder);
    if (!profile) {
        return tl::unexpected(profile.error());
    }
    ConnectionStore connections(profile->folder());
    return connections.load()
        .and_then([&connections] {
            return connections.add({.name = QStringLiteral("Northwind"),
                .vendor = QStringLiteral("polar"),
                .baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9")),
                .tokenPlace = TokenPlace::SessionOnly});
        })
        .and_then([&profile](const ConnectionInfo &connection) {
            KnownList list = {.invitations = sampleInvitations(KnownRows), .seenAt = sampleNow()};
            for (Invitation &invitation : list.invitations) {
                invitation.key.connection = connection.id;
            }
            QDir().mkpath(profile->listsFolder());
            return writeKnownList(profile->listsFolder(), connection.id, list);
        });
}

} // namespace

QList<Measurement> measureStart(const Options &options)
{
    Measurement frame = {.name = QStringLiteral("start_to_first_frame"),
        .against = QStringLiteral("empty Qt Widgets window"),
        .target = {.sense = Target::Sense::TimesAsLong, .times = 1.3}};
    Measurement rows = {.name = QStringLiteral("start_to_known_rows_100000"),
        .against = QStringLiteral("empty Qt Widgets window + 300 ms"),
        .target = {.sense = Target::Sense::TimesAsLong, .times = 1}};
    const QTemporaryDir folder;
    if (const auto made = makeProfile(folder.path()); !made) {
        frame.failure = rows.failure = describe(made.error());
        return {frame, rows};
    }
    const auto arguments = [&folder](int shown) {
        return QStringList{
            QStringLiteral("--profile"), folder.path(), QStringLiteral("--measure-start"), QString::number(shown)};
    };
    QList<double> toFrame;
    QList<double> toRows;
    QList<double> empty;
    for (int run = 0; run < StartsOfRepeat * options.repeats; ++run) {
        toFrame.append(startMsecs(options.program, arguments(0)));
        toRows.append(startMsecs(options.program, arguments(KnownRows)));
        empty.append(startMsecs(options.emptyWindow, {}));
        if (toFrame.last() < 0 || toRows.last() < 0 || empty.last() < 0) {
            frame.failure = rows.failure = QStringLiteral("%1 did not paint and quit")
                                               .arg(empty.last() < 0 ? options.emptyWindow : options.program);
            return {frame, rows};
        }
    }
    frame.value = medianOf(toFrame);
    frame.baseline = medianOf(empty);
    rows.value = medianOf(toRows);
    rows.baseline = frame.baseline + MsecsForKnownRows;
    return {frame, rows};
}

} // namespace Reinvite::Benchmarks
