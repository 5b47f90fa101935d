// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/worthlist.h"

#include "app/vendors/jobsteps.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Reinvite::Worth {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// Rows in one batch: what a table takes in within a frame.
constexpr qsizetype BatchSize = 1000;
/// Against a server that never comes to an end.
constexpr int MostPages = 10'000;

/// How a server says that a page is beyond the last one.
bool isBeyondTheEnd(const Problem &problem)
{
    constexpr std::array Statuses = {400, 404, 416, 422};
    return std::ranges::find(Statuses, problem.httpStatus) != Statuses.end();
}

} // namespace

WorthList::WorthList(
    WorthRequests &requests, const Container &customer, Priority priority, ListSink sink, Job<ListSummary> *job)
    : QObject(job)
    , m_requests(requests)
    , m_customer(customer)
    , m_priority(priority)
    , m_sink(std::move(sink))
    , m_job(job)
{
}

void WorthList::start()
{
    readPage(1);
}

void WorthList::readPage(int number)
{
    auto *reading = m_requests.users(m_customer, number, m_priority);
    stopWith(m_job, reading);
    reading->then(this, [this, number](Result<UserPage> page) {
        if (page) {
            takePage(number, std::move(*page));
        } else {
            takeFailure(number, page.error());
        }
    });
}

void WorthList::takePage(int number, UserPage page)
{
    noteCounts(page);
    if (number == 1) {
        Q_EMIT firstPageRead(page.totalPages);
    }
    const QString firstId = page.users.isEmpty() ? QString() : page.users.constFirst().key.id;
    const auto users = newOnes(std::move(page.users));
    m_waiting += users;
    const bool isLast = number >= page.totalPages;
    m_stopped = !isLast && (number == MostPages || (number > 1 && repeats(firstId, users.size())));
    m_firstIdBefore = firstId;
    if (isLast || m_stopped) {
        endReading();
        return;
    }
    readPage(number + 1);
    if (!m_delivering) {
        deliver();
    }
}

/// A page that was told of and is gone ends the pages; what came before it stands.
void WorthList::takeFailure(int number, const Problem &problem)
{
    if (number > 1 && isBeyondTheEnd(problem)) {
        m_changed = true;
    } else {
        m_failure = problem;
    }
    endReading();
}

void WorthList::noteCounts(const UserPage &page)
{
    const bool isFirst = m_seen.isEmpty() && m_totalPages < 0;
    m_changed |= !isFirst && page.totalItems != m_totalItems;
    m_totalItems = page.totalItems;
    m_totalPages = page.totalPages;
    m_unusable += page.unusable;
}

QList<Invitation> WorthList::newOnes(QList<Invitation> users)
{
    users.removeIf([this](const Invitation &user) {
        const auto before = m_seen.size();
        m_seen.insert(user.key.id);
        return m_seen.size() == before;
    });
    return users;
}

/// A server that does not know the parameter answers with the same page for ever.
bool WorthList::repeats(const QString &firstId, qsizetype newOnes)
{
    return newOnes == 0 || firstId == m_firstIdBefore;
}

void WorthList::endReading()
{
    m_allRead = true;
    if (!m_delivering) {
        deliver();
    }
}

/// One batch in each turn of the event loop, so that a huge page does not hold the window up.
void WorthList::deliver()
{
    m_delivering = false;
    if (m_job->isCancelled() || m_job->isFinished()) {
        return;
    }
    if (const auto batch = m_waiting.first(std::min(BatchSize, m_waiting.size())); !batch.isEmpty()) {
        m_waiting.remove(0, batch.size());
        m_given += batch.size();
        m_sink.batch(batch);
    }
    if (!m_job->isCancelled()) {
        m_sink.progress(int(m_given), std::max(m_totalItems, 0), Text::tr("users"));
    }
    if (!m_waiting.isEmpty()) {
        m_delivering = true;
        QMetaObject::invokeMethod(this, &WorthList::deliver, Qt::QueuedConnection);
    }
    finishWhenDone();
}

void WorthList::finishWhenDone()
{
    if (!m_allRead || !m_waiting.isEmpty() || m_job->isCancelled()) {
        return;
    }
    if (m_failure) {
        m_job->finish(failure(*m_failure));
        return;
    }
    if (isWhole()) {
        m_sink.containerListed(m_customer.id, m_seen);
    }
    m_job->finish(summary());
}

ListSummary WorthList::summary() const
{
    QStringList notices;
    if (m_unusable > 0) {
        notices.append(Text::tr("%n users came without a usable id and are not shown.", nullptr, m_unusable));
    } else if (!isWhole()) {
        notices.append(missingNotice());
    }
    return {.whole = isWhole(), .containers = {m_customer.id}, .notice = notices.join(u' ')};
}

/// By the vendor's own count, where it tells one; without any count nobody knows.
bool WorthList::isWhole() const
{
    if (m_unusable > 0 || m_changed) {
        return false;
    }
    return m_totalItems >= 0 ? m_seen.size() == m_totalItems : m_totalPages >= 0 && !m_stopped;
}

QString WorthList::missingNotice() const
{
    if (m_stopped) {
        return Text::tr("The vendor's pages repeat themselves: %1 of %2 users could be read.")
            .arg(QString::number(m_seen.size()), m_totalItems < 0 ? Text::tr("more") : QString::number(m_totalItems));
    }
    if (m_totalItems < 0 && m_totalPages < 0) {
        return Text::tr("The vendor did not tell how many users there are: some may be missing.");
    }
    return Text::tr("The list of users changed while it was read: some may be missing until the next refresh.");
}

} // namespace Reinvite::Worth
