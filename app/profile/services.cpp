// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/services.h"

#include "app/profile/insteps.h"
#include "app/profile/servicesprivate.h"

#include <QDir>

namespace Reinvite {

Services::Services()
    : d(std::make_unique<Private>(*this))
{
}

Services::~Services()
{
    // Rows that change while things are taken down are nobody's news.
    for (QObject *source : {static_cast<QObject *>(d->outbox.get()), static_cast<QObject *>(d->sync.get()),
             static_cast<QObject *>(d->hub.get()), static_cast<QObject *>(d->connections.get()),
             static_cast<QObject *>(d->lists.get())}) {
        if (source != nullptr) {
            source->disconnect(this);
        }
    }
}

Result<std::unique_ptr<Services>> Services::create(const ServicesOptions &options)
{
    std::unique_ptr<Services> services(new Services);
    Private &d = *services->d;
    QString folder = options.profile;
    if (options.sandbox) {
        d.sandboxFolder =
            std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/reinvite-sandbox-XXXXXX"));
        folder = d.sandboxFolder->path();
        d.sandbox = std::make_unique<Sandbox>(*options.sandbox);
        if (const auto started = d.sandbox->start(); !started) {
            return tl::unexpected(started.error());
        }
    }
    auto profile = Profile::open(folder);
    if (!profile) {
        return tl::unexpected(profile.error());
    }
    d.profile = std::move(*profile);
    d.build(options);
    auto loaded = d.connections->load().and_then([&d] { return d.connectSandbox(); });
    if (!loaded) {
        return tl::unexpected(loaded.error());
    }
    return services;
}

void Services::Private::build(const ServicesOptions &options)
{
    const bool isSandbox = sandbox != nullptr;
    if (isSandbox) {
        secrets = makeMemoryStore();
    } else {
        secrets = options.keychain ? makeKeychainStore(profile->id()) : makeAbsentStore();
    }
    ledger = std::make_unique<Ledger>(profile->folder());
    pacer = std::make_unique<PacerGate>(ledger->makePacerMemory());
    connections = std::make_unique<ConnectionStore>(profile->folder(), isSandbox);
    lists = std::make_unique<KnownLists>(table, profile->listsFolder());
    hub = std::make_unique<Hub>(Hub::Setup{.store = *connections,
        .keychain = *secrets,
        .pacer = *pacer,
        .clock = q.clock(),
        .lockFolder = profile->folder(),
        .loopbackOnly = isSandbox});
    sync = std::make_unique<Sync>(*hub, q.clock());
    outbox = std::make_unique<Outbox>(*ledger, *hub, *pacer, q.clock(), profile->senderLockFile());
    retention =
        std::make_unique<Retention>(*ledger, q.clock(), profile->settingsFile(), [this] { return outbox->isSender(); });
    wire();
}

/// The simulated vendors' accounts are connections like any other.
Result<void> Services::Private::connectSandbox()
{
    if (!sandbox) {
        return {};
    }
    for (SandboxAccount &account : sandbox->accounts()) {
        const auto added = connections->add({.id = {},
            .name = account.name,
            .vendor = account.vendor,
            .baseUrl = account.url,
            .scopeId = account.scopeId,
            .scopeName = account.scopeName,
            .tokenPlace = TokenPlace::SessionOnly,
            .answers = account.answers});
        if (!added) {
            return tl::unexpected(added.error());
        }
        letIn(added->id, account)->then(&q, [this, id = added->id](const Result<void> &let) {
            if (!let) {
                showFailure(id, let.error());
            }
        });
    }
    return {};
}

Job<void> *Services::Private::letIn(const QString &connection, SandboxAccount &account)
{
    if (!account.token.isEmpty()) {
        return hub->setToken(connection, std::move(account.token), TokenPlace::SessionOnly);
    }
    FormAnswers answers{.values = account.answers, .secrets = {}};
    answers.secrets.emplace(QStringLiteral("password"), std::move(account.password));
    return hub->signInForSession(connection, std::move(answers));
}

const Clock &Services::clock() const
{
    return d->sandbox ? d->sandbox->clock() : d->systemClock;
}

const Profile &Services::profile() const
{
    return *d->profile;
}

ConnectionStore &Services::connections()
{
    return *d->connections;
}

Hub &Services::hub()
{
    return *d->hub;
}

Outbox &Services::outbox()
{
    return *d->outbox;
}

Ledger &Services::ledger()
{
    return *d->ledger;
}

Retention &Services::retention()
{
    return *d->retention;
}

Sync &Services::sync()
{
    return *d->sync;
}

PacerGate &Services::pacer()
{
    return *d->pacer;
}

Sandbox *Services::sandbox()
{
    return d->sandbox.get();
}

const InvitationTable &Services::table() const
{
    return d->table;
}

RecentChanges &Services::recentChanges()
{
    return d->recent;
}

Job<void> *Services::start()
{
    auto *job = new Job<void>(this);
    d->outbox->start()->then(this, [this, job = QPointer(job)](const Result<void> &started) {
        if (started) {
            inSteps(this, [this](int step) { return d->showMailsOfStep(step); });
            d->retention->start();
        }
        if (job) {
            job->finish(started);
        }
    });
    return job;
}

void Services::readKnownLists()
{
    if (!std::exchange(d->loadsLists, true)) {
        const QStringList connections = d->addresses.keys();
        for (const QString &connection : connections) {
            d->load(connection);
        }
    }
}

Job<void> *Services::loadKnownLists()
{
    auto *job = new Job<void>(this);
    d->loading = job;
    readKnownLists();
    d->finishLoading();
    return job;
}

Instant Services::listedAt(const QString &connection) const
{
    return d->lists->listedAt(connection);
}

void Services::refresh(const QString &connection)
{
    if (d->lists->isLoading(connection)) {
        d->refreshLater.insert(connection);
    } else {
        d->beginRefresh(connection);
    }
}

void Services::refreshAll()
{
    for (const ConnectionInfo &connection : d->connections->connections()) {
        refresh(connection.id);
    }
}

} // namespace Reinvite
