// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarportalclient.h"

#include "app/vendors/polar/polarportalidentity.h"
#include "app/vendors/polar/polarwebsite.h"

namespace Reinvite::Polar {

PolarPortalClient::PolarPortalClient(const ClientSetup &setup)
    : PolarClient(PortalSide, setup)
{
}

void PolarPortalClient::setToken(Secret token)
{
    PolarClient::setToken(std::move(token));
    ++m_tokens;
    takeSession({});
}

Instant PolarPortalClient::tokenEndsAt() const
{
    return m_session.endsAt;
}

QString PolarPortalClient::cannotActBecause() const
{
    return Polar::cannotActBecause(m_session);
}

QUrl PolarPortalClient::page(const Invitation &invitation) const
{
    Q_UNUSED(invitation)
    return portalPage(environment(), organizationSlug());
}

Job<ListSummary> *PolarPortalClient::list(ListSink sink)
{
    auto *job = new Job<ListSummary>(this);
    auto *reading = readSession(Priority::Background);
    stopWith(job, reading);
    reading->then(job, [this, job, sink = std::move(sink)](const Result<PortalSession> &session) {
        if (session) {
            makeList({.payer = session->customer, .notice = session->notice}, sink, job)->start();
        } else {
            job->finish(failure(session.error()));
        }
    });
    return job;
}

void PolarPortalClient::identify(Job<Identity> *job)
{
    auto *reading = readSession(Priority::Act);
    stopWith(job, reading);
    reading->then(job, [this, job](const Result<PortalSession> &session) {
        if (!session) {
            job->finish(failure(session.error()));
            return;
        }
        auto *identity = new PolarPortalIdentity(requests(), *session, job);
        connect(identity, &PolarPortalIdentity::organizationFound, this, &PolarPortalClient::takeOrganization);
        identity->start();
    });
}

QString PolarPortalClient::scopeName(const QString &organization) const
{
    return Polar::scopeName(m_session, organization);
}

Job<PortalSession> *PolarPortalClient::readSession(Priority priority)
{
    auto *job = new Job<PortalSession>(this);
    auto *reading = new Job<PortalSession>(job);
    stopWith(job, reading);
    reading->then(job, [this, job, token = m_tokens](Result<PortalSession> session) {
        if (session && token == m_tokens) {
            takeSession(*session);
        }
        job->finish(std::move(session));
    });
    (new PolarSession(requests(), m_session, priority, reading))->start();
    return job;
}

void PolarPortalClient::takeSession(const PortalSession &session)
{
    const PortalSession before = std::exchange(m_session, session);
    if (before.endsAt != session.endsAt || before.role != session.role) {
        Q_EMIT accountChanged();
    }
}

} // namespace Reinvite::Polar
