// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/polar/polarsession.h"
#include "models/identity.h"

namespace Reinvite::Polar {

/// Makes an identity of a session: with it the organisation, which the portal tells only by what was bought, and what
/// the session may not do. A session has all scopes there are (vendor-apis.md 1.2): none is asked for. The environment
/// is the client's to fill in.
class PolarPortalIdentity final : public QObject
{
    Q_OBJECT
public:
    PolarPortalIdentity(PolarRequests &requests, PortalSession session, Job<Identity> *job);

    void start();

Q_SIGNALS:
    void organizationFound(const Reinvite::Polar::Organization &organization);

private:
    void readOnePage(ContainerKind kind);
    void takePage(ContainerKind kind, const ContainerPage &page);
    void takeProblem(ContainerKind kind, const Problem &problem);
    void goOnAfter(ContainerKind kind);
    void notePrevented(const QString &sentence);

    PolarRequests &m_requests;
    PortalSession m_session;
    Job<Identity> *m_job;
    Identity m_identity;
};

} // namespace Reinvite::Polar
