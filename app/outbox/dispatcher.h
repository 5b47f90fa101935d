// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/outbox/delivery.h"

#include <QElapsedTimer>
#include <QTimer>

#include <set>
#include <unordered_map>

namespace Reinvite {

/// Lets confirmed items out: each when its time has come, realms side by side, in each a few at once and in the order
/// in which they were confirmed; who has been released, or may have been, goes first. Renewals of one container go one
/// at a time, each to its end, and the first one of a run goes alone. Times are monotonic.
class Dispatcher final : public QObject
{
    Q_OBJECT
public:
    Dispatcher(const Channels &channels, const OutboxTimes &times, QObject *parent = nullptr);

    /// An item that is Armed or Waiting; goes out after `wait`.
    void put(const OutboxItem &item, std::chrono::milliseconds wait);
    /// It was taken back or is another's. What has begun goes on.
    void drop(qint64 item);
    [[nodiscard]] bool holds(qint64 item) const;
    /// Nothing more begins. What has begun, and who has been released, goes on.
    void setPaused(bool paused);
    [[nodiscard]] int inFlight() const;

Q_SIGNALS:
    void itemChanged(const Reinvite::OutboxItem &item);
    void answered(const Reinvite::Invitation &invitation);
    void containerRead(const QString &connection, const QString &containerId, const Reinvite::ReadBackRows &read);
    void rowMayHaveChanged(const Reinvite::OutboxItem &item);
    void storageFailed(const Reinvite::Problem &problem);

private:
    /// When it may go, then its id: the order in which a realm's items leave.
    using Place = std::pair<qint64, qint64>;
    struct Held
    {
        OutboxItem item;
        qint64 due = 0;
    };

    void pump();
    void recall();
    void pumpRealm(const QString &realm);
    void pumpLine(const QString &realm, std::set<Place> &line);
    [[nodiscard]] bool mayStart(const OutboxItem &item) const;
    void start(const Held &held);
    void noteEnd(const OutboxItem &item);
    [[nodiscard]] std::set<Place> &lineOf(const OutboxItem &item);
    [[nodiscard]] qint64 nextOf(const std::set<Place> &places) const;
    void listenTo(Delivery *delivery);
    void remove(Delivery *delivery);
    void putAgain(Delivery *delivery, std::chrono::milliseconds wait, Tries tries);
    void holdUp(const Problem &problem);
    void scheduleNext();

    const Channels &m_channels;
    const OutboxTimes &m_times;
    ContainerReads m_reads;
    QElapsedTimer m_clock;
    QTimer m_timer;
    qint64 m_heldUpUntil = 0;
    bool m_paused = false;
    std::unordered_map<qint64, Held> m_held;
    struct Lines
    {
        std::set<Place> released; ///< goes first: somebody is, or may be, without a seat
        std::set<Place> others;
    };
    /// Of a run of renewals: until one has gone through, they go one at a time.
    struct RenewalRun
    {
        int running = 0;
        bool proven = false;
    };
    QHash<QString, Lines> m_lines;              ///< by realm
    QHash<Target, qint64> m_renewingContainers; ///< (realm, container) to the item that has begun there
    QHash<QString, RenewalRun> m_renewalRuns;   ///< by OutboxItem::run
    QHash<QString, int> m_running;              ///< by realm
    QHash<qint64, Delivery *> m_deliveries;
    QHash<qint64, Tries> m_tries;
};

} // namespace Reinvite
