// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QProcess>
#include <QStringList>

#include <chrono>

namespace Reinvite {

/// What one run of reinvite-cli left.
struct TerminalRun
{
    int exitCode = -1;
    bool killed = false;
    QByteArray output;
    QByteArray errors;

    [[nodiscard]] QJsonArray json() const;
};

/// Starts reinvite-cli on a profile, with a clean environment.
class TerminalProgram final
{
public:
    explicit TerminalProgram(QString profile);

    void setVariable(const QString &name, const QString &value);
    /// Waits for the end. `input` goes to standard input.
    [[nodiscard]] TerminalRun run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// SIGKILL after `delay`, unless it has ended by itself.
    [[nodiscard]] TerminalRun runKilled(const QStringList &arguments, std::chrono::microseconds delay) const;
    void prepare(QProcess &process, const QStringList &arguments) const;

private:
    QString m_profile;
    QProcessEnvironment m_environment;
};

} // namespace Reinvite
