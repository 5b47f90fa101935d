// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquarelist.h"

#include <QCoreApplication>

#include <algorithm>

namespace Reinvite::AiSquare {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

constexpr int MostInFlight = 4;
/// Rows in one batch: what a table takes in within a frame.
constexpr qsizetype BatchSize = 1000;
/// So many workspaces one after the other that can't be read: it is not the workspaces.
constexpr int MostFailuresInRow = 10;

/// The chosen ones as the vendor names them today; one that it does not know any more is tried all the same.
QList<AccountPart> namedAfter(QList<AccountPart> chosen, const QList<AccountPart> &found)
{
    for (AccountPart &part : chosen) {
        const auto known = std::ranges::find(found, part.id, &AccountPart::id);
        part = known == found.end() ? part : *known;
    }
    return chosen;
}

} // namespace

AiSquareList::AiSquareList(AiSquareRequests &requests, QList<AccountPart> chosen, ListSink sink, Job<ListSummary> *job)
    : QObject(job)
    , m_requests(requests)
    , m_chosen(std::move(chosen))
    , m_sink(std::move(sink))
    , m_job(job)
{
}

void AiSquareList::start()
{
    auto *finding = m_requests.allWorkspaces(Priority::Background);
    stopWith(m_job, finding);
    finding->then(this, [this](const Result<Listing<AccountPart>> &found) { choose(found); });
}

void AiSquareList::choose(const Result<Listing<AccountPart>> &found)
{
    if (!found) {
        chooseWithout(found.error());
        return;
    }
    if (!m_chosen.isEmpty()) {
        enqueue(namedAfter(m_chosen, found->items));
        return;
    }
    if (!found->isWhole()) {
        m_whole = false;
        m_notices.append(Text::tr("Not all workspaces could be found: some may be missing until the next refresh."));
    }
    enqueue(found->items);
}

/// The workspaces can't be looked up.
void AiSquareList::chooseWithout(const Problem &problem)
{
    const bool otherwise = !m_chosen.isEmpty() || isRefusedDiscovery(problem);
    if (concernsConnection(problem) || !otherwise) {
        fail(problem);
        return;
    }
    // A workspace without an id: the one that the account is set to.
    enqueue(m_chosen.isEmpty() ? QList<AccountPart>{AccountPart()} : m_chosen);
}

void AiSquareList::enqueue(const QList<AccountPart> &workspaces)
{
    Q_EMIT workspacesFound(workspaces);
    for (const AccountPart &workspace : workspaces) {
        if (!m_found.contains(workspace.id)) {
            m_found.insert(workspace.id);
            m_waiting.enqueue(containerOf(workspace));
        }
    }
    readMore();
    finishWhenDone();
}

void AiSquareList::readMore()
{
    while (!m_job->isFinished() && m_inFlight < MostInFlight && !m_waiting.isEmpty()) {
        read(m_waiting.dequeue());
    }
}

void AiSquareList::read(const Container &workspace)
{
    ++m_inFlight;
    auto *reading = m_requests.allInvites(workspace, Priority::Background);
    stopWith(m_job, reading);
    reading->then(this, [this, workspace](Result<Listing<Invitation>> listing) {
        --m_inFlight;
        if (m_job->isFinished()) {
            return;
        }
        if (listing) {
            take(workspace, std::move(*listing));
        } else {
            noteFailure(workspace, listing.error());
        }
        readMore();
    });
}

void AiSquareList::take(const Container &workspace, Listing<Invitation> listing)
{
    m_failedInRow = 0;
    m_unusable += listing.unusable;
    m_whole = m_whole && listing.isWhole();
    if (listing.changed) {
        m_notices.append(
            Text::tr("The invites of “%1” changed while they were read: some may be missing until the next refresh.")
                .arg(workspace.name));
    }
    m_deliveries.enqueue({.workspaceId = workspace.id, .listing = std::move(listing)});
    if (m_deliveries.size() == 1) {
        deliver();
    }
}

/// One batch in each turn of the event loop, so that a huge workspace does not hold the window up.
void AiSquareList::deliver()
{
    if (m_job->isCancelled() || m_job->isFinished()) {
        return;
    }
    Delivery &delivery = m_deliveries.head();
    if (const QList<Invitation> batch = nextBatch(delivery); !batch.isEmpty()) {
        m_sink.batch(batch);
    }
    if (delivery.given == delivery.listing.items.size()) {
        endDelivery(m_deliveries.dequeue());
    }
    if (!m_deliveries.isEmpty()) {
        QMetaObject::invokeMethod(this, &AiSquareList::deliver, Qt::QueuedConnection);
    }
    finishWhenDone();
}

/// Taken out, so that they are freed batch by batch too.
QList<Invitation> AiSquareList::nextBatch(Delivery &delivery)
{
    QList<Invitation> &items = delivery.listing.items;
    const qsizetype end = std::min(delivery.given + BatchSize, items.size());
    QList<Invitation> batch;
    batch.reserve(end - delivery.given);
    for (; delivery.given < end; ++delivery.given) {
        batch.append(std::move(items[delivery.given]));
        delivery.ids.insert(batch.constLast().key.id);
    }
    return batch;
}

void AiSquareList::endDelivery(const Delivery &delivery)
{
    // A row without a usable id may be one that is known already: then nothing is known to be gone.
    if (delivery.listing.isWhole() && !m_job->isCancelled()) {
        m_sink.containerListed(delivery.workspaceId, delivery.ids);
    }
    countDone();
}

void AiSquareList::noteFailure(const Container &workspace, const Problem &problem)
{
    const bool closed = problem.kind == ProblemKind::NotFound || problem.kind == ProblemKind::Forbidden;
    m_failedInRow += closed ? 0 : 1;
    if (m_failed++ == 0) {
        m_firstFailed = workspace.name;
        m_firstFailure = problem;
    }
    // Where nothing at all can be read, that is not a list with something left out.
    if (concernsConnection(problem) || m_failedInRow == MostFailuresInRow || m_failed == m_found.size()) {
        fail(problem);
        return;
    }
    countDone();
    finishWhenDone();
}

void AiSquareList::countDone()
{
    ++m_done;
    if (!m_job->isCancelled()) {
        m_sink.progress(m_done, int(m_found.size()), Text::tr("workspaces"));
    }
}

void AiSquareList::finishWhenDone()
{
    if (m_done == m_found.size()) {
        m_job->finish(summary());
    }
}

/// What is still in flight stops with the job.
void AiSquareList::fail(const Problem &problem)
{
    m_waiting.clear();
    m_job->finish(failure(problem));
}

ListSummary AiSquareList::summary() const
{
    QStringList notices = m_notices;
    if (m_failed > 0) {
        notices.append(failureNotice());
    }
    if (m_unusable > 0) {
        notices.append(Text::tr("%n invites came without a usable id and are not shown.", nullptr, m_unusable));
    }
    return {.whole = m_whole && m_failed == 0, .containers = m_found, .notice = notices.join(u' ')};
}

QString AiSquareList::failureNotice() const
{
    const QString reason = describe(m_firstFailure);
    return m_failed == 1 ? Text::tr("The invites of “%1” could not be read: %2").arg(m_firstFailed, reason)
                         : Text::tr("The invites of %1 of %2 workspaces could not be read, “%3” among them: %4")
                               .arg(QString::number(m_failed), QString::number(m_found.size()), m_firstFailed, reason);
}

bool isRefusedDiscovery(const Problem &problem)
{
    return problem.httpStatus == 403 || problem.httpStatus == 404;
}

} // namespace Reinvite::AiSquare
