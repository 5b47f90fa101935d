// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/polar/polardiscovery.h"

#include <QQueue>

namespace Reinvite::Polar {

/// What is known before the first page.
struct ListBasis
{
    QString organization = {}; ///< PolarDiscovery's `knownOrganization`
    QString payer = {};        ///< who is billed where a page does not say it; may be empty
    QString notice = {};       ///< what could not be found out; may be empty
};

/// One whole list: discovery, and side by side with it the seats of what it found. Belongs to its job and stops with
/// it.
class PolarList final : public QObject
{
    Q_OBJECT
public:
    PolarList(PolarRequests &requests, ListBasis basis, ListSink sink, Job<ListSummary> *job);

    void start();

Q_SIGNALS:
    void organizationFound(const Reinvite::Polar::Organization &organization);
    void customersFound(const QHash<QString, QString> &customers);

private:
    /// Seats of a container that have been read and wait to be handed on.
    struct Delivery
    {
        QString containerId;
        SeatList list;
        qsizetype given = 0;
        QSet<QString> ids = {}; ///< of those that were given
    };

    void enqueue(const QList<Container> &containers);
    void readMore();
    void read(const Container &container);
    void take(const Container &container, SeatList list);
    void deliver();
    void endDelivery(const Delivery &delivery);
    void noteFailure(const Problem &problem);
    void countDone();
    void finishWhenDone();
    void fail(const Problem &problem);
    [[nodiscard]] ListSummary summary() const;
    [[nodiscard]] QString noun() const;

    PolarRequests &m_requests;
    ListBasis m_basis;
    ListSink m_sink;
    Job<ListSummary> *m_job;
    PolarDiscovery *m_discovery;
    QQueue<Container> m_waiting;
    QQueue<Delivery> m_deliveries;
    QSet<QString> m_found;
    bool m_foundSubscriptions = false;
    bool m_foundOrders = false;
    bool m_discovered = false;
    int m_inFlight = 0;
    int m_done = 0;
    int m_failed = 0;
    int m_failedInRow = 0;
    int m_unusable = 0;
    Problem m_firstFailure;
};

} // namespace Reinvite::Polar
