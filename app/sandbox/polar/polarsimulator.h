// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/mailbox.h"
#include "app/sandbox/polar/polarorganization.h"
#include "app/sandbox/polar/polarratelimit.h"
#include "app/sandbox/polar/polartokens.h"
#include "app/sandbox/simulators.h"
#include "models/clock.h"

namespace Reinvite {

class JsonText;
struct PolarCall;

/// Polar's HTTP interface over one organisation. What a request passes, and in which order, is section 1 of
/// contracts/vendor-apis.md; the routes are a table.
class PolarSimulator final : public Simulator
{
public:
    struct Options
    {
        quint32 seed = 1;
        int limit = 500; ///< requests a minute for the organisation; 0: no limit
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
    struct Route;

    [[nodiscard]] static const std::vector<Route> &routes();

    // What stands before the application, outermost first; a reply ends the way.
    [[nodiscard]] std::optional<LoopbackReply> checkLength(PolarCall &call) const;
    [[nodiscard]] std::optional<LoopbackReply> checkVersion(PolarCall &call) const;
    [[nodiscard]] std::optional<LoopbackReply> checkRate(PolarCall &call);
    [[nodiscard]] std::optional<LoopbackReply> checkToken(PolarCall &call) const;

    [[nodiscard]] std::optional<LoopbackReply> beforeApplication(PolarCall &call);
    [[nodiscard]] LoopbackReply dispatch(PolarCall &call);
    [[nodiscard]] LoopbackReply run(const Route &route, PolarCall &call);
    [[nodiscard]] static LoopbackReply redirectOrMiss(const PolarCall &call);

    [[nodiscard]] LoopbackReply health(PolarCall &call);
    [[nodiscard]] LoopbackReply listOrganizations(PolarCall &call);
    [[nodiscard]] LoopbackReply listSubscriptions(PolarCall &call);
    [[nodiscard]] LoopbackReply listOrders(PolarCall &call);
    [[nodiscard]] LoopbackReply listSeats(PolarCall &call);
    [[nodiscard]] LoopbackReply assignSeat(PolarCall &call);
    [[nodiscard]] LoopbackReply revokeSeat(PolarCall &call);
    [[nodiscard]] LoopbackReply resendInvitation(PolarCall &call);
    [[nodiscard]] LoopbackReply showClaim(PolarCall &call);
    [[nodiscard]] LoopbackReply streamClaim(PolarCall &call);
    [[nodiscard]] LoopbackReply claimSeat(PolarCall &call);

    [[nodiscard]] LoopbackReply listContainers(PolarCall &call, PolarContainer::Kind kind,
        void (*write)(JsonText &, const PolarOrganization &, const PolarContainer &));
    [[nodiscard]] LoopbackReply seatReply(int seat) const;
    /// NoRow and the reply where the id is wrong or the seat not this token's.
    [[nodiscard]] int findSeat(const PolarCall &call, LoopbackReply &refusedWith) const;
    [[nodiscard]] int findContainer(const PolarCall &call, PolarContainer::Kind kind, const QUuid &id) const;
    void sendInvitation(int seat, Timestamp now);
    [[nodiscard]] Timestamp now();

    std::unique_ptr<PolarOrganization> m_organization;
    const Clock &m_clock;
    Mailbox &m_mailbox;
    PolarProfile m_otherOrganization; ///< whose token is of no use here
    PolarTokens m_tokens;
    PolarRateLimit m_rateLimit;
    QRandomGenerator m_jitter;
};

[[nodiscard]] std::unique_ptr<Simulator> makePolarSimulator(const SimulatorSetup &setup);

} // namespace Reinvite
