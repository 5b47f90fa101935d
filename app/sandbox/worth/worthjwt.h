// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"

#include <QByteArray>
#include <QUuid>

#include <tl/expected.hpp>

namespace Reinvite {

/// What a signed token of the simulated Worth AI says.
struct WorthClaims
{
    QByteArray use = {}; ///< "id", "access", "invite"
    QUuid subject = {};  ///< the user's id
    QByteArray email = {};
    int number = 0; ///< of the session, or of the invitation's mail
    Instant issuedAt = {};
    Instant diesAt = {};
};

/// Tokens of three parts as JSON Web Tokens are, signed with a key made from the seed. Times count in whole seconds.
class WorthJwt final
{
public:
    explicit WorthJwt(quint32 seed);

    /// No two are the same: each carries its number.
    [[nodiscard]] QByteArray sign(const WorthClaims &claims);
    /// What is wrong with the token in the words of the library that the vendor uses: "jwt malformed",
    /// "invalid signature", "jwt expired".
    [[nodiscard]] tl::expected<WorthClaims, QByteArray> read(const QByteArray &token, Instant now) const;
    /// The same token for the same claims, for those who ask what they would get.
    [[nodiscard]] QByteArray sign(const WorthClaims &claims, quint32 tokenNumber) const;

private:
    [[nodiscard]] QByteArray signature(const QByteArray &text) const;

    QByteArray m_key;
    quint32 m_tokens = 0;
};

} // namespace Reinvite
