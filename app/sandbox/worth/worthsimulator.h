// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/mailbox.h"
#include "app/sandbox/simulators.h"
#include "app/sandbox/worth/worthcustomer.h"
#include "app/sandbox/worth/worthforms.h"
#include "app/sandbox/worth/worthsessions.h"
#include "models/clock.h"

namespace Reinvite {

struct WorthCall;

/// Worth AI's auth service over one customer. What a request passes, and in which order, is a guess where section 3 of
/// contracts/vendor-apis.md leaves it open: limit, path, body, token, permission, customer. The routes are a table.
class WorthSimulator final : public Simulator
{
public:
    struct Options
    {
        quint32 seed = 1;
        int limit = 500; ///< requests a minute for the customer; 0: no limit
    };

    /// Clock and mailbox outlive it. The customer's first users are those of WorthAccounts.
    WorthSimulator(
        std::unique_ptr<WorthCustomer> customer, const Options &options, const Clock &clock, Mailbox &mailbox);

    [[nodiscard]] LoopbackReply answer(const LoopbackRequest &request) override;
    [[nodiscard]] LoopbackReply refuse(Trouble trouble) const override;
    [[nodiscard]] QString safePath(const LoopbackRequest &request) const override;
    [[nodiscard]] bool linkWorks(const Mail &mail) const override;
    [[nodiscard]] std::vector<SandboxAccount> accounts(const QUrl &url) const override;
    /// Id tokens as if they were issued now, until their sessions are logged out.
    [[nodiscard]] QList<SimulatedToken> tokens() const override;
    [[nodiscard]] QList<OpenForm> forms() const override { return m_forms.list(); }
    void chooseForm(const QString &id, const QString &value) override { m_forms.choose(id, value); }
    [[nodiscard]] QJsonObject toJson(const QUrl &url) const override;

    [[nodiscard]] const WorthCustomer &customer() const { return *m_customer; }

private:
    enum class Access { Open, SignedIn, Read, Write, Create, Resend };
    struct Route;

    [[nodiscard]] static const std::vector<Route> &routes();

    [[nodiscard]] LoopbackReply dispatch(WorthCall &call);
    [[nodiscard]] LoopbackReply run(const Route &route, WorthCall &call);

    // What stands before a route, outermost first; a reply ends the way.
    [[nodiscard]] std::optional<LoopbackReply> checkRate(Instant now);
    [[nodiscard]] std::optional<LoopbackReply> checkToken(WorthCall &call) const;
    [[nodiscard]] bool isPermitted(Access access, const WorthCall &call) const;
    [[nodiscard]] std::optional<LoopbackReply> checkCustomer(const Route &route, const WorthCall &call) const;

    [[nodiscard]] LoopbackReply signIn(WorthCall &call);
    [[nodiscard]] LoopbackReply refresh(WorthCall &call);
    [[nodiscard]] LoopbackReply logOut(WorthCall &call);
    [[nodiscard]] LoopbackReply listUsers(WorthCall &call);
    [[nodiscard]] LoopbackReply createUser(WorthCall &call);
    [[nodiscard]] LoopbackReply showUser(WorthCall &call);
    [[nodiscard]] LoopbackReply changeUser(WorthCall &call);
    [[nodiscard]] LoopbackReply resendInvite(WorthCall &call);
    [[nodiscard]] LoopbackReply listSubroles(WorthCall &call);
    [[nodiscard]] LoopbackReply acceptInvite(WorthCall &call);

    [[nodiscard]] LoopbackReply refusedRefresh(const QByteArray &message) const;
    [[nodiscard]] int userInPath(const WorthCall &call) const;
    [[nodiscard]] std::optional<LoopbackReply> checkPause(int row, Instant now) const;
    void sendInvitation(int row, Instant now);
    /// The user whom this invitation lets in; NoUser: it is of no use any more.
    [[nodiscard]] int invited(const WorthClaims &invitation) const;
    [[nodiscard]] QByteArray customerId() const { return worthText(m_customer->profile().id); }

    std::unique_ptr<WorthCustomer> m_customer;
    const quint32 m_seed;
    const int m_limit;
    const Clock &m_clock;
    Mailbox &m_mailbox;
    WorthForms m_forms;
    WorthSessions m_sessions;
    QUuid m_otherCustomer;        ///< whose token is of no use here
    QHash<int, Instant> m_mailed; ///< when the last mail to this user went out
    Instant m_windowBegan;        ///< of the limit
    int m_requests = 0;           ///< in that window
};

[[nodiscard]] std::unique_ptr<Simulator> makeWorthSimulator(const SimulatorSetup &setup);

} // namespace Reinvite
