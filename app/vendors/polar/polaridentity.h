// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/polar/polarrequests.h"
#include "models/identity.h"

namespace Reinvite::Polar {

/// Finds out who a token belongs to and which scopes it lacks, by asking for each thing once and keeping nothing.
///
/// The write scope can't be seen by reading. It is asked for by a resend of a seat that can't exist: an id of zeros.
/// Polar looks at the scope first and at the id then (vendor-apis.md 1.3, order of checks), so the answer is 403 or 404
/// and no mail can come of it. Where neither comes, the identity says that it is not known. The environment is the
/// client's to fill in.
class PolarIdentity final : public QObject
{
    Q_OBJECT
public:
    PolarIdentity(PolarRequests &requests, HttpClient &http, PacerGate &pacer, Job<Identity> *job);

    void start();

Q_SIGNALS:
    void organizationFound(const Reinvite::Polar::Organization &organization);

private:
    void readOrganizations();
    void readOnePage(ContainerKind kind);
    void probeSeats();
    void askForGrant();
    void probeWriting(Grant grant);
    void takeOrganization(const Organization &organization);
    /// False: the probe's problem ends the whole.
    [[nodiscard]] bool goesOnAfter(const Problem &problem, const char *scope);
    void noteMissing(const char *scope);
    void noteUnknownWriting(const Problem &problem);
    void finish();

    PolarRequests &m_requests;
    HttpClient &m_http;
    PacerGate &m_pacer;
    Job<Identity> *m_job;
    Identity m_identity;
};

} // namespace Reinvite::Polar
