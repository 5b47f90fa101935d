// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/worth/worthjwt.h"

#include <QHash>
#include <QRandomGenerator>

#include <vector>

namespace Reinvite {

/// A sign-in, and everything that was refreshed from it.
struct WorthSession
{
    QUuid user = {};
    QByteArray email = {};
    bool closed = false; ///< logged out
    QByteArray refreshToken = {};
    Instant refreshDiesAt = {};
};

/// What a sign-in, a refresh or an accepted invitation gives out.
struct WorthTokenSet
{
    QByteArray accessToken = {}; ///< of no use as a bearer, as at the vendor
    QByteArray idToken = {};
    QByteArray refreshToken = {}; ///< empty: the old one stays
};

/// Who is signed in at the simulated Worth AI. Lifetimes: section 3.1 of contracts/vendor-apis.md; the thirty days of
/// the refresh token are the identity provider's default.
class WorthSessions final
{
public:
    static constexpr std::chrono::hours IdTokenLifetime{1};
    static constexpr std::chrono::hours RefreshLifetime{30 * 24};

    explicit WorthSessions(quint32 seed);

    /// Numbers count from 1.
    [[nodiscard]] int open(const QUuid &user, const QByteArray &email, Instant now);
    [[nodiscard]] WorthTokenSet tokens(int session, Instant now);
    /// The session of a refresh token; what the identity provider says when it is of no use. With `rotate` the token is
    /// replaced, and stops.
    [[nodiscard]] tl::expected<int, QByteArray> refresh(const QByteArray &refreshToken, bool rotate, Instant now);
    /// The session's number; 0: no id token, or one that has ended or was logged out.
    [[nodiscard]] int find(const QByteArray &idToken, Instant now) const;
    void close(int session);
    [[nodiscard]] const WorthSession &session(int number) const { return m_sessions.at(std::size_t(number - 1)); }

    /// A token of this session as if it was issued at `issuedAt`; `use` as in WorthClaims.
    [[nodiscard]] QByteArray tokenOf(int session, const QByteArray &use, Instant issuedAt) const;

    /// The token in an invitation's link.
    [[nodiscard]] QByteArray invite(const QUuid &user, const QByteArray &email, int mail, Instant now, Instant diesAt);
    [[nodiscard]] tl::expected<WorthClaims, QByteArray> readInvite(const QByteArray &token, Instant now) const;

private:
    [[nodiscard]] WorthClaims claims(int session, const QByteArray &use, Instant issuedAt) const;
    [[nodiscard]] QByteArray drawRefreshToken();
    void giveRefreshToken(int session);

    WorthJwt m_jwt;
    QRandomGenerator m_random;
    std::vector<WorthSession> m_sessions;
    QHash<QByteArray, int> m_refreshTokens;
};

} // namespace Reinvite
