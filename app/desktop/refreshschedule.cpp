// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/refreshschedule.h"

#include <algorithm>

namespace Reinvite {

namespace {

/// Doubling more often than this would go beyond any span.
constexpr int MostDoublings = 16;

Readiness readinessAfter(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Offline:
        return Readiness::Offline;
    case ProblemKind::Timeout:
    case ProblemKind::RateLimited:
    case ProblemKind::VendorFault:
    case ProblemKind::Malformed: // of a page that stands between, as in a hotel
    case ProblemKind::Cancelled:
        return Readiness::Ready;
    case ProblemKind::Insecure:
    case ProblemKind::Unauthorized:
    case ProblemKind::Forbidden:
    case ProblemKind::NotFound:
    case ProblemKind::WrongState:
    case ProblemKind::Validation:
    case ProblemKind::Keychain:
    case ProblemKind::Storage:
    case ProblemKind::Setup:
    case ProblemKind::Output:
        break;
    }
    return Readiness::NeedsPerson;
}

} // namespace

Readiness readinessOf(const ConnectionStatus &status)
{
    switch (status.state) {
    case ConnectionState::Refreshing:
        return Readiness::Busy;
    case ConnectionState::SignedOut:
        return Readiness::NeedsPerson;
    case ConnectionState::Failed:
        return status.problem ? readinessAfter(status.problem->kind) : Readiness::Ready;
    case ConnectionState::Idle:
    case ConnectionState::Ready:
        break;
    }
    return Readiness::Ready;
}

void RefreshSchedule::networkReturned(Time now)
{
    for (Entry &entry : m_entries) {
        if (entry.retries > 0 || now - entry.last >= m_spans.fresh) {
            entry.wanted = now + m_spans.settle;
        }
    }
}

std::optional<QString> RefreshSchedule::next(const QHash<QString, Readiness> &connections, Time now)
{
    m_entries.removeIf([&connections](const auto &entry) { return !connections.contains(entry.key()); });
    std::optional<QString> found;
    std::optional<Time> earliest;
    for (auto it = connections.cbegin(); it != connections.cend(); ++it) {
        const bool isNew = !m_entries.contains(it.key());
        Entry &entry = m_entries[it.key()];
        entry.last = isNew ? now : entry.last;
        note(entry, it.value(), now);
        const auto due = dueAt(entry, it.value());
        if (due && *due <= now && (!earliest || *due < *earliest)) {
            earliest = due;
            found = it.key();
        }
    }
    if (found && m_spans.interval > Time::zero()) {
        Entry &entry = m_entries[*found];
        entry = {.last = now, .retries = entry.retries + (connections.value(*found) == Readiness::Offline ? 1 : 0)};
        return found;
    }
    return {};
}

void RefreshSchedule::note(Entry &entry, Readiness readiness, Time now) const
{
    if (readiness == Readiness::Busy) {
        entry.last = now;
        entry.wanted.reset();
    } else if (readiness == Readiness::Ready) {
        entry.retries = 0;
    }
}

std::optional<RefreshSchedule::Time> RefreshSchedule::dueAt(const Entry &entry, Readiness readiness) const
{
    const bool isOffline = readiness == Readiness::Offline;
    if (!isOffline && readiness != Readiness::Ready) {
        return {};
    }
    const Time usual = entry.last + (isOffline ? retrySpan(entry.retries) : m_spans.interval);
    return entry.wanted ? std::min(usual, *entry.wanted) : usual;
}

RefreshSchedule::Time RefreshSchedule::retrySpan(int retries) const
{
    const Time most = std::min(m_spans.lastRetry, m_spans.interval);
    return std::min(most, m_spans.firstRetry * (1 << std::min(retries, MostDoublings)));
}

} // namespace Reinvite
