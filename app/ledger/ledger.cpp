// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/ledger.h"

#include "app/ledger/ledgerstore.h"
#include "app/ledger/sharedpacermemory.h"

#include <QDir>
#include <QLoggingCategory>
#include <QSet>
#include <QTimer>

namespace Reinvite {

namespace {

Q_LOGGING_CATEGORY(ledgerLog, "reinvite.ledger", QtWarningMsg)

constexpr std::chrono::milliseconds PollInterval{500};

QList<OutboxItem> changedItems(const OutboxItem &item)
{
    return {item};
}

const QList<OutboxItem> &changedItems(const QList<OutboxItem> &items)
{
    return items;
}

QList<Target> targetsOf(const QList<OutboxItem> &items)
{
    QSet<Target> targets;
    for (const OutboxItem &item : items) {
        targets.insert(item.target);
    }
    return targets.values();
}

} // namespace

/// Lives on the ledger's thread, with the store. Speaks to the ledger's own thread by queued calls only.
class Ledger::Worker final : public QObject
{
public:
    Worker(Ledger &ledger, const QString &folder)
        : m_ledger(ledger)
        , m_store(folder)
    {
    }

    LedgerStore &store() { return m_store; }

    void watch()
    {
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this] { lookElsewhere(); });
        timer->start(PollInterval);
    }

    void tellStatuses(const QList<OutboxItem> &items)
    {
        auto statuses = m_store.mailStatuses(targetsOf(items) + m_store.takeLeftTargets());
        if (!statuses) {
            qCWarning(ledgerLog) << "statuses could not be read:" << statuses.error().detail;
            return;
        }
        QMetaObject::invokeMethod(
            &m_ledger, [ledger = &m_ledger, told = std::move(*statuses)] { Q_EMIT ledger->mailStatusesChanged(told); },
            Qt::QueuedConnection);
    }

    /// From here on only what differs is told.
    Result<bool> readPaused()
    {
        auto paused = m_store.isPaused();
        m_paused = paused.value_or(m_paused);
        return paused;
    }

    void tellPaused()
    {
        const bool before = m_paused;
        const auto paused = readPaused();
        if (paused && *paused != before) {
            QMetaObject::invokeMethod(
                &m_ledger, [ledger = &m_ledger, told = *paused] { Q_EMIT ledger->pausedChanged(told); },
                Qt::QueuedConnection);
        }
    }

private:
    void lookElsewhere()
    {
        if (!m_store.isOpen()) {
            return;
        }
        tellPaused();
        const auto items = m_store.changedElsewhere();
        if (!items || items->isEmpty()) {
            return;
        }
        tellStatuses(*items);
        QMetaObject::invokeMethod(
            &m_ledger, [ledger = &m_ledger, told = *items] { Q_EMIT ledger->changedElsewhere(told); },
            Qt::QueuedConnection);
    }

    Ledger &m_ledger;
    LedgerStore m_store;
    bool m_paused = false;
};

Ledger::Ledger(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_worker(new Worker(*this, folder))
{
    m_thread.setObjectName(QStringLiteral("ledger"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, [worker = m_worker] { worker->watch(); });
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

Ledger::~Ledger()
{
    // Behind everything that was asked for before: an outcome that waits to be written is still written.
    QMetaObject::invokeMethod(
        m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

/// The job is touched on its own thread only: it may be deleted while the work runs.
template <typename T, typename Work>
Job<T> *Ledger::submit(Work work)
{
    auto *job = new Job<T>(this);
    QMetaObject::invokeMethod(
        m_worker,
        [this, pointer = QPointer<Job<T>>(job), work = std::move(work)] {
            Result<T> result = work(*m_worker);
            QMetaObject::invokeMethod(
                this,
                [pointer, result = std::move(result)] {
                    if (pointer) {
                        pointer->finish(result);
                    }
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
    return job;
}

template <typename T, typename Work>
Job<T> *Ledger::submitChange(Work work)
{
    return submit<T>([work = std::move(work)](Worker &worker) {
        Result<T> result = work(worker.store());
        if (result) {
            worker.tellStatuses(changedItems(*result));
        }
        return result;
    });
}

Job<void> *Ledger::open()
{
    return submit<void>([](Worker &worker) { return worker.store().open(); });
}

Job<QList<OutboxItem>> *Ledger::arm(const QList<OutboxItem> &items)
{
    return submitChange<QList<OutboxItem>>([items](LedgerStore &store) { return store.arm(items); });
}

Job<OutboxItem> *Ledger::begin(qint64 item, SendState step, Instant now)
{
    return submitChange<OutboxItem>([=](LedgerStore &store) { return store.begin(item, step, now); });
}

Job<OutboxItem> *Ledger::settle(qint64 item, const Settlement &settlement)
{
    return submitChange<OutboxItem>([=](LedgerStore &store) { return store.settle(item, settlement); });
}

Job<OutboxItem> *Ledger::undo(qint64 item, Instant now)
{
    return submitChange<OutboxItem>([=](LedgerStore &store) { return store.undo(item, now); });
}

Job<QList<OutboxItem>> *Ledger::undo(const QList<qint64> &items, Instant now)
{
    return submitChange<QList<OutboxItem>>([=](LedgerStore &store) { return store.undo(items, now); });
}

Job<QList<OutboxItem>> *Ledger::undoAll(Instant now)
{
    return submitChange<QList<OutboxItem>>([=](LedgerStore &store) { return store.undoAll(now); });
}

Job<void> *Ledger::setPaused(bool paused)
{
    return submit<void>([paused](Worker &worker) {
        Result<void> done = worker.store().setPaused(paused);
        worker.tellPaused();
        return done;
    });
}

Job<bool> *Ledger::isPaused()
{
    return submit<bool>([](Worker &worker) { return worker.readPaused(); });
}

Job<OutboxItem> *Ledger::settleByHand(qint64 item, SendState state, Instant now)
{
    return submitChange<OutboxItem>([=](LedgerStore &store) { return store.settleByHand(item, state, now); });
}

Job<QList<OutboxItem>> *Ledger::settleInterrupted(Instant now)
{
    return submitChange<QList<OutboxItem>>([=](LedgerStore &store) { return store.settleInterrupted(now); });
}

Job<QList<OutboxItem>> *Ledger::openItems()
{
    return submit<QList<OutboxItem>>([](Worker &worker) { return worker.store().openItems(); });
}

Job<QList<OutboxItem>> *Ledger::items(const QList<qint64> &ids)
{
    return submit<QList<OutboxItem>>([ids](Worker &worker) { return worker.store().items(ids); });
}

Job<QList<OutboxItem>> *Ledger::history(const Target &target)
{
    return submit<QList<OutboxItem>>([target](Worker &worker) { return worker.store().history(target); });
}

Job<QHash<Target, MailStatus>> *Ledger::mailStatuses()
{
    return submit<QHash<Target, MailStatus>>([](Worker &worker) { return worker.store().mailStatuses(); });
}

Job<QList<LedgerEntry>> *Ledger::entries(const LedgerQuery &query)
{
    return submit<QList<LedgerEntry>>([query](Worker &worker) { return worker.store().entries(query); });
}

Job<int> *Ledger::exportTo(const ExportOrder &order)
{
    return submit<int>([order](Worker &worker) {
        return writeLedgerFile(order, [&worker](const LedgerQuery &page) { return worker.store().entries(page); });
    });
}

Job<QList<LedgerRun>> *Ledger::runs(int limit)
{
    return submit<QList<LedgerRun>>([limit](Worker &worker) { return worker.store().runs(limit); });
}

Job<ChainReport> *Ledger::verifyChain()
{
    return submit<ChainReport>([](Worker &worker) { return worker.store().verifyChain(); });
}

Job<int> *Ledger::forget(const QString &address)
{
    return submit<int>([address](Worker &worker) { return worker.store().forget(address); });
}

Job<int> *Ledger::removeBefore(Instant time)
{
    return submit<int>([time](Worker &worker) { return worker.store().removeBefore(time); });
}

std::unique_ptr<PacerMemory> Ledger::makePacerMemory()
{
    return std::make_unique<SharedPacerMemory>(QDir(m_folder).filePath(QStringLiteral("pacer.db")));
}

} // namespace Reinvite
