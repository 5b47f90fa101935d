// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/hubprivate.h"

#include "app/http/origin.h"
#include "app/profile/originseal.h"

#include <QCryptographicHash>

namespace Reinvite {

namespace {

[[nodiscard]] QByteArray fingerprint(const Secret &token)
{
    return QCryptographicHash::hash(token.reveal(), QCryptographicHash::Sha256);
}

} // namespace

/// Nothing: neither the environment nor this session has one.
std::optional<Result<void>> Hub::Private::useTokenAtHand(Entry &entry)
{
    if (Secret token = tokenFromEnvironment(entry.info.name); !token.isEmpty()) {
        return useFromEnvironment(entry, std::move(token));
    }
    if (entry.session.isEmpty()) {
        return {};
    }
    return unsealed(entry.session, entry.info.baseUrl).and_then([&](Secret token) {
        return use(entry, std::move(token), TokenPlace::SessionOnly);
    });
}

/// "Acme-1" and "Acme 1" share a variable: whose token it holds can't be told, and it must not go to the other's host.
Result<void> Hub::Private::useFromEnvironment(Entry &entry, Secret token)
{
    const QByteArray variable = tokenVariable(entry.info.name);
    for (const ConnectionInfo &other : setup.store.connections()) {
        if (other.id != entry.info.id && tokenVariable(other.name) == variable) {
            return failure(ProblemKind::Setup,
                Hub::tr("the variable %1 stands for “%2” and for “%3”; rename one of them")
                    .arg(QString::fromLatin1(variable), entry.info.name, other.name));
        }
    }
    return use(entry, std::move(token), TokenPlace::EnvironmentVariable);
}

/// Hands the token to the client. The entry has one.
Result<void> Hub::Private::use(Entry &entry, Secret token, TokenPlace place)
{
    if (auto safe = checkBaseUrl(entry.info.baseUrl, setup.loopbackOnly); !safe) {
        return safe;
    }
    // Whoever sets a variable may mean a stand-in of the vendor whose tokens look otherwise: that server decides.
    auto checked =
        place == TokenPlace::EnvironmentVariable ? Result<void>() : setup.vendor(entry.info.vendor)->checkToken(token);
    if (!checked) {
        return checked;
    }
    if (std::exchange(entry.fingerprint, fingerprint(token)) != entry.fingerprint) {
        entry.signedOut.reset();
    }
    entry.tokenInUse = place;
    entry.client->setToken(std::move(token));
    announce(entry);
    return {};
}

/// Unlocks of one connection at the same time share one call.
void Hub::Private::askKeychain(Entry &entry, Job<void> *job)
{
    const bool isAsking = !entry.unlocking.isEmpty();
    entry.unlocking.append(job);
    if (isAsking) {
        return;
    }
    setup.keychain.read(entry.info.id)->then(&q, [this, id = entry.info.id](const Result<Secret> &read) {
        if (const auto found = entries.find(id); found != entries.end()) {
            finishUnlocking(found->second, useFromKeychain(found->second, read));
        }
    });
}

Result<void> Hub::Private::useFromKeychain(Entry &entry, const Result<Secret> &read)
{
    if (!read) {
        return tl::unexpected(read.error());
    }
    VendorClient *present = client(entry);
    if (present == nullptr) {
        return removedProblem();
    }
    if (read->isEmpty()) {
        return failure(ProblemKind::Keychain,
            Hub::tr("no token was found for “%1”; the keyring may be locked").arg(entry.info.name));
    }
    return unsealed(*read, entry.info.baseUrl).and_then([&](Secret token) {
        return use(entry, std::move(token), TokenPlace::Keychain);
    });
}

void Hub::Private::finishUnlocking(Entry &entry, const Result<void> &result)
{
    for (const QPointer<Job<void>> &job : std::exchange(entry.unlocking, {})) {
        if (job) {
            job->finish(result);
        }
    }
}

Result<void> Hub::Private::keptInKeychain(const QString &connection, Secret token)
{
    Entry *present = entry(connection);
    if (present == nullptr || client(*present) == nullptr) {
        return removedProblem();
    }
    present->session = Secret();
    if (auto used = use(*present, std::move(token), TokenPlace::Keychain); !used) {
        return used;
    }
    return setup.store.setTokenPlace(connection, TokenPlace::Keychain);
}

} // namespace Reinvite
