// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarlist.h"

#include "app/vendors/jobsteps.h"
#include "app/vendors/polar/polarerrors.h"

#include <QCoreApplication>

namespace Reinvite::Polar {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

constexpr int MostInFlight = 6;
/// Rows in one batch: what a table takes in within a frame.
constexpr qsizetype BatchSize = 1000;
/// So many containers one after the other that can't be read: it is not the containers.
constexpr int MostFailuresInRow = 10;

} // namespace

PolarList::PolarList(PolarRequests &requests, ListBasis basis, ListSink sink, Job<ListSummary> *job)
    : QObject(job)
    , m_requests(requests)
    , m_basis(std::move(basis))
    , m_sink(std::move(sink))
    , m_job(job)
    , m_discovery(new PolarDiscovery(requests, m_basis.organization, job))
{
    connect(m_discovery, &PolarDiscovery::organizationFound, this, &PolarList::organizationFound);
    connect(m_discovery, &PolarDiscovery::customersFound, this, &PolarList::customersFound);
    connect(m_discovery, &PolarDiscovery::containersFound, this, &PolarList::enqueue);
    connect(m_discovery, &PolarDiscovery::failed, this, &PolarList::fail);
    connect(m_discovery, &PolarDiscovery::finished, this, [this] {
        m_discovered = true;
        m_sink.progress(m_done, int(m_found.size()), noun());
        finishWhenDone();
    });
}

void PolarList::start()
{
    m_discovery->start();
}

void PolarList::enqueue(const QList<Container> &containers)
{
    for (const Container &container : containers) {
        if (m_found.contains(container.id)) {
            continue;
        }
        m_found.insert(container.id);
        m_waiting.enqueue(container);
        if (container.owner.isEmpty()) {
            m_waiting.last().owner = m_basis.payer;
        }
        const bool order = container.kind == kindId(ContainerKind::Order);
        (order ? m_foundOrders : m_foundSubscriptions) = true;
    }
    readMore();
}

void PolarList::readMore()
{
    while (!m_job->isFinished() && m_inFlight < MostInFlight && !m_waiting.isEmpty()) {
        read(m_waiting.dequeue());
    }
}

void PolarList::read(const Container &container)
{
    ++m_inFlight;
    auto *reading = m_requests.seats(container, Priority::Background);
    stopWith(m_job, reading);
    reading->then(this, [this, container](Result<SeatList> list) {
        --m_inFlight;
        if (m_job->isFinished()) {
            return;
        }
        if (list) {
            take(container, std::move(*list));
        } else {
            noteFailure(list.error());
        }
        readMore();
    });
}

void PolarList::take(const Container &container, SeatList list)
{
    m_failedInRow = 0;
    m_unusable += list.unusable;
    m_deliveries.enqueue({.containerId = container.id, .list = std::move(list)});
    if (m_deliveries.size() == 1) {
        deliver();
    }
}

/// One batch in each turn of the event loop, so that a huge container does not hold the window up.
void PolarList::deliver()
{
    if (m_job->isCancelled() || m_job->isFinished()) {
        return;
    }
    Delivery &delivery = m_deliveries.head();
    if (const auto batch = delivery.list.seats.mid(delivery.given, BatchSize); !batch.isEmpty()) {
        delivery.given += batch.size();
        for (const Invitation &seat : batch) {
            delivery.ids.insert(seat.key.id);
        }
        m_sink.batch(batch);
    }
    if (delivery.given == delivery.list.seats.size()) {
        endDelivery(m_deliveries.dequeue());
    }
    if (!m_deliveries.isEmpty()) {
        QMetaObject::invokeMethod(this, &PolarList::deliver, Qt::QueuedConnection);
    }
    finishWhenDone();
}

void PolarList::endDelivery(const Delivery &delivery)
{
    // A row without a usable id may be one that is known already: then nothing is known to be gone.
    if (delivery.list.unusable == 0 && !m_job->isCancelled()) {
        m_sink.containerListed(delivery.containerId, delivery.ids);
    }
    countDone();
}

void PolarList::noteFailure(const Problem &problem)
{
    const bool gone = problem.kind == ProblemKind::NotFound;
    m_failedInRow += gone ? 0 : 1;
    if (isMissingScope(problem) || concernsConnection(problem) || m_failedInRow == MostFailuresInRow) {
        fail(problem);
        return;
    }
    if (m_failed++ == 0) {
        m_firstFailure = problem;
    }
    countDone();
    finishWhenDone();
}

void PolarList::countDone()
{
    ++m_done;
    if (!m_job->isCancelled()) {
        m_sink.progress(m_done, m_discovered ? int(m_found.size()) : 0, noun());
    }
}

void PolarList::finishWhenDone()
{
    if (m_discovered && m_done == m_found.size()) {
        m_job->finish(summary());
    }
}

/// What is still in flight stops with the job.
void PolarList::fail(const Problem &problem)
{
    m_waiting.clear();
    m_job->finish(failure(problem));
}

ListSummary PolarList::summary() const
{
    QStringList notices = m_basis.notice.isEmpty() ? QStringList() : QStringList{m_basis.notice};
    notices += m_discovery->notices();
    if (m_failed > 0) {
        notices.append(
            Text::tr("%1 of %2 %3 could not be read: %4")
                .arg(QString::number(m_failed), QString::number(m_found.size()), noun(), describe(m_firstFailure)));
    }
    if (m_unusable > 0) {
        notices.append(Text::tr("%n seats came without a usable id and are not shown.", nullptr, m_unusable));
    }
    return {
        .whole = m_discovery->isWhole() && m_failed == 0 && m_unusable == 0,
        .containers = m_found,
        .notice = notices.join(u' '),
    };
}

QString PolarList::noun() const
{
    if (m_foundSubscriptions && m_foundOrders) {
        return Text::tr("subscriptions and orders");
    }
    return m_foundOrders ? Text::tr("orders") : Text::tr("subscriptions");
}

} // namespace Reinvite::Polar
