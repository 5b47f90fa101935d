// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/mailbox.h"
#include "app/sandbox/polar/polarportal.h"
#include "app/sandbox/polar/polarratelimit.h"
#include "app/sandbox/polar/polarroute.h"
#include "app/sandbox/polar/polarseatdesk.h"
#include "app/sandbox/polar/polarsessiondesk.h"
#include "app/sandbox/simulators.h"
#include "models/clock.h"

namespace Reinvite {

/// Polar's HTTP interface over one organisation and its customers' portal. What a request passes, and in which order,
/// is section 1 of contracts/vendor-apis.md; the routes are a table.
class PolarSimulator final : public Simulator
{
public:
    struct Options
    {
        quint32 seed = 1;
        int limit = 500; ///< requests a minute for the organisation, and for each customer; 0: no limit
    };

    /// Clock and mailbox outlive it.
    PolarSimulator(
        std::unique_ptr<PolarOrganization> organization, const Options &options, const Clock &clock, Mailbox &mailbox);

    [[nodiscard]] LoopbackReply answer(const LoopbackRequest &request) override;
    [[nodiscard]] LoopbackReply refuse(Trouble trouble) const override;
    [[nodiscard]] QString safePath(const LoopbackRequest &request) const override;
    [[nodiscard]] bool linkWorks(const Mail &mail) const override;
    [[nodiscard]] std::vector<SandboxAccount> accounts(const QUrl &url) const override;
    [[nodiscard]] QList<SimulatedToken> tokens() const override;
    [[nodiscard]] QJsonObject toJson(const QUrl &url) const override;

    [[nodiscard]] const PolarOrganization &organization() const { return *m_organization; }

private:
    [[nodiscard]] std::vector<PolarRoute> makeRoutes();

    // What stands before the application, outermost first; a reply ends the way.
    [[nodiscard]] std::optional<LoopbackReply> checkLength(PolarCall &call) const;
    [[nodiscard]] std::optional<LoopbackReply> checkVersion(PolarCall &call) const;
    [[nodiscard]] std::optional<LoopbackReply> checkRate(PolarCall &call);
    [[nodiscard]] std::optional<LoopbackReply> checkToken(PolarCall &call) const;
    [[nodiscard]] QByteArray rateOwner(const PolarCall &call) const;

    [[nodiscard]] std::optional<LoopbackReply> beforeApplication(PolarCall &call);
    [[nodiscard]] LoopbackReply dispatch(PolarCall &call);
    [[nodiscard]] LoopbackReply run(const PolarRoute &route, PolarCall &call);
    [[nodiscard]] std::optional<LoopbackReply> checkDoor(const PolarRoute &route, const PolarCall &call) const;
    [[nodiscard]] LoopbackReply redirectOrMiss(const PolarCall &call) const;

    [[nodiscard]] LoopbackReply health(const PolarCall &call);
    [[nodiscard]] LoopbackReply listOrganizations(const PolarCall &call);
    [[nodiscard]] LoopbackReply listSubscriptions(const PolarCall &call);
    [[nodiscard]] LoopbackReply listOrders(const PolarCall &call);
    [[nodiscard]] LoopbackReply showClaim(const PolarCall &call);
    [[nodiscard]] LoopbackReply streamClaim(const PolarCall &call);
    [[nodiscard]] LoopbackReply claimSeat(const PolarCall &call);

    [[nodiscard]] Timestamp now();

    std::unique_ptr<PolarOrganization> m_organization;
    const Clock &m_clock;
    PolarProfile m_otherOrganization; ///< whose token is of no use here
    PolarTokens m_tokens;
    PolarSessions m_sessions;
    PolarGuests m_guests;
    PolarSeatDesk m_seats;
    PolarSessionDesk m_sessionDesk;
    PolarPortal m_portal;
    std::vector<PolarRoute> m_routes;
    PolarRateLimit m_rateLimit;
    QRandomGenerator m_jitter;
};

[[nodiscard]] std::unique_ptr<Simulator> makePolarSimulator(const SimulatorSetup &setup);

} // namespace Reinvite
