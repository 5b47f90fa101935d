// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/queryrunner.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <optional>
#include <utility>

namespace Reinvite {

struct QueryRunner::Private
{
    struct Question
    {
        InvitationTable::Snapshot snapshot;
        InvitationQuery query;
    };

    void start(Question question);

    QFutureWatcher<InvitationQueryResult> watcher;
    std::atomic_bool stop = false;
    bool running = false; ///< until its end was heard of, which is later than the worker's own end
    std::optional<Question> next;
};

void QueryRunner::Private::start(Question question)
{
    running = true;
    stop = false;
    watcher.setFuture(
        QtConcurrent::run([this, asked = std::move(question)] { return runQuery(asked.snapshot, asked.query, stop); }));
}

QueryRunner::QueryRunner(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    connect(&d->watcher, &QFutureWatcherBase::finished, this, [this] {
        d->running = false;
        if (auto next = std::exchange(d->next, std::nullopt)) {
            d->start(*std::move(next));
        } else {
            Q_EMIT finished(d->watcher.result());
        }
    });
}

QueryRunner::~QueryRunner()
{
    d->stop = true;
    d->watcher.waitForFinished();
}

void QueryRunner::run(const InvitationTable::Snapshot &snapshot, const InvitationQuery &query)
{
    if (d->running) {
        d->stop = true;
        d->next = Private::Question{.snapshot = snapshot, .query = query};
    } else {
        d->start({.snapshot = snapshot, .query = query});
    }
}

bool QueryRunner::isRunning() const
{
    return d->running;
}

} // namespace Reinvite
