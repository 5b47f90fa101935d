// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"
#include "models/result.h"
#include "models/secret.h"

#include <QByteArray>

/// What Polar answers about sessions of the customer portal (vendor-apis.md 1.4). A body that is no whole JSON object
/// is Malformed; a field of another type than promised is absent.
namespace Reinvite::Polar {

/// Answer of GET /v1/customer-portal/customer-session/introspect: when the session ends; invalid: not told.
[[nodiscard]] Result<Instant> parseSessionEnd(const QByteArray &body);

/// Whom a session lets in: the customer himself, or one of his members.
struct PortalUser
{
    bool member = false;
    QString name; ///< or address; empty: not told
    QString role; ///< of a member, in the vendor's word; empty: not told

    friend bool operator==(const PortalUser &, const PortalUser &) = default;
};

/// Answer of GET /v1/customer-portal/customer-session/user.
[[nodiscard]] Result<PortalUser> parsePortalUser(const QByteArray &body);
/// Answer of GET /v1/customer-portal/customers/me: the customer's name or address; empty: not told.
[[nodiscard]] Result<QString> parsePortalCustomer(const QByteArray &body);

struct NewSession
{
    Secret token;
    QString customer; ///< name or address; empty: not told
};

/// Answer of POST /v1/customer-sessions/. Malformed when there is no token.
[[nodiscard]] Result<NewSession> parseNewSession(const QByteArray &body);

} // namespace Reinvite::Polar
