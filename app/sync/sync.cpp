// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/sync.h"

#include <QCoreApplication>
#include <QHash>
#include <QPointer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

QSet<QString> idsOf(const QList<Invitation> &invitations)
{
    QSet<QString> ids;
    ids.reserve(invitations.size());
    for (const Invitation &invitation : invitations) {
        ids.insert(invitation.key.id);
    }
    return ids;
}

/// What is read again: a container, or one invitation of it.
struct Again
{
    QString connection;
    QString containerId;
    QString id; ///< empty: the container

    friend bool operator==(const Again &, const Again &) = default;
    friend size_t qHash(const Again &again, size_t seed = 0)
    {
        return qHashMulti(seed, again.connection, again.containerId, again.id);
    }
};

} // namespace

struct Sync::Private
{
    Private(Sync &owner, ClientSource &source, const Clock &time)
        : q(owner)
        , clients(source)
        , clock(time)
    {
    }

    void begin(const QString &connection, VendorClient &client);
    [[nodiscard]] ListSink sinkFor(const QString &connection);
    void takeBatch(const QString &connection, const QList<Invitation> &invitations);
    void end(const QString &connection, const Result<ListSummary> &result);
    void succeed(const QString &connection, const ListSummary &summary);
    void fail(const QString &connection, const Problem &problem);
    void abandon(const QString &connection);
    void takeAgain(const Again &again, const Result<ReadBackRows> &result);
    void takeWholeContainer(const Again &again, const QList<Invitation> &rows);
    [[nodiscard]] bool isStale(const QString &connection, const QString &containerId) const;
    void show(const QString &connection);

    struct Run
    {
        QPointer<JobBase> job;
        ConnectionState before = ConnectionState::Idle;
        Instant began = {};
        QSet<QString> readSince; ///< containers that were read again on their own meanwhile
    };

    Sync &q;
    ClientSource &clients;
    const Clock &clock;
    QHash<QString, Run> runs;
    QHash<QString, ConnectionStatus> statuses;
    QHash<Again, QPointer<JobBase>> againJobs;
};

void Sync::Private::begin(const QString &connection, VendorClient &client)
{
    ConnectionStatus &status = statuses[connection];
    Run &run = runs[connection];
    run.before = status.state;
    run.began = clock.now();
    status.state = ConnectionState::Refreshing;
    status.done = 0;
    status.total = 0;
    show(connection);
    auto *job = client.list(sinkFor(connection));
    runs[connection].job = job;
    job->then(&q, [this, connection](const Result<ListSummary> &result) { end(connection, result); });
    // The client went, and its job with it.
    QObject::connect(job, &QObject::destroyed, &q, [this, connection] {
        if (runs.contains(connection) && !runs.value(connection).job) {
            abandon(connection);
        }
    });
}

ListSink Sync::Private::sinkFor(const QString &connection)
{
    return {
        .batch = [this, connection](const QList<Invitation> &batch) { takeBatch(connection, batch); },
        .containerListed =
            [this, connection](const QString &containerId, const QSet<QString> &ids) {
                if (!isStale(connection, containerId)) {
                    Q_EMIT q.containerListed(connection, containerId, ids);
                }
            },
        .progress =
            [this, connection](int done, int total, const QString &noun) {
                ConnectionStatus &status = statuses[connection];
                status.done = done;
                status.total = total;
                status.totalNoun = noun;
                show(connection);
            },
    };
}

/// What a list read of a container before it was read again on its own is older than what is known.
void Sync::Private::takeBatch(const QString &connection, const QList<Invitation> &invitations)
{
    QList<Invitation> fresh;
    std::ranges::copy_if(invitations, std::back_inserter(fresh),
        [&](const Invitation &invitation) { return !isStale(connection, invitation.container.id); });
    if (!fresh.isEmpty()) {
        Q_EMIT q.batch(fresh);
    }
}

bool Sync::Private::isStale(const QString &connection, const QString &containerId) const
{
    const auto run = runs.constFind(connection);
    return run != runs.constEnd() && run->readSince.contains(containerId);
}

void Sync::Private::end(const QString &connection, const Result<ListSummary> &result)
{
    const Instant began = runs.take(connection).began;
    if (result) {
        succeed(connection, *result);
    } else {
        fail(connection, result.error());
    }
    show(connection);
    Q_EMIT q.finished(connection, result && result->whole, began);
}

void Sync::Private::succeed(const QString &connection, const ListSummary &summary)
{
    ConnectionStatus &status = statuses[connection];
    status.state = ConnectionState::Ready;
    status.problem.reset();
    status.notice = summary.notice;
    if (summary.whole) {
        status.refreshedAt = clock.now();
        Q_EMIT q.connectionListed(connection, summary.containers);
    }
}

void Sync::Private::fail(const QString &connection, const Problem &problem)
{
    ConnectionStatus &status = statuses[connection];
    const bool signedOut = problem.kind == ProblemKind::Unauthorized;
    status.state = signedOut ? ConnectionState::SignedOut : ConnectionState::Failed;
    status.problem = problem;
}

/// Stopped before its end: what came stays, and the connection stands where it stood.
void Sync::Private::abandon(const QString &connection)
{
    const Run run = runs.take(connection);
    ConnectionStatus &status = statuses[connection];
    status.state = run.before;
    status.notice = Text::tr("The refresh was stopped before its end.");
    show(connection);
    Q_EMIT q.finished(connection, false, run.began);
}

void Sync::Private::takeAgain(const Again &again, const Result<ReadBackRows> &result)
{
    againJobs.remove(again);
    const QString &connection = again.connection;
    if (result) {
        Q_EMIT q.batch(result->rows);
        if (result->wholeContainer) {
            takeWholeContainer(again, result->rows);
        }
        return;
    }
    if (result.error().kind == ProblemKind::Unauthorized) {
        fail(connection, result.error());
    } else {
        statuses[connection].notice =
            Text::tr("One part of the list could not be read again: %1").arg(describe(result.error()));
    }
    show(connection);
}

void Sync::Private::takeWholeContainer(const Again &again, const QList<Invitation> &rows)
{
    if (const auto run = runs.find(again.connection); run != runs.end()) {
        run->readSince.insert(again.containerId);
    }
    Q_EMIT q.containerListed(again.connection, again.containerId, idsOf(rows));
}

void Sync::Private::show(const QString &connection)
{
    ConnectionStatus &status = statuses[connection];
    status.skew = clients.skew(connection);
    if (const auto *client = clients.client(connection)) {
        status.environment = client->environment();
    }
    const ConnectionStatus shown = status;
    Q_EMIT q.statusChanged(connection, shown);
}

/// Its end is no longer waited for.
void Sync::quit(JobBase *job)
{
    if (job) {
        job->disconnect(this);
        job->cancel();
    }
}

Sync::Sync(ClientSource &clients, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, clients, clock))
{
}

Sync::~Sync()
{
    // No job may call into what is going.
    for (const auto &run : std::as_const(d->runs)) {
        quit(run.job.data());
    }
    for (const auto &job : std::as_const(d->againJobs)) {
        quit(job.data());
    }
}

void Sync::refresh(const QString &connection)
{
    VendorClient *client = d->clients.client(connection);
    if (!client || isRefreshing(connection)) {
        return;
    }
    if (client->hasToken()) {
        d->begin(connection, *client);
        return;
    }
    d->fail(connection, {.kind = ProblemKind::Unauthorized, .detail = d->clients.cannotActBecause(connection)});
    d->show(connection);
    Q_EMIT finished(connection, false, {});
}

void Sync::stop(const QString &connection)
{
    if (!isRefreshing(connection)) {
        return;
    }
    quit(d->runs.value(connection).job.data());
    d->abandon(connection);
}

bool Sync::isRefreshing(const QString &connection) const
{
    return d->runs.contains(connection);
}

void Sync::readAgain(const InvitationKey &key, const Container &container)
{
    VendorClient *client = d->clients.client(key.connection);
    const VendorTraits *traits = d->clients.traits(key.connection);
    if (!client) {
        return;
    }
    const bool one = traits && traits->readsOneBack;
    const Again again{.connection = key.connection, .containerId = container.id, .id = one ? key.id : QString()};
    // An answer that is under way may be older than what made somebody ask again.
    quit(d->againJobs.take(again).data());
    auto *job = client->readBack(key, container, Priority::Act);
    d->againJobs.insert(again, job);
    job->then(this, [this, again](const Result<ReadBackRows> &result) { d->takeAgain(again, result); });
}

} // namespace Reinvite
