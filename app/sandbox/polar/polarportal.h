// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/polar/polarroute.h"
#include "app/sandbox/polar/polarseatdesk.h"

namespace Reinvite {

/// The customer portal's routes: section 1.4 of contracts/vendor-apis.md. Whose session it is decides what is reached.
class PolarPortal final
{
public:
    /// Both outlive it.
    PolarPortal(const PolarOrganization &organization, PolarSeatDesk &desk);

    /// In the vendor's order of registration. They hold as long as this object.
    [[nodiscard]] std::vector<PolarRoute> routes();

private:
    [[nodiscard]] LoopbackReply listSubscriptions(const PolarCall &call) const;
    [[nodiscard]] LoopbackReply listOrders(const PolarCall &call) const;
    [[nodiscard]] LoopbackReply listClaimed(const PolarCall &call) const;
    [[nodiscard]] LoopbackReply introspect(const PolarCall &call) const;
    [[nodiscard]] LoopbackReply showUser(const PolarCall &call) const;
    [[nodiscard]] LoopbackReply showCustomer(const PolarCall &call) const;

    /// The subscriptions in which somebody holds a claimed seat, whoever pays for them.
    [[nodiscard]] std::vector<int> claimedBy(const PolarSession &session) const;

    const PolarOrganization &m_organization;
    PolarSeatDesk &m_desk;
};

} // namespace Reinvite
