// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/command.h"

#include "app/cli/console.h"

namespace Reinvite {

Command::Command(CommonOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

Command::~Command() = default;

void Command::withServices(const std::function<void()> &next)
{
    auto created = Services::create(m_options.services);
    if (!created) {
        fail(created.error());
        return;
    }
    m_services = std::move(*created);
    m_services->start()->then(this, [this, next](const Result<void> &started) {
        if (!started) {
            fail(started.error());
        } else if (m_options.tokenFromInput) {
            takeTokenFromInput(next);
        } else {
            next();
        }
    });
}

void Command::takeTokenFromInput(const std::function<void()> &next)
{
    const auto connection = connectionNamed(m_options.connection);
    if (!connection) {
        return;
    }
    Secret token = Console::readSecret(tr("Token for %1: ").arg(connection->name));
    services()
        .hub()
        .setToken(connection->id, std::move(token), TokenPlace::SessionOnly)
        ->then(this, [this, next](const Result<void> &set) {
            if (set) {
                next();
            } else {
                fail(set.error());
            }
        });
}

void Command::fail(const Problem &problem)
{
    Console::note(problem);
    Q_EMIT finished(exitCodeOf(problem));
}

void Command::usageError(const QString &sentence)
{
    Console::note(sentence);
    Q_EMIT finished(ExitCode::Usage);
}

QStringList Command::meantConnections()
{
    if (!m_options.connection.isEmpty()) {
        const auto connection = connectionNamed(m_options.connection);
        return connection ? QStringList{connection->id} : QStringList();
    }
    QStringList ids;
    for (const ConnectionInfo &connection : services().connections().connections()) {
        ids.append(connection.id);
    }
    if (ids.isEmpty()) {
        usageError(
            tr("There is no connection yet. Add one with: reinvite-cli connections add NAME --vendor polar --url URL\n"
               "To look around without an account: reinvite-cli list --sandbox"));
    }
    return ids;
}

std::optional<ConnectionInfo> Command::connectionNamed(const QString &name)
{
    if (name.isEmpty()) {
        usageError(tr("Name the connection with --connection NAME."));
        return {};
    }
    auto connection = services().connections().byName(name);
    if (!connection) {
        usageError(
            tr("There is no connection named “%1”. “reinvite-cli connections list” shows those there are.").arg(name));
    }
    return connection;
}

} // namespace Reinvite
