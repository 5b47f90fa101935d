// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"
#include "models/secret.h"

#include <QString>

namespace Reinvite {

/// A token with what renews it, as vendors with a sign-in hand them out. Kept in the keychain as one secret.
struct Session
{
    Secret access;        ///< goes into the header
    Secret refresh;       ///< empty: it can't be renewed
    QString account = {}; ///< what the paths of requests need (a customer's id); empty: nothing

    [[nodiscard]] Session clone() const;
};

/// The form in which a session is kept.
[[nodiscard]] Secret toSecret(const Session &session);
/// What `toSecret` made; any other secret is a token by itself, as somebody pasted it.
[[nodiscard]] Session sessionFrom(const Secret &secret);
/// The end of a JSON Web Token (`exp`); invalid: it is none, or has no end. The signature is the vendor's to check.
[[nodiscard]] Instant endOfWebToken(const Secret &token);

} // namespace Reinvite
