// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/connectionscommand.h"

#include "app/cli/console.h"
#include "app/cli/tokeninput.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Reinvite {

namespace {

/// The command reads standard input by itself, once it knows that the connection can be added.
CommonOptions withoutTokenInput(const CommonOptions &options)
{
    CommonOptions without = options;
    without.tokenFromInput = false;
    return without;
}

QJsonObject toJson(const ConnectionInfo &connection)
{
    return {{QStringLiteral("name"), connection.name}, {QStringLiteral("vendor"), connection.vendor},
        {QStringLiteral("url"), connection.baseUrl.toString()}, {QStringLiteral("id"), connection.id},
        {QStringLiteral("scope_id"), connection.scopeId}, {QStringLiteral("scope_name"), connection.scopeName}};
}

} // namespace

AddConnectionCommand::AddConnectionCommand(const CommonOptions &options, ConnectionInfo connection, QObject *parent)
    : Command(withoutTokenInput(options), parent)
    , m_connection(std::move(connection))
    , m_tokenFromInput(options.tokenFromInput)
{
}

void AddConnectionCommand::start()
{
    withServices([this] { add(); });
}

void AddConnectionCommand::add()
{
    const Vendor *vendor = vendorById(m_connection.vendor);
    if (vendor == nullptr) {
        QStringList known;
        for (const Vendor &each : vendors()) {
            known.append(each.traits.id);
        }
        usageError(
            tr("There is no vendor “%1”. Known are: %2.").arg(m_connection.vendor, known.join(QStringLiteral(", "))));
        return;
    }
    if (m_connection.baseUrl.isEmpty()) {
        m_connection.baseUrl = vendor->traits.defaultUrl;
    }
    TokenInput input = readTokenInput(m_connection.name, m_tokenFromInput);
    if (!input.token.isEmpty()) {
        if (const auto checked = vendor->checkToken(input.token); !checked) {
            fail(checked.error());
            return;
        }
    }
    m_connection.tokenPlace = input.place;
    const auto added = services().connections().add(m_connection);
    if (!added) {
        fail(added.error());
        return;
    }
    if (input.token.isEmpty() || input.place == TokenPlace::EnvironmentVariable) {
        Console::note(tr("Added “%1”. Its token is read from %2.")
                          .arg(added->name, QString::fromLatin1(tokenVariable(added->name))));
        Q_EMIT finished(ExitCode::Sent);
        return;
    }
    services()
        .hub()
        .setToken(added->id, std::move(input.token), input.place)
        ->then(this, [this, id = added->id](const Result<void> &kept) {
            if (kept) {
                Console::note(tr("Added. The token is in the keychain."));
                Q_EMIT finished(ExitCode::Sent);
                return;
            }
            // Without its token the connection would only be in the way of a second try.
            if (const auto removed = services().connections().remove(id); !removed) {
                Console::note(removed.error());
            }
            fail(kept.error());
        });
}

ListConnectionsCommand::ListConnectionsCommand(CommonOptions options, RowFormat format, QObject *parent)
    : Command(std::move(options), parent)
    , m_format(format)
{
}

void ListConnectionsCommand::start()
{
    withServices([this] { show(); });
}

void ListConnectionsCommand::show()
{
    QJsonArray objects;
    QString lines;
    for (const ConnectionInfo &connection : services().connections().connections()) {
        objects.append(toJson(connection));
        lines +=
            QStringList{connection.name, connection.vendor, connection.baseUrl.toString(), connection.scopeName}.join(
                QLatin1Char('\t'))
            + QLatin1Char('\n');
    }
    Console::print(m_format == RowFormat::Json ? QString::fromUtf8(QJsonDocument(objects).toJson()) : lines);
    Q_EMIT finished(ExitCode::Sent);
}

void TestConnectionCommand::start()
{
    withServices([this] { test(); });
}

void TestConnectionCommand::test()
{
    const auto connection = connectionNamed(options().connection);
    if (!connection) {
        return;
    }
    services().hub().test(connection->id)->then(this, [this](const Result<Identity> &identity) {
        if (identity) {
            show(*identity);
        } else {
            fail(identity.error());
        }
    });
}

void TestConnectionCommand::show(const Identity &identity)
{
    static const QHash<Environment, QString> words = {
        {Environment::Production, tr("production: mails reach real people")},
        {Environment::VendorSandbox, tr("the vendor's sandbox: mails reach only members of the organisation")},
        {Environment::OfflineSandbox, tr("this computer: nothing leaves it")},
        {Environment::Unknown, tr("not told")},
    };
    const QString who = identity.scopeName.isEmpty() ? identity.scopeId : identity.scopeName;
    Console::print(tr("The token works.\nOrganisation: %1\nEnvironment: %2\n")
                       .arg(who.isEmpty() ? tr("not told") : who, words.value(identity.environment)));
    for (const QString &sentence : identity.prevented) {
        Console::print(QStringLiteral("- ") + sentence + QLatin1Char('\n'));
    }
    Q_EMIT finished(ExitCode::Sent);
}

void RemoveConnectionCommand::start()
{
    withServices([this] { remove(); });
}

void RemoveConnectionCommand::remove()
{
    const auto connection = connectionNamed(options().connection);
    if (!connection) {
        return;
    }
    services().hub().remove(connection->id)->then(this, [this, name = connection->name](const Result<void> &removed) {
        if (!removed) {
            fail(removed.error());
            return;
        }
        Console::note(tr("Removed “%1” and its token.").arg(name));
        Q_EMIT finished(ExitCode::Sent);
    });
}

} // namespace Reinvite
