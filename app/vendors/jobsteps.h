// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/job.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

/// What jobs made of jobs are built with.
namespace Reinvite {

/// `inner` stops at once when `outer` is cancelled or deleted.
inline void stopWith(JobBase *outer, JobBase *inner)
{
    QObject::connect(outer, &JobBase::cancelled, inner, &JobBase::cancel);
    QObject::connect(outer, &QObject::destroyed, inner, &JobBase::cancel);
}

/// Runs `work` on the pool and gives its value to `done` on this thread, if `context` still lives by then.
template <typename Work, typename Done>
void onWorker(QObject *context, Work work, Done done)
{
    using Value = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->future().takeResult());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace Reinvite
