// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/aisquare/aisquareparser.h"
#include "app/vendors/requests.h"

namespace Reinvite::AiSquare {

/// Studio's requests, one function each: path, query and body in, parsed value out. Every path ends with a slash: the
/// vendor's framework sends a reader on to it and fails a writer (vendor-apis.md 4). Pages count from 1.
class AiSquareRequests final : public Requests
{
    Q_OBJECT
public:
    /// `vendorNow`: the vendor's time; invalid as long as its clock is not known.
    AiSquareRequests(HttpClient &http, PacerGate &pacer, const QString &connection, std::function<Instant()> vendorNow,
        QObject *parent = nullptr);

    [[nodiscard]] Job<Page<AccountPart>> *workspaces(int page, Priority priority);
    /// A workspace without an id is the one that the account is set to: the vendor lets its number be left out.
    [[nodiscard]] Job<Page<Invitation>> *invites(const Container &workspace, int page, Priority priority);
    [[nodiscard]] Job<RawInvite> *inviteJson(const Container &workspace, const QString &inviteId, int page);
    [[nodiscard]] WriteJob<Invitation> *resend(Grant grant, const QString &inviteId, const Container &workspace);

    [[nodiscard]] Job<Listing<AccountPart>> *allWorkspaces(Priority priority);
    [[nodiscard]] Job<Listing<Invitation>> *allInvites(const Container &workspace, Priority priority);

private:
    [[nodiscard]] Job<HttpAnswer> *readInvites(const Container &workspace, int page, Priority priority);
    [[nodiscard]] InviteContext contextOf(const Container &workspace) const;

    std::function<Instant()> m_vendorNow;
};

/// "/api/v1/invites/<id>/resend/" with the id percent-encoded; empty when the id can't stand in a path.
[[nodiscard]] QString resendPath(const QString &inviteId);
/// The container of a workspace's invites.
[[nodiscard]] Container containerOf(const AccountPart &workspace);

} // namespace Reinvite::AiSquare
