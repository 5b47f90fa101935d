// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/polar/polarrequests.h"

namespace Reinvite::Polar {

/// What is known of a session of the customer portal.
struct PortalSession
{
    QString person = {};   ///< who is signed in, name or address; empty: not known
    QString role = {};     ///< in the vendor's word; empty: the customer himself, or not known
    QString customer = {}; ///< whose account it is, name or address; empty: not known
    Instant endsAt = {};   ///< by the vendor's clock; invalid: not known
    QString notice = {};   ///< a sentence on what could not be read; may be empty

    friend bool operator==(const PortalSession &, const PortalSession &) = default;
};

/// Empty: the session may resend, or it is the vendor who will say. Else why not.
[[nodiscard]] QString cannotActBecause(const PortalSession &session);
/// "Buyer Ltd (Acme Cloud)": the customer, and at which organisation; what is not known is left out.
[[nodiscard]] QString scopeName(const PortalSession &session, const QString &organization);

/// Asks who a session belongs to and when it ends. An answer that does not tell, whatever it is, leaves what was known
/// before and says so; only what the next request would meet too (signed out, no network) is a failure.
class PolarSession final : public QObject
{
    Q_OBJECT
public:
    PolarSession(PolarRequests &requests, PortalSession known, Priority priority, Job<PortalSession> *job);

    void start();

private:
    void readEnd();
    void readUser();
    void takeUser(const PortalUser &user);
    void readCustomer();
    /// False: the problem ends the whole.
    [[nodiscard]] bool goesOnAfter(const Problem &problem);
    void finish();

    PolarRequests &m_requests;
    PortalSession m_session;
    Priority m_priority;
    Job<PortalSession> *m_job;
};

} // namespace Reinvite::Polar
