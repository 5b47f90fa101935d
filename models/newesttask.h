// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/freeonworker.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <optional>
#include <utility>

namespace Reinvite {

/// Answers questions on a worker thread, one at a time. The newest wins: an older one is stopped and never reported.
template <typename Question, typename Answer>
class NewestTask final
{
public:
    /// Runs on the worker; looks at `stop` now and then.
    using Work = Answer (*)(const Question &question, const std::atomic_bool &stop);

    /// `done` is called on the thread that made the task, and may ask again.
    NewestTask(Work work, std::function<void(const Answer &)> done)
        : m_work(work)
        , m_done(std::move(done))
    {
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, [this] { onFinished(); });
    }
    ~NewestTask()
    {
        m_stop = true;
        m_watcher.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(NewestTask)

    void run(Question question)
    {
        if (m_running) {
            m_stop = true;
            m_next = std::move(question);
        } else {
            start(std::move(question));
        }
    }
    [[nodiscard]] bool isRunning() const { return m_running; }

private:
    void start(Question question)
    {
        m_running = true;
        m_stop = false;
        m_asked = std::move(question);
        m_watcher.setFuture(QtConcurrent::run([this] { return m_work(*m_asked, m_stop); }));
    }
    void onFinished()
    {
        m_running = false;
        freeOnWorker(std::exchange(m_asked, std::nullopt)); // it may be all that is left of a large table
        if (auto next = std::exchange(m_next, std::nullopt)) {
            start(*std::move(next));
        } else {
            m_done(m_watcher.result());
        }
    }

    Work m_work;
    std::function<void(const Answer &)> m_done;
    QFutureWatcher<Answer> m_watcher;
    std::atomic_bool m_stop = false;
    /// Held on this thread until the worker's end was heard of. What nobody else holds is changed in place, and letting
    /// go of it on the worker would not order the change after the worker's reading.
    std::optional<Question> m_asked;
    bool m_running = false; ///< until its end was heard of, which is later than the worker's own end
    std::optional<Question> m_next;
};

} // namespace Reinvite
