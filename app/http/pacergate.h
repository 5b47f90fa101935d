// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/pacer.h"
#include "models/job.h"

#include <QHash>

#include <functional>
#include <memory>

namespace Reinvite {

/// Proof that the pacer has let one request out. Used up by the request; can't be copied or made elsewhere.
class Grant final
{
public:
    Grant(Grant &&) noexcept = default;
    Grant &operator=(Grant &&) noexcept = default;
    Grant(const Grant &) = delete;
    Grant &operator=(const Grant &) = delete;

    [[nodiscard]] const QString &realm() const { return m_realm; }

private:
    friend class PacerGate;
    explicit Grant(QString realm)
        : m_realm(std::move(realm))
    {
    }

    QString m_realm;
};

/// An administrator's act goes before background reads.
enum class Priority { Act, Background };

/// Remembers requests beyond this object: in the profile's file, so that all programs share one budget.
/// All calls come from the gate's thread; `done` is called there too.
class PacerMemory
{
public:
    PacerMemory() = default;
    virtual ~PacerMemory() = default;
    Q_DISABLE_COPY_MOVE(PacerMemory)

    /// Counts a request if the rules allow it; calls `done` with zero, else with the time to wait.
    virtual void take(
        const QString &realm, const PacerRules &rules, std::function<void(std::chrono::milliseconds)> done) = 0;
    virtual void answered(const QString &realm) = 0;
    /// A request ended without the vendor knowing its token (`Pacer::abandoned`). Without it a lone request that was
    /// never answered holds the others for ten seconds.
    virtual void abandoned(const QString &realm) { Q_UNUSED(realm) }
    virtual void throttled(const QString &realm, std::chrono::seconds retryAfter) = 0;
};

/// For tests and where no profile is.
[[nodiscard]] std::unique_ptr<PacerMemory> makeProcessPacerMemory();

/// One queue for each realm in front of the pacer.
class PacerGate final : public QObject
{
    Q_OBJECT
public:
    explicit PacerGate(std::unique_ptr<PacerMemory> memory, QObject *parent = nullptr);
    ~PacerGate() override;

    void setRules(const QString &realm, const PacerRules &rules);
    [[nodiscard]] PacerRules rules(const QString &realm) const;
    /// Finishes when the request may go. Cancelling it leaves the queue.
    [[nodiscard]] Job<Grant> *acquire(const QString &realm, Priority priority);
    void answered(const QString &realm);
    void abandoned(const QString &realm);
    void throttled(const QString &realm, std::chrono::seconds retryAfter);

Q_SIGNALS:
    /// The head of a realm's queue waits this long; zero: it goes on.
    void waiting(const QString &realm, std::chrono::milliseconds wait);

private:
    class Queue;
    [[nodiscard]] Queue *queueOf(const QString &realm);
    void pump(Queue *queue);
    void taken(Queue *queue, std::chrono::milliseconds wait);
    void letOut(Queue *queue);
    [[nodiscard]] static Grant grantFor(const QString &realm) { return Grant(realm); }

    std::unique_ptr<PacerMemory> m_memory;
    QHash<QString, Queue *> m_queues; ///< children of this
};

} // namespace Reinvite
