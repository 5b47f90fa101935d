// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/dispatcher.h"

#include <algorithm>
#include <limits>

namespace Reinvite {

namespace {

/// Enough to keep a vendor busy at its rate limit; few enough that a kill leaves few to be settled.
constexpr int SideBySide = 4;

} // namespace

Dispatcher::Dispatcher(const Channels &channels, const OutboxTimes &times, QObject *parent)
    : QObject(parent)
    , m_channels(channels)
    , m_times(times)
{
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Dispatcher::pump);
}

void Dispatcher::put(const OutboxItem &item, std::chrono::milliseconds wait)
{
    if (holds(item.id)) {
        return;
    }
    const qint64 due = m_clock.elapsed() + std::max<qint64>(0, wait.count());
    m_held.insert(item.id, {item, due});
    m_lines[item.target.realm].insert({due, item.id});
    scheduleNext();
}

void Dispatcher::drop(qint64 item)
{
    if (m_held.contains(item)) {
        const Held held = m_held.take(item);
        m_lines[held.item.target.realm].erase({held.due, item});
    }
    Delivery *delivery = m_deliveries.value(item);
    if (delivery && delivery->isQueued()) {
        remove(delivery);
    }
    if (!holds(item)) {
        m_tries.remove(item);
    }
    scheduleNext();
}

bool Dispatcher::holds(qint64 item) const
{
    return m_held.contains(item) || m_deliveries.contains(item);
}

int Dispatcher::inFlight() const
{
    return static_cast<int>(std::ranges::count_if(m_deliveries, &Delivery::isInFlight));
}

void Dispatcher::pump()
{
    const QStringList realms = m_lines.keys();
    for (const QString &realm : realms) {
        pumpRealm(realm);
    }
    scheduleNext();
}

void Dispatcher::pumpRealm(const QString &realm)
{
    const qint64 now = m_clock.elapsed();
    if (now < m_heldUpUntil) {
        return;
    }
    std::set<Place> &line = m_lines[realm];
    while (!line.empty() && line.begin()->first <= now && m_running.value(realm) < SideBySide) {
        startOne(realm);
    }
}

void Dispatcher::startOne(const QString &realm)
{
    std::set<Place> &line = m_lines[realm];
    const qint64 id = line.begin()->second;
    line.erase(line.begin());
    const Held held = m_held.take(id);
    auto *delivery = new Delivery(held.item, m_tries.value(id), m_channels, m_times, this);
    m_deliveries.insert(id, delivery);
    ++m_running[realm];
    listenTo(delivery);
    delivery->start();
}

void Dispatcher::listenTo(Delivery *delivery)
{
    connect(delivery, &Delivery::itemChanged, this, &Dispatcher::itemChanged);
    connect(delivery, &Delivery::answered, this, &Dispatcher::answered);
    connect(delivery, &Delivery::rowMayHaveChanged, this, &Dispatcher::rowMayHaveChanged);
    connect(delivery, &Delivery::outcomeHeldUp, this, &Dispatcher::holdUp);
    connect(delivery, &Delivery::ended, this, [this, delivery] {
        m_tries.remove(delivery->item().id);
        remove(delivery);
        scheduleNext();
    });
    connect(delivery, &Delivery::postponed, this,
        [this, delivery](std::chrono::milliseconds wait, Tries tries) { putAgain(delivery, wait, tries); });
    connect(delivery, &Delivery::heldUp, this, [this, delivery](const Problem &problem) {
        holdUp(problem);
        putAgain(delivery, {}, m_tries.value(delivery->item().id));
    });
}

void Dispatcher::remove(Delivery *delivery)
{
    m_deliveries.remove(delivery->item().id);
    --m_running[delivery->item().target.realm];
    delivery->disconnect(this);
    delivery->leave();
    delivery->deleteLater();
}

void Dispatcher::putAgain(Delivery *delivery, std::chrono::milliseconds wait, Tries tries)
{
    const OutboxItem item = delivery->item();
    m_tries[item.id] = tries;
    remove(delivery);
    put(item, wait);
}

void Dispatcher::holdUp(const Problem &problem)
{
    m_heldUpUntil = m_clock.elapsed() + m_times.storage.count();
    Q_EMIT storageFailed(problem);
}

/// Also where something may go at once: the loop comes back first, so that a caller has done what it was at.
void Dispatcher::scheduleNext()
{
    qint64 next = std::numeric_limits<qint64>::max();
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
        if (!line->empty() && m_running.value(line.key()) < SideBySide) {
            next = std::min(next, std::max(line->begin()->first, m_heldUpUntil));
        }
    }
    if (next == std::numeric_limits<qint64>::max()) {
        m_timer.stop();
        return;
    }
    m_timer.start(std::chrono::milliseconds(std::max<qint64>(0, next - m_clock.elapsed())));
}

} // namespace Reinvite
