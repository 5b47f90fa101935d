// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/aisquare/aisquareforms.h"
#include "app/sandbox/aisquare/aisquarerecords.h"

#include <QHash>
#include <QRandomGenerator>

#include <tl/expected.hpp>

namespace Reinvite {

/// What Studio's own views refuse with, before it is written in one of the shapes that a body may have.
struct AiSquareError
{
    int status = 400;
    QByteArray code = {};   ///< "INVITE_NOT_PENDING"
    QByteArray detail = {}; ///< a sentence
    QByteArray field = {};  ///< of the request that is wrong; empty: none of its own

    friend bool operator==(const AiSquareError &, const AiSquareError &) = default;
};

template <typename T>
using AiSquareResult = tl::expected<T, AiSquareError>;

/// One simulated Studio: users, workspaces, who is what where, invites, and what the server does to them. No HTTP, no
/// clock, no mail. Rules: contracts/vendor-apis.md section 2.3; what it leaves open goes by the forms.
class AiSquareStudio final
{
public:
    using Status = AiSquareInvite::Status;
    static constexpr int NoRow = -1;
    static constexpr std::chrono::hours InviteLifetime{24 * 7};

    explicit AiSquareStudio(quint32 seed);

    // Rows. Added, never taken away.
    int add(AiSquareUser user);
    int add(AiSquareWorkspace workspace);
    /// Id and token are given out here.
    int add(AiSquareInvite invite);
    void join(int user, int workspace, AiSquareRole role);

    [[nodiscard]] const std::vector<AiSquareUser> &users() const { return m_users; }
    [[nodiscard]] const std::vector<AiSquareWorkspace> &workspaces() const { return m_workspaces; }
    [[nodiscard]] const std::vector<AiSquareInvite> &invites() const { return m_invites; }
    [[nodiscard]] const AiSquareUser &user(int row) const { return m_users.at(std::size_t(row)); }
    [[nodiscard]] const AiSquareWorkspace &workspace(int row) const { return m_workspaces.at(std::size_t(row)); }
    [[nodiscard]] const AiSquareInvite &invite(int row) const { return m_invites.at(std::size_t(row)); }

    // NoRow: there is none.
    [[nodiscard]] int findUser(const QByteArray &username) const;
    [[nodiscard]] int findUser(int id) const;
    /// By id, as text, or uid.
    [[nodiscard]] int findWorkspace(const QString &idOrUid) const;
    [[nodiscard]] int findInvite(qint64 id) const;
    [[nodiscard]] int findByToken(const QUuid &token) const;

    [[nodiscard]] AiSquareRole roleOf(int user, int workspace) const;
    [[nodiscard]] std::vector<int> workspacesOf(int user) const;
    /// As the API shows it now.
    [[nodiscard]] Status statusOf(const AiSquareInvite &invite, Timestamp now, const AiSquareForms &forms) const;
    [[nodiscard]] bool isLate(const AiSquareInvite &invite, Timestamp now) const { return invite.expiresAt <= now; }
    /// "pending"
    [[nodiscard]] static QByteArray statusText(Status status);
    /// Does its token let a person in?
    [[nodiscard]] bool isOpen(const AiSquareInvite &invite, Timestamp now) const;

    /// The invite's row. Checked in this order: the user sees the workspace (404), may send (403), the state (400).
    [[nodiscard]] AiSquareResult<int> resend(int user, qint64 id, Timestamp now, const AiSquareForms &forms);
    [[nodiscard]] AiSquareResult<int> accept(const QUuid &token, Timestamp now, const AiSquareForms &forms);

private:
    [[nodiscard]] AiSquareResult<int> findForResend(int user, qint64 id) const;
    [[nodiscard]] AiSquareResult<void> checkResendable(
        const AiSquareInvite &invite, Timestamp now, const AiSquareForms &forms) const;
    [[nodiscard]] QUuid makeUuid();

    QRandomGenerator m_random;
    std::vector<AiSquareUser> m_users;
    std::vector<AiSquareWorkspace> m_workspaces;
    std::vector<AiSquareInvite> m_invites;
    QHash<std::pair<int, int>, AiSquareRole> m_roles; ///< by user and workspace
    QHash<QUuid, int> m_inviteRows;                   ///< by the token that counts
};

} // namespace Reinvite
