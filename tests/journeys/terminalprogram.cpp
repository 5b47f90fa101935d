// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/journeys/terminalprogram.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QThread>

namespace Reinvite {

namespace {

constexpr int EndMsecs = 600'000;

TerminalRun finish(QProcess &process)
{
    const bool ended = process.waitForFinished(EndMsecs);
    return {.exitCode = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        .killed = process.exitStatus() == QProcess::CrashExit,
        .output = process.readAllStandardOutput(),
        .errors = process.readAllStandardError()};
}

} // namespace

QJsonArray TerminalRun::json() const
{
    return QJsonDocument::fromJson(output).array();
}

TerminalProgram::TerminalProgram(QString profile)
    : m_profile(std::move(profile))
    , m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.remove(QStringLiteral("REINVITE_PROFILE"));
}

void TerminalProgram::setVariable(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

void TerminalProgram::prepare(QProcess &process, const QStringList &arguments) const
{
    process.setProcessEnvironment(m_environment);
    process.setProgram(QStringLiteral(REINVITE_PROGRAMS "/reinvite-cli"));
    process.setArguments(QStringList{QStringLiteral("--profile"), m_profile} + arguments);
}

TerminalRun TerminalProgram::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    prepare(process, arguments);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    return finish(process);
}

TerminalRun TerminalProgram::runKilled(const QStringList &arguments, std::chrono::microseconds delay) const
{
    QProcess process;
    prepare(process, arguments);
    process.start();
    process.waitForStarted();
    QThread::usleep(
        static_cast<unsigned long>(delay.count())); // the moment is the test's input, not a wait for something
    process.kill();
    return finish(process);
}

} // namespace Reinvite
