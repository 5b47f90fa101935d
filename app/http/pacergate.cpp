// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/pacergate.h"

#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <deque>

namespace Reinvite {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(pacerLog, "reinvite.pacer", QtInfoMsg)

/// A timer stands still while the machine sleeps and the pacer's clock does not: ask again at least so often.
constexpr std::chrono::milliseconds AskAgain = 10s;

class ProcessPacerMemory final : public PacerMemory
{
public:
    void take(
        const QString &realm, const PacerRules &rules, std::function<void(std::chrono::milliseconds)> done) override
    {
        Pacer &pacer = pacerOf(realm);
        pacer.setRules(rules);
        done(pacer.take(monotonicNow()));
    }
    void answered(const QString &realm) override { pacerOf(realm).answered(monotonicNow()); }
    void abandoned(const QString &realm) override { pacerOf(realm).abandoned(); }
    void throttled(const QString &realm, std::chrono::seconds retryAfter) override
    {
        pacerOf(realm).throttled(monotonicNow(), retryAfter);
    }

private:
    Pacer &pacerOf(const QString &realm)
    {
        auto pacer = m_pacers.find(realm);
        if (pacer == m_pacers.end()) {
            pacer = m_pacers.insert(realm, Pacer(PacerRules{}));
        }
        return *pacer;
    }

    QHash<QString, Pacer> m_pacers;
};

} // namespace

/// One realm's requests that wait, acts before reads, first come first served among themselves.
class PacerGate::Queue final : public QObject
{
public:
    Queue(QString realm, QObject *parent)
        : QObject(parent)
        , name(std::move(realm))
        , timer(new QTimer(this))
    {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }

    void add(Job<Grant> *job, Priority priority) { (priority == Priority::Act ? acts : reads).emplace_back(job); }

    /// Null when nobody waits any more.
    [[nodiscard]] Job<Grant> *head()
    {
        Job<Grant> *act = firstOf(acts);
        return act ? act : firstOf(reads);
    }

    void removeHead() { (acts.empty() ? reads : acts).pop_front(); }

    void lookSoon()
    {
        if (!isAsking) {
            timer->start(0ms);
        }
    }

    const QString name;
    PacerRules rules;
    QTimer *const timer;
    bool isAsking = false; ///< the memory has been asked and has not answered
    bool isWaiting = false;

private:
    using Line = std::deque<QPointer<Job<Grant>>>;
    static Job<Grant> *firstOf(Line &line)
    {
        for (; !line.empty(); line.pop_front()) {
            Job<Grant> *job = line.front();
            if (job && !job->isCancelled()) {
                return job;
            }
        }
        return nullptr;
    }

    Line acts;
    Line reads;
};

PacerGate::PacerGate(std::unique_ptr<PacerMemory> memory, QObject *parent)
    : QObject(parent)
    , m_memory(std::move(memory))
{
}

PacerGate::~PacerGate() = default;

PacerGate::Queue *PacerGate::queueOf(const QString &realm)
{
    Queue *&queue = m_queues[realm];
    if (!queue) {
        queue = new Queue(realm, this);
        connect(queue->timer, &QTimer::timeout, this, [this, made = queue] { pump(made); });
    }
    return queue;
}

void PacerGate::setRules(const QString &realm, const PacerRules &rules)
{
    Queue *queue = queueOf(realm);
    if (queue->rules != rules) {
        queue->rules = rules;
        queue->lookSoon();
    }
}

PacerRules PacerGate::rules(const QString &realm) const
{
    const Queue *queue = m_queues.value(realm);
    return queue == nullptr ? PacerRules() : queue->rules;
}

Job<Grant> *PacerGate::acquire(const QString &realm, Priority priority)
{
    auto *job = new Job<Grant>(this);
    Queue *queue = queueOf(realm);
    queue->add(job, priority);
    if (!queue->timer->isActive()) {
        queue->lookSoon();
    }
    return job;
}

void PacerGate::pump(Queue *queue)
{
    if (!queue->head()) {
        return;
    }
    queue->isAsking = true;
    m_memory->take(queue->name, queue->rules, [this, asked = QPointer<Queue>(queue)](std::chrono::milliseconds wait) {
        if (asked) {
            taken(asked, wait);
        }
    });
}

void PacerGate::taken(Queue *queue, std::chrono::milliseconds wait)
{
    queue->isAsking = false;
    if (wait > 0ms || queue->isWaiting) {
        qCDebug(pacerLog) << "wait" << wait.count() << "ms";
        Q_EMIT waiting(queue->name, wait);
    }
    queue->isWaiting = wait > 0ms;
    if (!queue->isWaiting) {
        letOut(queue);
    }
    queue->timer->start(std::min(wait, AskAgain));
}

void PacerGate::letOut(Queue *queue)
{
    if (Job<Grant> *job = queue->head()) {
        queue->removeHead();
        job->finish(grantFor(queue->name));
    } else {
        m_memory->abandoned(queue->name);
    }
}

void PacerGate::answered(const QString &realm)
{
    m_memory->answered(realm);
    queueOf(realm)->lookSoon();
}

void PacerGate::abandoned(const QString &realm)
{
    m_memory->abandoned(realm);
    queueOf(realm)->lookSoon();
}

void PacerGate::throttled(const QString &realm, std::chrono::seconds retryAfter)
{
    qCInfo(pacerLog) << "throttled for" << retryAfter.count() << "s";
    m_memory->throttled(realm, retryAfter);
}

std::unique_ptr<PacerMemory> makeProcessPacerMemory()
{
    return std::make_unique<ProcessPacerMemory>();
}

} // namespace Reinvite
