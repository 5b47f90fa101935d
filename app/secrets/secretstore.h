// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/job.h"
#include "models/secret.h"

#include <chrono>
#include <memory>

namespace Reinvite {

/// Where tokens live. Every error is a Keychain problem: its detail says why, its remedy (`explain`) what to do.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    explicit SecretStore(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// An empty secret: nothing is there, or the keyring is locked. The two can't be told apart
    /// (a locked Secret Service answers "not found"), so neither may lead to overwriting or forgetting.
    [[nodiscard]] virtual Job<Secret> *read(const QString &key) = 0;
    /// Reads back and compares before it reports success.
    [[nodiscard]] virtual Job<void> *write(const QString &key, const Secret &secret) = 0;
    /// Success also when nothing was there.
    [[nodiscard]] virtual Job<void> *remove(const QString &key) = 0;
};

/// How long one call to the keychain may take: a D-Bus call gives up by itself after 25 s.
constexpr std::chrono::milliseconds KeychainPatience = std::chrono::seconds(30);

/// The operating system's keychain through QtKeychain; entries are named "Reinvite" and "reinvite/<profile>/<key>".
/// Never its plain-text fallback. Belongs to the main thread, whose event loop the Secret Service answers through.
[[nodiscard]] std::unique_ptr<SecretStore> makeKeychainStore(
    const QString &profileId, std::chrono::milliseconds patience = KeychainPatience);
/// Secrets that are longer than one entry of `entries` may be go there in parts: Windows ends an entry at 2,560 bytes.
[[nodiscard]] std::unique_ptr<SecretStore> makePartedStore(std::unique_ptr<SecretStore> entries, qsizetype longest);
/// In memory, gone at the end: the sandbox, and tests.
[[nodiscard]] std::unique_ptr<SecretStore> makeMemoryStore();
/// No keychain is to be used: reading and writing are Keychain problems that name the other ways.
[[nodiscard]] std::unique_ptr<SecretStore> makeAbsentStore();

/// "REINVITE_TOKEN_ACME_CLOUD" for "Acme Cloud": upper case, `_` for all but letters and digits of ASCII.
[[nodiscard]] QByteArray tokenVariable(const QString &connectionName);
/// "REINVITE_PASSWORD_ACME_CLOUD", likewise: for vendors with a sign-in, which then happens once in each program.
[[nodiscard]] QByteArray passwordVariable(const QString &connectionName);
/// Empty when the variable is not set. Strips the newline that shells leave.
[[nodiscard]] Secret tokenFromEnvironment(const QString &connectionName);
[[nodiscard]] Secret passwordFromEnvironment(const QString &connectionName);

} // namespace Reinvite
