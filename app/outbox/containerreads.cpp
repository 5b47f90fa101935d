// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/containerreads.h"

#include "app/vendors/jobsteps.h"

namespace Reinvite {

ContainerReads::ContainerReads(const Channels &channels, const OutboxTimes &times, QObject *parent)
    : QObject(parent)
    , m_channels(channels)
    , m_times(times)
{
    m_clock.start();
}

bool ContainerReads::isPlannedByRecent(const OutboxItem &item) const
{
    const Instant now = m_channels.clock.now();
    const Instant changed = m_changed.value(containerTarget(item));
    return item.knownAt.isValid() && item.knownAt <= now && now - item.knownAt <= m_times.recent
        && (!changed.isValid() || item.knownAt > changed);
}

Job<ReadBackRows> *ContainerReads::afresh(const OutboxItem &item)
{
    auto *job = new Job<ReadBackRows>(this);
    VendorClient *client = m_channels.clients.client(item.key.connection);
    if (!client) {
        job->finish(failure(ProblemKind::Cancelled));
        return job;
    }
    auto *reading = client->readBack(item.key, containerOf(item), Priority::Act);
    stopWith(job, reading);
    reading->then(
        job, [this, job, place = Place(item.key.connection, item.containerId)](const Result<ReadBackRows> &read) {
            if (read && (read->wholeContainer || !read->rows.isEmpty())) {
                Q_EMIT containerRead(place.first, place.second, *read);
            }
            job->finish(read);
        });
    // A client that goes takes its jobs along, and no handler runs. After an answer this changes nothing.
    connect(reading, &QObject::destroyed, job, [job] { job->finish(failure(ProblemKind::Cancelled)); });
    return job;
}

Job<ReadBackRows> *ContainerReads::recent(const OutboxItem &item)
{
    auto *job = new Job<ReadBackRows>(this);
    const Place place(item.key.connection, item.containerId);
    dropOld();
    const auto kept = m_kept.constFind(place);
    if (kept != m_kept.cend()) {
        job->finish(kept->rows);
        return job;
    }
    auto &asking = m_asking[place];
    asking.append(job);
    if (asking.size() == 1) {
        afresh(item)->then(this, [this, place](const Result<ReadBackRows> &read) { onRead(place, read); });
    }
    return job;
}

void ContainerReads::forget(const OutboxItem &item)
{
    m_changed.insert(containerTarget(item), m_channels.clock.now());
    m_kept.removeIf([&item](auto kept) { return kept.key().second == item.containerId; });
    for (auto asked = m_asking.cbegin(); asked != m_asking.cend(); ++asked) {
        if (asked.key().second == item.containerId) {
            m_changing.insert(asked.key());
        }
    }
}

void ContainerReads::onRead(const Place &place, const Result<ReadBackRows> &read)
{
    if (!m_changing.remove(place) && read) {
        m_kept.insert(place, {*read, m_clock.elapsed()});
    }
    const auto asking = m_asking.take(place);
    for (const auto &pointer : asking) {
        if (auto *job = pointer.data()) {
            job->finish(read);
        }
    }
}

void ContainerReads::dropOld()
{
    const qint64 oldest = m_clock.elapsed() - m_times.recent.count();
    m_kept.removeIf([oldest](auto kept) { return kept->at <= oldest; });
}

} // namespace Reinvite
