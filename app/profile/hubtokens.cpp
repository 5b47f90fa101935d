// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/hubprivate.h"

#include "app/http/origin.h"
#include "app/profile/originseal.h"

#include <algorithm>

namespace Reinvite {

namespace {

class TokenJob final : public Job<void>
{
public:
    using Job<void>::Job;

    Secret token;
};

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
    if (std::exchange(entry.fingerprint, tokenFingerprint(token)) != entry.fingerprint) {
        entry.signedOut.reset();
    }
    entry.renewalFailed.reset();
    entry.tokenInUse = place;
    entry.client->setToken(std::move(token));
    announce(entry);
    return {};
}

/// The form's answers with the password of the environment; nothing where there is none, or where the connection does
/// not sign in with one.
std::optional<FormAnswers> Hub::Private::passwordAtHand(const Entry &entry) const
{
    Secret password = passwordFromEnvironment(entry.info.name);
    const Vendor *vendor = setup.vendor(entry.info.vendor);
    if (password.isEmpty() || vendor == nullptr || !vendor->traits.signsIn) {
        return {};
    }
    for (const FormField &field : vendor->form().asked(entry.info.answers)) {
        if (field.kind == FormField::Kind::Secret && field.id != TokenFieldId) {
            FormAnswers answers{.values = entry.info.answers, .secrets = {}};
            answers.secrets.emplace(field.id, std::move(password));
            return answers;
        }
    }
    return {};
}

void Hub::Private::signInWith(Entry &entry, FormAnswers answers, Job<void> *job)
{
    const bool isAsking = !entry.unlocking.isEmpty();
    entry.unlocking.append(job);
    if (isAsking) {
        return;
    }
    entry.client->signIn(std::move(answers))->then(&q, [this, id = entry.info.id](Result<Secret> token) {
        const auto found = entries.find(id);
        if (found == entries.end()) {
            return;
        }
        Entry &present = found->second;
        if (!token) {
            finishUnlocking(present, failure(token.error()));
            return;
        }
        present.session = sealed(*token, present.info.baseUrl);
        finishUnlocking(present,
            client(present) == nullptr ? Result<void>(removedProblem())
                                       : use(present, std::move(*token), TokenPlace::SessionOnly));
    });
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
    finishAll(entry.unlocking, result);
}

void Hub::Private::finishAll(QList<QPointer<Job<void>>> &jobs, const Result<void> &result)
{
    for (const QPointer<Job<void>> &job : std::exchange(jobs, {})) {
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

Job<void> *Hub::unlock(const QString &connection)
{
    auto *entry = d->entry(connection);
    if (entry == nullptr) {
        return finishedJob<void>(this, Private::removedProblem());
    }
    const VendorClient *client = d->client(*entry);
    if (client == nullptr) {
        return finishedJob<void>(this, failure(ProblemKind::Setup, cannotActBecause(connection)));
    }
    if (client->hasToken() && !entry->signedOut) {
        return finishedJob<void>(this, {});
    }
    if (auto used = d->useTokenAtHand(*entry)) {
        return finishedJob<void>(this, std::move(*used));
    }
    if (!entry->unlocking.isEmpty()) {
        auto *job = new Job<void>(this);
        entry->unlocking.append(job);
        return job;
    }
    if (auto answers = d->passwordAtHand(*entry)) {
        auto *job = new Job<void>(this);
        d->signInWith(*entry, std::move(*answers), job);
        return job;
    }
    switch (entry->info.tokenPlace) {
    case TokenPlace::Keychain:
        break;
    case TokenPlace::SessionOnly:
        return finishedJob<void>(this,
            failure(ProblemKind::Keychain,
                tr("the token of “%1” was kept for one session only; enter it again").arg(entry->info.name)));
    case TokenPlace::EnvironmentVariable:
        return finishedJob<void>(this,
            failure(ProblemKind::Keychain,
                tr("the token of “%1” is expected in the environment variable %2, which is not set")
                    .arg(entry->info.name, QString::fromLatin1(tokenVariable(entry->info.name)))));
    }
    auto *job = new Job<void>(this);
    d->askKeychain(*entry, job);
    return job;
}

Job<void> *Hub::setToken(const QString &connection, Secret token, TokenPlace place)
{
    auto *entry = d->entry(connection);
    if (entry == nullptr) {
        return finishedJob<void>(this, Private::removedProblem());
    }
    if (d->client(*entry) == nullptr) {
        return finishedJob<void>(this, failure(ProblemKind::Setup, cannotActBecause(connection)));
    }
    if (place != TokenPlace::Keychain) {
        entry->session = sealed(token, entry->info.baseUrl);
        return finishedJob<void>(this, d->use(*entry, std::move(token), place));
    }
    if (auto checked = d->setup.vendor(entry->info.vendor)->checkToken(token); !checked) {
        return finishedJob<void>(this, std::move(checked));
    }
    auto *job = new TokenJob(this);
    job->token = std::move(token);
    d->setup.keychain.write(connection, sealed(job->token, entry->info.baseUrl))
        ->then(job, [this, job, connection](const Result<void> &written) {
            job->finish(written ? d->keptInKeychain(connection, std::move(job->token)) : written);
        });
    return job;
}

Job<void> *Hub::signInForSession(const QString &connection, FormAnswers answers)
{
    auto *entry = d->entry(connection);
    if (entry == nullptr || d->client(*entry) == nullptr) {
        return finishedJob<void>(this, failure(ProblemKind::Setup, cannotActBecause(connection)));
    }
    auto *job = new Job<void>(this);
    d->signInWith(*entry, std::move(answers), job);
    return job;
}

bool Hub::canRenewToken(const QString &connection)
{
    const auto *entry = d->existing(connection);
    return entry != nullptr && entry->client && entry->client->canRenewToken() && !entry->renewalFailed;
}

Job<void> *Hub::renewToken(const QString &connection)
{
    if (!canRenewToken(connection)) {
        const auto *entry = d->existing(connection);
        return finishedJob<void>(this,
            failure(entry != nullptr && entry->renewalFailed ? *entry->renewalFailed
                                                             : Problem{.kind = ProblemKind::Unauthorized}));
    }
    auto *job = new Job<void>(this);
    auto &entry = *d->entry(connection);
    entry.renewing.append(job);
    if (entry.renewing.size() == 1) {
        const bool isKept = entry.tokenInUse == TokenPlace::Keychain;
        auto *renewal =
            new TokenRenewal({.client = entry.client.get(),
                                 .keychain = isKept ? &d->setup.keychain : nullptr,
                                 .lockFile = d->setup.lockFolder + QStringLiteral("/renew-%1.lock").arg(connection),
                                 .connection = connection,
                                 .baseUrl = entry.info.baseUrl,
                                 .inUse = entry.fingerprint},
                this);
        renewal->then(
            this, [this, connection](Result<RenewedToken> renewed) { d->takeRenewed(connection, std::move(renewed)); });
        renewal->start();
    }
    return job;
}

/// A vendor that can't be reached now may renew later; one that says no does not.
void Hub::Private::takeRenewed(const QString &connection, Result<RenewedToken> renewed)
{
    const auto found = entries.find(connection);
    if (found == entries.end()) {
        return;
    }
    Entry &entry = found->second;
    Result<void> result;
    if (!renewed) {
        result = failure(renewed.error());
        if (renewed.error().kind == ProblemKind::Unauthorized) {
            entry.renewalFailed = renewed.error();
            entry.signedOut = renewed.error();
        }
        announce(entry);
    } else if (!entry.client) {
        result = removedProblem();
    } else {
        const bool kept = entry.tokenInUse == TokenPlace::Keychain && !renewed->notKept;
        entry.tokenNotice = renewed->notKept
            ? Hub::tr("The renewed sign-in could not be kept: %1").arg(describe(*renewed->notKept))
            : QString();
        if (!kept) {
            entry.session = sealed(renewed->token, entry.info.baseUrl);
        }
        result = use(entry, std::move(renewed->token), kept ? TokenPlace::Keychain : TokenPlace::SessionOnly);
    }
    finishAll(entry.renewing, result);
}

} // namespace Reinvite
