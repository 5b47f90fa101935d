// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polardiscovery.h"

#include "app/vendors/jobsteps.h"
#include "app/vendors/polar/polarerrors.h"

#include <QCoreApplication>

#include <algorithm>

namespace Reinvite::Polar {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

QString leftOutSentence(ContainerKind kind, const Problem &problem)
{
    const bool subscriptions = kind == ContainerKind::Subscription;
    if (!isMissingScope(problem)) {
        return subscriptions ? Text::tr("Not all subscriptions could be found: %1").arg(describe(problem))
                             : Text::tr("Not all orders could be found: %1").arg(describe(problem));
    }
    return subscriptions
        ? Text::tr("Seats of subscriptions are not listed: the token lacks the scope subscriptions:read.")
        : Text::tr("Seats of orders are not listed: the token lacks the scope orders:read.");
}

QString namelessSentence(const Problem &problem)
{
    return isMissingScope(problem)
        ? Text::tr("The organisation's name is not shown: the token lacks the scope organizations:read.")
        : Text::tr("The organisation's name could not be read: %1").arg(describe(problem));
}

} // namespace

PolarDiscovery::PolarDiscovery(PolarRequests &requests, const QString &knownOrganization, JobBase *job)
    : QObject(job)
    , m_requests(requests)
    , m_knownOrganization(knownOrganization)
    , m_job(job)
{
}

void PolarDiscovery::start()
{
    if (m_requests.side().organizations.isEmpty()) {
        readPage(ContainerKind::Subscription, 1);
    } else {
        readOrganizations();
    }
}

void PolarDiscovery::readOrganizations()
{
    auto *reading = m_requests.organizations(Priority::Background);
    stopWith(m_job, reading);
    reading->then(this, [this](const Result<QList<Organization>> &organizations) {
        if (organizations) {
            takeOrganizations(*organizations);
        } else if (concernsConnection(organizations.error())) {
            Q_EMIT failed(organizations.error());
            return;
        } else {
            m_notices.append(namelessSentence(organizations.error()));
        }
        readPage(ContainerKind::Subscription, 1);
    });
}

/// A personal token may see several organisations. A connection is one of them.
void PolarDiscovery::takeOrganizations(const QList<Organization> &organizations)
{
    if (organizations.isEmpty()) {
        return;
    }
    const auto known = std::ranges::find(organizations, m_knownOrganization, &Organization::id);
    const Organization &chosen = known == organizations.end() ? organizations.constFirst() : *known;
    if (organizations.size() > 1) {
        m_filter = chosen.id;
        m_notices.append(
            Text::tr("The token sees %n organisations; only %1 is listed. Make an organisation access token for each "
                     "of the others.",
                nullptr, int(organizations.size()))
                .arg(chosen.name));
    }
    m_named = true;
    Q_EMIT organizationFound(chosen);
}

void PolarDiscovery::readPage(ContainerKind kind, int page)
{
    auto *reading = m_requests.containers(kind, m_filter, page);
    stopWith(m_job, reading);
    reading->then(this, [this, kind, page](const Result<ContainerPage> &result) {
        if (result) {
            takePage(kind, page, *result);
        } else if (concernsConnection(result.error())) {
            Q_EMIT failed(result.error());
        } else {
            leaveOut(kind, result.error());
        }
    });
}

void PolarDiscovery::takePage(ContainerKind kind, int number, const ContainerPage &page)
{
    if (!m_named && !page.organization.id.isEmpty()) {
        m_named = true;
        Q_EMIT organizationFound(page.organization);
    }
    if (page.unusable > 0) {
        m_whole = false;
        m_notices.append(Text::tr("%n subscriptions or orders came without a usable id.", nullptr, page.unusable));
    }
    const auto seenBefore = m_seen.size();
    m_seen.unite(page.ids);
    Q_EMIT customersFound(page.customers);
    Q_EMIT containersFound(page.containers);
    if (m_job->isCancelled()) {
        return;
    }
    // A server that repeats its pages, or tells no last one, must not keep this going for ever.
    const bool broughtNew = m_seen.size() > seenBefore;
    const bool last = page.maxPage >= 0 && number >= page.maxPage;
    if (broughtNew && !last) {
        readPage(kind, number + 1);
        return;
    }
    checkCount(kind, page.totalCount);
    goOnAfter(kind);
}

/// Something may have moved between two pages while they were read: then not everything was found.
void PolarDiscovery::checkCount(ContainerKind kind, int totalCount)
{
    if (m_seen.size() >= totalCount) {
        return;
    }
    m_whole = false;
    m_notices.append(kind == ContainerKind::Subscription
            ? Text::tr(
                "The list of subscriptions changed while it was read: some may be missing until the next refresh.")
            : Text::tr("The list of orders changed while it was read: some may be missing until the next refresh."));
}

void PolarDiscovery::leaveOut(ContainerKind kind, const Problem &problem)
{
    m_whole = false;
    m_notices.append(leftOutSentence(kind, problem));
    if (++m_kindsLeftOut == 2) {
        Q_EMIT failed(problem);
        return;
    }
    goOnAfter(kind);
}

void PolarDiscovery::goOnAfter(ContainerKind kind)
{
    m_seen.clear();
    if (kind == ContainerKind::Subscription) {
        readPage(ContainerKind::Order, 1);
    } else {
        Q_EMIT finished();
    }
}

} // namespace Reinvite::Polar
