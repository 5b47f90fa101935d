// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarportalidentity.h"

#include "app/vendors/jobsteps.h"

namespace Reinvite::Polar {

PolarPortalIdentity::PolarPortalIdentity(PolarRequests &requests, PortalSession session, Job<Identity> *job)
    : QObject(job)
    , m_requests(requests)
    , m_session(std::move(session))
    , m_job(job)
{
}

void PolarPortalIdentity::start()
{
    m_identity.person = m_session.person;
    m_identity.role = m_session.role;
    m_identity.signedInUntil = m_session.endsAt;
    m_identity.scopeName = scopeName(m_session, {});
    notePrevented(cannotActBecause(m_session));
    notePrevented(m_session.notice);
    readOnePage(ContainerKind::Subscription);
}

void PolarPortalIdentity::readOnePage(ContainerKind kind)
{
    auto *reading = m_requests.probeContainers(kind);
    stopWith(m_job, reading);
    reading->then(this, [this, kind](const Result<ContainerPage> &page) {
        if (page) {
            takePage(kind, *page);
        } else {
            takeProblem(kind, page.error());
        }
    });
}

void PolarPortalIdentity::takePage(ContainerKind kind, const ContainerPage &page)
{
    const Organization &organization = page.organization;
    if (organization.id.isEmpty()) {
        goOnAfter(kind);
        return;
    }
    m_identity.scopeId = organization.id;
    m_identity.scopeName = scopeName(m_session, organization.name);
    Q_EMIT organizationFound(organization);
    m_job->finish(m_identity);
}

/// What this role may not read is said, and the rest goes on.
void PolarPortalIdentity::takeProblem(ContainerKind kind, const Problem &problem)
{
    if (problem.kind != ProblemKind::Forbidden) {
        m_job->finish(failure(problem));
        return;
    }
    notePrevented(describe(problem));
    goOnAfter(kind);
}

void PolarPortalIdentity::goOnAfter(ContainerKind kind)
{
    if (kind == ContainerKind::Subscription) {
        readOnePage(ContainerKind::Order);
    } else {
        m_job->finish(m_identity);
    }
}

void PolarPortalIdentity::notePrevented(const QString &sentence)
{
    if (!sentence.isEmpty() && !m_identity.prevented.contains(sentence)) {
        m_identity.prevented.append(sentence);
    }
}

} // namespace Reinvite::Polar
