// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <utility>

namespace Reinvite {

/// Work that finishes exactly once, later (never inside the call that started it).
/// A job belongs to the object that started it and deletes itself after it has finished; deleting or cancelling it
/// before that stops the work, and no handler runs.
class JobBase : public QObject
{
    Q_OBJECT
public:
    explicit JobBase(QObject *parent)
        : QObject(parent)
    {
    }

    /// Stops the work; no handler runs. Safe at any time, from a handler too.
    void cancel()
    {
        if (!std::exchange(m_cancelled, true)) {
            Q_EMIT cancelled();
            deleteLater();
        }
    }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

Q_SIGNALS:
    void cancelled();

private:
    bool m_cancelled = false;
};

/// A job whose outcome is a V. `JobOf<Result<T>>` is what most things return: see `Job`.
template <typename V>
class JobOf : public JobBase
{
public:
    using Handler = std::function<void(V)>;
    using JobBase::JobBase;

    /// Called once with the outcome, on this job's thread, if `context` still lives. One handler for each job.
    void then(QObject *context, Handler handler)
    {
        m_context = context;
        m_handler = std::move(handler);
    }

    /// For whoever does the work. A second outcome is ignored. Delivery is queued.
    void finish(V outcome)
    {
        if (m_outcome || isCancelled()) {
            return;
        }
        m_outcome.emplace(std::move(outcome));
        QMetaObject::invokeMethod(
            this, [this] { deliver(); }, Qt::QueuedConnection);
    }

    [[nodiscard]] bool isFinished() const { return m_outcome.has_value(); }

private:
    void deliver()
    {
        deleteLater();
        if (m_handler && m_context && !isCancelled()) {
            auto handler = std::exchange(m_handler, nullptr);
            handler(std::move(*m_outcome));
        }
    }

    std::optional<V> m_outcome;
    QPointer<QObject> m_context;
    Handler m_handler;
};

template <typename T>
using Job = JobOf<Result<T>>;

} // namespace Reinvite
