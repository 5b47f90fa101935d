// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/forminput.h"
#include "app/profile/services.h"

#include <functional>
#include <memory>

namespace Reinvite {

/// What the options of all commands say.
struct CommonOptions
{
    ServicesOptions services = {};
    QString connection = {};                           ///< --connection NAME; empty: all
    QString format = {};                               ///< --format
    bool yes = false;                                  ///< --yes
    SecretFromInput fromInput = SecretFromInput::None; ///< --token-stdin, --password-stdin
    bool offline = false;                              ///< --offline: the last known list, no request
};

/// One thing that the terminal program can do. Runs inside the event loop and finishes once.
class Command : public QObject
{
    Q_OBJECT
public:
    explicit Command(CommonOptions options, QObject *parent = nullptr);
    ~Command() override;

    virtual void start() = 0;

Q_SIGNALS:
    void finished(Reinvite::ExitCode code);

protected:
    /// Opens the profile (or the sandbox's), starts the services, hands over a token from standard input if there is
    /// to be one, then calls `next`. Finishes with the problem if any of it fails.
    void withServices(const std::function<void()> &next);
    [[nodiscard]] Services &services() { return *m_services; }
    [[nodiscard]] const CommonOptions &options() const { return m_options; }
    /// Calls `next` when each connection has its token, or it was told why not.
    void withTokens(const QSet<QString> &connections, const std::function<void()> &next);
    /// Notes the problem and finishes with its exit code.
    void fail(const Problem &problem);
    void usageError(const QString &sentence);
    /// Ids of the connections that are meant: the named one, or all. Empty after a failure, which has been told.
    [[nodiscard]] QStringList meantConnections();
    [[nodiscard]] std::optional<ConnectionInfo> connectionNamed(const QString &name);

private:
    void takeSecretFromInput(const std::function<void()> &next);
    [[nodiscard]] Job<void> *letIn(const QString &connection, FormAnswers answers);

    CommonOptions m_options;
    std::unique_ptr<Services> m_services;
    int m_unlocking = 0;
};

} // namespace Reinvite
