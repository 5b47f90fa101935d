// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/polar/polarorganization.h"

#include <map>

namespace Reinvite {

/// A token of the customer portal: `polar_cst_…` for a customer, `polar_mst_…` for one of his members.
struct PolarSession
{
    QByteArray token = {};
    int customer = NoRow;
    int member = NoRow; ///< NoRow: the customer himself
    QByteArray returnUrl = {};
    Timestamp expiresAt = {};
};

/// The sessions that the simulated Polar has opened. Each lives for an hour (contracts/vendor-apis.md section 1.2).
class PolarSessions final
{
public:
    static constexpr std::chrono::hours Lifetime{1};

    explicit PolarSessions(quint32 seed);

    /// The answer holds as long as this object. `member` is NoRow or a member of the customer.
    const PolarSession &open(int customer, int member, Timestamp now, const QByteArray &returnUrl = {});
    /// Null: unknown or ended.
    [[nodiscard]] const PolarSession *find(const QByteArray &token, Timestamp now) const;

private:
    QRandomGenerator m_random;
    std::map<QByteArray, PolarSession> m_known;
};

/// What the sandbox hands out at its start, for one customer who bought a good deal.
struct PolarGuests
{
    struct Guest
    {
        QByteArray name; ///< "customer_session", "portal_owner"
        QByteArray token;
    };

    int customer = NoRow; ///< NoRow: the organisation has none, and there are no guests
    QList<Guest> guests = {};

    /// Empty: there is none of that name.
    [[nodiscard]] QByteArray token(const QByteArray &name) const;
};

/// Opens a session for the customer, for one member of each role and one that has ended. Members who are wanting are
/// added.
[[nodiscard]] PolarGuests invitePolarGuests(PolarOrganization &organization, PolarSessions &sessions, Timestamp now);

} // namespace Reinvite
