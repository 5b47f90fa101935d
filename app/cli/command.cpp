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
        } else if (m_options.fromInput != SecretFromInput::None) {
            takeSecretFromInput(next);
        } else {
            next();
        }
    });
}

void Command::takeSecretFromInput(const std::function<void()> &next)
{
    const auto connection = connectionNamed(m_options.connection);
    const Vendor *vendor = connection ? vendorById(connection->vendor) : nullptr;
    if (vendor == nullptr) {
        return;
    }
    auto asked = askForm(vendor->form(),
        {.connectionName = connection->name, .values = connection->answers, .fromInput = m_options.fromInput});
    if (!asked) {
        fail(asked.error());
        return;
    }
    letIn(connection->id, std::move(asked->answers))->then(this, [this, next](const Result<void> &let) {
        if (let) {
            next();
        } else {
            fail(let.error());
        }
    });
}

/// For this run only.
Job<void> *Command::letIn(const QString &connection, FormAnswers answers)
{
    if (const Secret *token = answers.secret(TokenFieldId)) {
        return services().hub().setToken(connection, token->clone(), TokenPlace::SessionOnly);
    }
    return answers.hasSecrets() ? services().hub().signInForSession(connection, std::move(answers))
                                : services().hub().unlock(connection);
}

void Command::withTokens(const QSet<QString> &connections, const std::function<void()> &next)
{
    m_unlocking = int(connections.size());
    if (m_unlocking == 0) {
        next();
    }
    for (const QString &connection : connections) {
        services().hub().unlock(connection)->then(this, [this, next](const Result<void> &unlocked) {
            if (!unlocked) {
                Console::note(unlocked.error());
            }
            if (--m_unlocking == 0) {
                next();
            }
        });
    }
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
        usageError(tr("There is no connection yet. Add one with: reinvite-cli connections add NAME --vendor VENDOR\n"
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
