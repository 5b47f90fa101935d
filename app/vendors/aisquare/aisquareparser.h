// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/aisquare/aisquarepages.h"
#include "models/result.h"

/// Studio's bodies to values (contracts/vendor-apis.md 2.3). Pure: bytes in, values out; made for a worker thread.
/// Nothing that a server sends crashes it; a body that is not whole JSON is Malformed as a whole. An invite's `token`
/// lets its holder join: it is left in the body.
namespace Reinvite::AiSquare {

/// Whose rows they are, and when.
struct InviteContext
{
    QString connection;
    Container workspace; ///< its name is the rows' own where it has none
    Instant now;         ///< the vendor's; invalid: not known, and then no deadline is doubted because of it
};

/// Answer of GET /api/v1/invites/list/.
[[nodiscard]] Result<Page<Invitation>> parseInvites(const QByteArray &body, const InviteContext &context);
/// Answer of a resend. It lacks `invited_by_username`.
[[nodiscard]] Result<Invitation> parseInvite(const QByteArray &body, const InviteContext &context);

/// One invite of a page as the vendor wrote it.
struct RawInvite
{
    QString json;        ///< indented, secrets struck out; null: it is not on this page
    QString firstId;     ///< of the page, to know a page that comes again
    bool goesOn = false; ///< the vendor says that there is a next page
};

[[nodiscard]] Result<RawInvite> inviteJson(const QByteArray &body, const QString &id);

/// Answer of GET /api/v2/workspaces/; a part's detail is the account's role there.
[[nodiscard]] Result<Page<AccountPart>> parseWorkspaces(const QByteArray &body);

} // namespace Reinvite::AiSquare
