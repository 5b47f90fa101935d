// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/worth/worthsessions.h"

namespace Reinvite {
namespace {

constexpr int RefreshCharacters = 160;
constexpr const char *UnknownRefresh = "Invalid Refresh Token";
constexpr const char *ExpiredRefresh = "Refresh Token has expired";

} // namespace

WorthSessions::WorthSessions(quint32 seed)
    : m_jwt(seed)
    , m_random(seed ^ 0x776f7274U) // other numbers than the customer draws from the same seed
{
}

int WorthSessions::open(const QUuid &user, const QByteArray &email, Instant now)
{
    m_sessions.push_back({.user = user, .email = email, .refreshDiesAt = now + RefreshLifetime});
    const int number = int(m_sessions.size());
    giveRefreshToken(number);
    return number;
}

WorthTokenSet WorthSessions::tokens(int session, Instant now)
{
    return {.accessToken = m_jwt.sign(claims(session, "access", now)),
        .idToken = m_jwt.sign(claims(session, "id", now)),
        .refreshToken = this->session(session).refreshToken};
}

tl::expected<int, QByteArray> WorthSessions::refresh(const QByteArray &refreshToken, bool rotate, Instant now)
{
    const int number = m_refreshTokens.value(refreshToken);
    if (number == 0 || session(number).closed) {
        return tl::unexpected(QByteArray(UnknownRefresh));
    }
    if (session(number).refreshDiesAt <= now) {
        return tl::unexpected(QByteArray(ExpiredRefresh));
    }
    if (rotate) {
        m_refreshTokens.remove(refreshToken);
        m_sessions.at(std::size_t(number - 1)).refreshDiesAt = now + RefreshLifetime;
        giveRefreshToken(number);
    }
    return number;
}

int WorthSessions::find(const QByteArray &idToken, Instant now) const
{
    const auto claims = m_jwt.read(idToken, now);
    // Another sandbox of the same seed signs with the same key: its session may not be here.
    const bool known = claims && claims->number > 0 && std::size_t(claims->number) <= m_sessions.size();
    return known && claims->use == "id" && !session(claims->number).closed ? claims->number : 0;
}

void WorthSessions::close(int session)
{
    m_sessions.at(std::size_t(session - 1)).closed = true;
}

QByteArray WorthSessions::tokenOf(int session, const QByteArray &use, Instant issuedAt) const
{
    return m_jwt.sign(claims(session, use, issuedAt), 0);
}

QByteArray WorthSessions::invite(const QUuid &user, const QByteArray &email, int mail, Instant now, Instant diesAt)
{
    return m_jwt.sign(
        {.use = "invite", .subject = user, .email = email, .number = mail, .issuedAt = now, .diesAt = diesAt});
}

tl::expected<WorthClaims, QByteArray> WorthSessions::readInvite(const QByteArray &token, Instant now) const
{
    auto claims = m_jwt.read(token, now);
    if (claims && claims->use != "invite") {
        return tl::unexpected(QByteArray("invalid signature"));
    }
    return claims;
}

WorthClaims WorthSessions::claims(int session, const QByteArray &use, Instant issuedAt) const
{
    const WorthSession &signedIn = this->session(session);
    return {.use = use,
        .subject = signedIn.user,
        .email = signedIn.email,
        .number = session,
        .issuedAt = issuedAt,
        .diesAt = issuedAt + IdTokenLifetime};
}

QByteArray WorthSessions::drawRefreshToken()
{
    constexpr QByteArrayView letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    QByteArray token;
    for (int i = 0; i < RefreshCharacters; ++i) {
        token += letters[m_random.bounded(quint32(letters.size()))];
    }
    return token;
}

void WorthSessions::giveRefreshToken(int session)
{
    const QByteArray token = drawRefreshToken();
    m_refreshTokens.insert(token, session);
    m_sessions.at(std::size_t(session - 1)).refreshToken = token;
}

} // namespace Reinvite
