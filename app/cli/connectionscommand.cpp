// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/connectionscommand.h"

#include "app/cli/console.h"
#include "models/timetext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>

namespace Reinvite {

namespace {

/// The command reads standard input by itself, once it knows that it can use what stands there.
CommonOptions withoutInput(const CommonOptions &options)
{
    CommonOptions without = options;
    without.fromInput = SecretFromInput::None;
    return without;
}

QJsonArray toJson(const QList<AccountPart> &parts)
{
    QJsonArray array;
    for (const AccountPart &part : parts) {
        array.append(QJsonObject{{QStringLiteral("id"), part.id}, {QStringLiteral("name"), part.name}});
    }
    return array;
}

QString unknownVendor(const QString &id)
{
    QStringList known;
    std::ranges::transform(vendors(), std::back_inserter(known), [](const Vendor &each) { return each.traits.id; });
    return AddConnectionCommand::tr("There is no vendor “%1”. Known are: %2.")
        .arg(id, known.join(QStringLiteral(", ")));
}

/// What was asked for by id or name among what there is. What is not there is a Setup problem that names what is.
Result<QList<AccountPart>> chosenParts(const QStringList &wanted, const QList<AccountPart> &found)
{
    QList<AccountPart> chosen;
    for (const QString &each : wanted) {
        const auto part = std::ranges::find_if(found, [&each](const AccountPart &one) {
            return one.id == each || one.name.compare(each, Qt::CaseInsensitive) == 0;
        });
        if (part == found.end()) {
            QStringList known;
            std::ranges::transform(found, std::back_inserter(known),
                [](const AccountPart &one) { return QStringLiteral("%1 (%2)").arg(one.id, one.name); });
            return failure(ProblemKind::Setup,
                AddConnectionCommand::tr("there is no “%1” in this account; there are: %2")
                    .arg(each, known.join(QStringLiteral(", "))));
        }
        chosen.append({.id = part->id, .name = part->name});
    }
    return chosen;
}

QJsonObject toJson(const ConnectionInfo &connection)
{
    return {{QStringLiteral("name"), connection.name}, {QStringLiteral("vendor"), connection.vendor},
        {QStringLiteral("url"), connection.baseUrl.toString()}, {QStringLiteral("id"), connection.id},
        {QStringLiteral("scope_id"), connection.scopeId}, {QStringLiteral("scope_name"), connection.scopeName},
        {QStringLiteral("parts"), toJson(connection.parts)}};
}

} // namespace

AddConnectionCommand::AddConnectionCommand(const CommonOptions &options, NewConnection connection, QObject *parent)
    : Command(withoutInput(options), parent)
    , m_new(std::move(connection))
    , m_fromInput(options.fromInput)
{
}

void AddConnectionCommand::start()
{
    withServices([this] { add(); });
}

void AddConnectionCommand::add()
{
    const Vendor *vendor = vendorById(m_new.vendor);
    if (vendor == nullptr) {
        usageError(unknownVendor(m_new.vendor));
        return;
    }
    auto asked =
        askForm(vendor->form(), {.connectionName = m_new.name, .values = m_new.answers, .fromInput = m_fromInput});
    if (!asked) {
        fail(asked.error());
        return;
    }
    const ConnectionInfo connection{.name = m_new.name,
        .vendor = m_new.vendor,
        .baseUrl = m_new.url.isEmpty() ? vendor->traits.defaultUrl : m_new.url,
        .tokenPlace = asked->place,
        .answers = asked->answers.values,
        .requestsPerMinute = m_new.requestsPerMinute};
    // A variable's token may be one of a stand-in of the vendor, whose tokens look otherwise: that server decides.
    const bool isKept = asked->place == TokenPlace::Keychain;
    const Secret *token = isKept ? asked->answers.secret(TokenFieldId) : nullptr;
    if (const auto checked = token == nullptr ? Result<void>() : vendor->checkToken(*token); !checked) {
        fail(checked.error());
    } else if ((isKept && token == nullptr) || !m_new.parts.isEmpty()) {
        signIn(connection, std::move(asked->answers));
    } else {
        keep(connection, token == nullptr ? Secret() : token->clone(), asked->place);
    }
}

/// Parts are chosen from what the vendor shows, so that a mistyped one is told now.
void AddConnectionCommand::signIn(const ConnectionInfo &connection, FormAnswers answers)
{
    const TokenPlace place = connection.tokenPlace;
    services()
        .hub()
        .enter(connection, std::move(answers))
        ->then(this, [this, connection, place](Result<EnteredAccount> entered) {
            const auto chosen = entered ? chosenParts(m_new.parts, entered->identity.parts)
                                        : Result<QList<AccountPart>>(failure(entered.error()));
            if (!chosen) {
                fail(chosen.error());
                return;
            }
            ConnectionInfo known = connection;
            known.parts = *chosen;
            known.scopeId = entered->identity.scopeId;
            known.scopeName = entered->identity.scopeName;
            keep(known, place == TokenPlace::Keychain ? std::move(entered->token) : Secret(), place);
        });
}

void AddConnectionCommand::keep(const ConnectionInfo &connection, Secret token, TokenPlace place)
{
    const auto added = services().connections().add(connection);
    if (!added) {
        fail(added.error());
        return;
    }
    if (token.isEmpty() || place == TokenPlace::EnvironmentVariable) {
        Console::note(tr("Added “%1”. Its token is read from %2.")
                          .arg(added->name, variablesOf(vendorById(added->vendor)->form(), added->name)));
        Q_EMIT finished(ExitCode::Sent);
        return;
    }
    keepToken(added->id, std::move(token));
}

void AddConnectionCommand::keepToken(const QString &connection, Secret token)
{
    services()
        .hub()
        .setToken(connection, std::move(token), TokenPlace::Keychain)
        ->then(this, [this, connection](const Result<void> &kept) {
            if (kept) {
                Console::note(tr("Added. The token is in the keychain."));
                Q_EMIT finished(ExitCode::Sent);
                return;
            }
            // Without its token the connection would only be in the way of a second try.
            if (const auto removed = services().connections().remove(connection); !removed) {
                Console::note(removed.error());
            }
            fail(kept.error());
        });
}

SignInCommand::SignInCommand(const CommonOptions &options, QObject *parent)
    : Command(withoutInput(options), parent)
    , m_fromInput(options.fromInput)
{
}

void SignInCommand::start()
{
    withServices([this] { signIn(); });
}

void SignInCommand::signIn()
{
    const auto connection = connectionNamed(options().connection);
    const Vendor *vendor = connection ? vendorById(connection->vendor) : nullptr;
    if (vendor == nullptr) {
        return;
    }
    auto asked = askForm(
        vendor->form(), {.connectionName = connection->name, .values = connection->answers, .fromInput = m_fromInput});
    if (!asked) {
        fail(asked.error());
    } else if (!asked->answers.hasSecrets()) {
        usageError(tr("Give the token with --token-stdin, or the password with --password-stdin."));
    } else {
        services()
            .hub()
            .signIn(*connection, std::move(asked->answers))
            ->then(this, [this, id = connection->id](Result<Secret> token) {
                if (token) {
                    keep(id, std::move(*token));
                } else {
                    fail(token.error());
                }
            });
    }
}

void SignInCommand::keep(const QString &connection, Secret token)
{
    services()
        .hub()
        .setToken(connection, std::move(token), TokenPlace::Keychain)
        ->then(this, [this](const Result<void> &kept) {
            if (!kept) {
                fail(kept.error());
                return;
            }
            Console::note(tr("The new token is in the keychain."));
            Q_EMIT finished(ExitCode::Sent);
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
    const QString scope = identity.scopeName.isEmpty() ? identity.scopeId : identity.scopeName;
    QList<std::pair<QString, QString>> lines = {{tr("Account"), identity.person}, {tr("Role"), identity.role},
        {tr("Organisation"), scope.isEmpty() ? tr("not told") : scope},
        {tr("Environment"), words.value(identity.environment)}};
    for (const AccountPart &part : identity.parts) {
        lines.append({part.name, QStringList{part.id, part.detail}.join(u' ').trimmed()});
    }
    if (identity.signedInUntil.isValid()) {
        lines.append({tr("Session ends"), exactTime(identity.signedInUntil)});
    }
    Console::print(tr("The token works.") + QLatin1Char('\n'));
    for (const auto &[title, text] : std::as_const(lines)) {
        if (!text.isEmpty()) {
            Console::print(QStringLiteral("%1: %2\n").arg(title, text));
        }
    }
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
