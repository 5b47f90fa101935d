// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/mailbox.h"
#include "app/sandbox/polar/polarcall.h"

namespace Reinvite {

/// What is done with seats, the same on the organisation's side and in the portal, as the vendor has one service under
/// both. What a call does not reach is not found. Sections 1.3 and 1.4 of contracts/vendor-apis.md.
class PolarSeatDesk final
{
public:
    /// Both outlive it.
    PolarSeatDesk(PolarOrganization &organization, Mailbox &mailbox);

    [[nodiscard]] LoopbackReply list(const PolarCall &call);
    [[nodiscard]] LoopbackReply assign(const PolarCall &call);
    [[nodiscard]] LoopbackReply revoke(const PolarCall &call);
    [[nodiscard]] LoopbackReply resend(const PolarCall &call);
    /// The seat at this row, as JSON.
    [[nodiscard]] QByteArray show(int seat) const;

private:
    [[nodiscard]] PolarResult<int> findContainer(
        const PolarCall &call, PolarContainer::Kind kind, const QUuid &id) const;
    [[nodiscard]] PolarResult<int> findCheckout(const PolarCall &call, const QUuid &id) const;
    /// NoRow and the reply where the id is wrong or the seat out of reach.
    [[nodiscard]] int findSeat(const PolarCall &call, LoopbackReply &refusedWith) const;
    void sendInvitation(int seat, Timestamp now);

    PolarOrganization &m_organization;
    Mailbox &m_mailbox;
};

} // namespace Reinvite
