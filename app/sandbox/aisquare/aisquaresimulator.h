// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/aisquare/aisquarepage.h"
#include "app/sandbox/aisquare/aisquareseed.h"
#include "app/sandbox/aisquare/aisquarethrottle.h"
#include "app/sandbox/aisquare/aisquaretokens.h"
#include "app/sandbox/mailbox.h"
#include "app/sandbox/simulators.h"
#include "models/clock.h"

namespace Reinvite {

class JsonText;

/// Studio's HTTP interface over one simulated Studio. What it does is section 2 of contracts/vendor-apis.md; how a
/// request passes is Django's way: slashes, then credentials, then the limit, then the method, then the view.
/// Accepting an invite by its token is a guess, so that the links in the mails can be tried.
class AiSquareSimulator final : public Simulator
{
public:
    struct Options
    {
        quint32 seed = 1;
        int limit = 500; ///< requests a minute for each user; 0: no limit
    };

    /// Clock and mailbox outlive it.
    AiSquareSimulator(
        std::unique_ptr<AiSquareStudio> studio, const Options &options, const Clock &clock, Mailbox &mailbox);

    [[nodiscard]] LoopbackReply answer(const LoopbackRequest &request) override;
    [[nodiscard]] LoopbackReply refuse(Trouble trouble) const override;
    [[nodiscard]] QString safePath(const LoopbackRequest &request) const override;
    [[nodiscard]] bool linkWorks(const Mail &mail) const override;
    [[nodiscard]] std::vector<SandboxAccount> accounts(const QUrl &url) const override;
    /// Made for now: the vendor has no scopes, so that whose they are is in the name.
    [[nodiscard]] QList<SimulatedToken> tokens() const override;
    [[nodiscard]] QList<OpenForm> forms() const override { return m_forms.list(); }
    void chooseForm(const QString &id, const QString &value) override { m_forms.choose(id, value); }
    [[nodiscard]] QJsonObject toJson(const QUrl &url) const override;

    [[nodiscard]] const AiSquareStudio &studio() const { return *m_studio; }

private:
    struct Route;
    struct Call
    {
        const LoopbackRequest &request;
        Timestamp now;
        int user = AiSquareStudio::NoRow; ///< whose credentials came with it; NoRow: none
        QString captured = {};            ///< the variable part of the path
    };

    [[nodiscard]] static const std::vector<Route> &routes();
    [[nodiscard]] static const Route *findRoute(const QString &path, QString *captured = nullptr);

    [[nodiscard]] LoopbackReply dispatch(Call &call);
    [[nodiscard]] LoopbackReply withoutRoute(const LoopbackRequest &request) const;
    [[nodiscard]] LoopbackReply run(const Route &route, Call &call);
    /// Finds the user. A reply: the credentials are there, and no good.
    [[nodiscard]] std::optional<LoopbackReply> authenticate(Call &call) const;
    [[nodiscard]] std::optional<LoopbackReply> authenticate(Call &call, const QByteArray &token) const;

    [[nodiscard]] LoopbackReply obtainTokens(Call &call);
    [[nodiscard]] LoopbackReply refreshToken(Call &call);
    [[nodiscard]] LoopbackReply listWorkspaces(Call &call);
    [[nodiscard]] LoopbackReply listInvites(Call &call);
    [[nodiscard]] LoopbackReply showInvite(Call &call);
    [[nodiscard]] LoopbackReply resendInvite(Call &call);
    [[nodiscard]] LoopbackReply acceptInvite(Call &call);

    [[nodiscard]] AiSquareResult<int> chooseWorkspace(const Call &call) const;
    [[nodiscard]] AiSquareResult<std::vector<int>> chooseInvites(const Call &call) const;
    [[nodiscard]] QByteArray refreshAnswer(
        const AiSquareTokens::Claims &claims, const QByteArray &refresh, Instant now);
    [[nodiscard]] LoopbackReply detailReply(int invite, Timestamp now) const;
    void sendInvitation(int invite, Timestamp now);
    [[nodiscard]] const AiSquareUser &person(AiSquarePerson person) const { return m_studio->user(int(person)); }
    [[nodiscard]] Timestamp now();

    std::unique_ptr<AiSquareStudio> m_studio;
    const Clock &m_clock;
    Mailbox &m_mailbox;
    AiSquareTokens m_tokens;
    AiSquareThrottle m_throttle;
    AiSquareForms m_forms;
    QHash<QByteArray, int> m_keys; ///< users by API key
    QRandomGenerator m_jitter;
};

[[nodiscard]] std::unique_ptr<Simulator> makeAiSquareSimulator(const SimulatorSetup &setup);

} // namespace Reinvite
