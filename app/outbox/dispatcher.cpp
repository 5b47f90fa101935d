// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/dispatcher.h"

#include <algorithm>
#include <limits>

namespace Reinvite {

namespace {

/// Enough to keep a vendor busy at its rate limit; few enough that a kill leaves few to be settled.
constexpr int SideBySide = 4;

/// Its seat is released, or may be: no answer told.
bool mayLackSeat(const OutboxItem &item)
{
    return item.state == SendState::Released || (item.action == Action::Renew && item.attempts > 0);
}

} // namespace

Dispatcher::Dispatcher(const Channels &channels, const OutboxTimes &times, QObject *parent)
    : QObject(parent)
    , m_channels(channels)
    , m_times(times)
    , m_reads(channels, times)
{
    connect(&m_reads, &ContainerReads::containerRead, this, &Dispatcher::containerRead);
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
    m_held.insert_or_assign(item.id, Held{item, due});
    lineOf(item).insert({due, item.id});
    if (mayLackSeat(item) && !m_renewingContainers.contains(containerTarget(item))) {
        m_renewingContainers.insert(containerTarget(item), item.id);
    }
    scheduleNext();
}

void Dispatcher::drop(qint64 item)
{
    if (m_held.contains(item)) {
        const Held held = m_held.extract(item).mapped();
        lineOf(held.item).erase({held.due, item});
        noteEnd(held.item);
    }
    Delivery *delivery = m_deliveries.value(item);
    if (delivery && delivery->isQueued()) {
        noteEnd(delivery->item());
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

void Dispatcher::setPaused(bool paused)
{
    m_paused = paused;
    if (paused) {
        recall();
    }
    scheduleNext();
}

/// What waits for the pacer has not begun: it goes back to its place.
void Dispatcher::recall()
{
    const QList<Delivery *> deliveries = m_deliveries.values();
    for (Delivery *delivery : deliveries) {
        const OutboxItem item = delivery->item();
        if (delivery->isQueued() && !mayLackSeat(item)) {
            noteEnd(item);
            remove(delivery);
            put(item, {});
        }
    }
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
    if (m_clock.elapsed() < m_heldUpUntil) {
        return;
    }
    pumpLine(realm, m_lines[realm].released);
    if (!m_paused) {
        pumpLine(realm, m_lines[realm].others);
    }
}

/// What may not start yet is stepped over: a renewal that waits for its container holds up no other.
void Dispatcher::pumpLine(const QString &realm, std::set<Place> &line)
{
    const qint64 now = m_clock.elapsed();
    for (auto place = line.begin(); place != line.end() && place->first <= now;) {
        if (m_running.value(realm) >= SideBySide) {
            return;
        }
        if (!mayStart(m_held.at(place->second).item)) {
            ++place;
            continue;
        }
        const Held held = m_held.extract(place->second).mapped();
        place = line.erase(place);
        start(held);
    }
}

bool Dispatcher::mayStart(const OutboxItem &item) const
{
    if (item.action != Action::Renew) {
        return true;
    }
    if (m_renewingContainers.value(containerTarget(item), item.id) != item.id) {
        return false;
    }
    const RenewalRun run = m_renewalRuns.value(item.run);
    return mayLackSeat(item) || run.proven || run.running == 0;
}

void Dispatcher::start(const Held &held)
{
    const OutboxItem &item = held.item;
    auto *delivery = new Delivery(item, m_tries.value(item.id), m_channels, m_reads, m_times, this);
    m_deliveries.insert(item.id, delivery);
    ++m_running[item.target.realm];
    if (item.action == Action::Renew && m_renewingContainers.value(containerTarget(item)) != item.id) {
        m_renewingContainers.insert(containerTarget(item), item.id);
        ++m_renewalRuns[item.run].running;
    }
    listenTo(delivery);
    delivery->start();
}

/// The item is over, or has not begun: its container and its run are free for the next.
void Dispatcher::noteEnd(const OutboxItem &item)
{
    if (item.action != Action::Renew || m_renewingContainers.value(containerTarget(item)) != item.id) {
        return;
    }
    m_renewingContainers.remove(containerTarget(item));
    RenewalRun &run = m_renewalRuns[item.run];
    run.running = std::max(0, run.running - 1);
    run.proven = run.proven || item.state == SendState::Renewed;
}

std::set<Dispatcher::Place> &Dispatcher::lineOf(const OutboxItem &item)
{
    Lines &lines = m_lines[item.target.realm];
    return mayLackSeat(item) ? lines.released : lines.others;
}

void Dispatcher::listenTo(Delivery *delivery)
{
    connect(delivery, &Delivery::itemChanged, this, &Dispatcher::itemChanged);
    connect(delivery, &Delivery::answered, this, &Dispatcher::answered);
    connect(delivery, &Delivery::rowMayHaveChanged, this, &Dispatcher::rowMayHaveChanged);
    connect(delivery, &Delivery::outcomeHeldUp, this, &Dispatcher::holdUp);
    connect(delivery, &Delivery::ended, this, [this, delivery] {
        m_tries.remove(delivery->item().id);
        noteEnd(delivery->item());
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
    if (!mayLackSeat(item)) {
        noteEnd(item);
    }
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
        if (m_running.value(line.key()) >= SideBySide) {
            continue;
        }
        next = std::min(next, nextOf(line->released));
        if (!m_paused) {
            next = std::min(next, nextOf(line->others));
        }
    }
    if (next == std::numeric_limits<qint64>::max()) {
        m_timer.stop();
        return;
    }
    m_timer.start(std::chrono::milliseconds(std::max<qint64>(0, next - m_clock.elapsed())));
}

/// When the first of a line that may start is due. What waits for another to end is looked at again when that ends.
qint64 Dispatcher::nextOf(const std::set<Place> &places) const
{
    const auto first =
        std::ranges::find_if(places, [this](const Place &place) { return mayStart(m_held.at(place.second).item); });
    return first == places.end() ? std::numeric_limits<qint64>::max() : std::max(first->first, m_heldUpUntil);
}

} // namespace Reinvite
