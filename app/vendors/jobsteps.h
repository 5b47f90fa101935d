// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/job.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <memory>
#include <optional>

/// What jobs made of jobs are built with.
namespace Reinvite {

/// `inner` stops at once when `outer` is cancelled or deleted.
inline void stopWith(JobBase *outer, JobBase *inner)
{
    QObject::connect(outer, &JobBase::cancelled, inner, &JobBase::cancel);
    QObject::connect(outer, &QObject::destroyed, inner, &JobBase::cancel);
}

/// Runs `work` on the pool and gives its value to `done` on this thread, if `context` still lives by then. What is
/// returned tells when the work has ended.
template <typename Work, typename Done>
QFuture<void> onWorker(QObject *context, Work work, Done done)
{
    // Not the future's own value: taking that resets the future, and who waits for it then waits for ever.
    const auto value = std::make_shared<std::optional<std::invoke_result_t<Work>>>();
    auto *watcher = new QFutureWatcher<void>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, value, done = std::move(done)]() mutable {
            watcher->deleteLater();
            done(std::move(**value));
        });
    auto future = QtConcurrent::run([value, work = std::move(work)]() mutable { value->emplace(work()); });
    watcher->setFuture(future);
    return future;
}

} // namespace Reinvite
