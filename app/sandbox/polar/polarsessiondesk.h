// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/polar/polarroute.h"
#include "app/sandbox/polar/polarvalidation.h"

namespace Reinvite {

/// POST /v1/customer-sessions/: an organisation opens the portal for one of its customers. Section 1.4 of
/// contracts/vendor-apis.md.
class PolarSessionDesk final
{
public:
    /// Both outlive it.
    PolarSessionDesk(PolarOrganization &organization, PolarSessions &sessions);

    [[nodiscard]] LoopbackReply open(const PolarCall &call);

private:
    /// Why there is no session, in the words of a 422's item.
    struct Refusal
    {
        const char *field;
        QByteArray message;
        QJsonValue input = {};
    };
    using Found = tl::expected<int, Refusal>;

    [[nodiscard]] Found findCustomer(const PolarCall &call, const PolarSessionWish &wish) const;
    /// NoRow where the organisation has no members.
    [[nodiscard]] Found findMember(int customer, const PolarSessionWish &wish, Timestamp now);
    [[nodiscard]] int ownerOf(int customer, Timestamp now);
    [[nodiscard]] LoopbackReply show(const PolarSession &session, Timestamp now);

    PolarOrganization &m_organization;
    PolarSessions &m_sessions;
};

} // namespace Reinvite
