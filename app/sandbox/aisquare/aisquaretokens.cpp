// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquaretokens.h"

#include "app/sandbox/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

namespace Reinvite {
namespace {

constexpr qsizetype IdCharacters = 32;
constexpr auto Base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray typeName(AiSquareTokens::Type type)
{
    return type == AiSquareTokens::Type::Access ? "access" : "refresh";
}

qint64 secondsOf(Instant instant)
{
    return instant.msecs() / 1000;
}

} // namespace

AiSquareTokens::AiSquareTokens(quint32 seed)
    : m_key("aisquare sandbox " + QByteArray::number(seed))
{
}

QByteArray AiSquareTokens::issue(Type type, int user, Instant now)
{
    return make(type, user, now, "issued " + QByteArray::number(++m_issued));
}

QByteArray AiSquareTokens::sample(Type type, int user, Instant issuedAt, const QByteArray &purpose) const
{
    return make(type, user, issuedAt, "sample " + purpose + QByteArray::number(secondsOf(issuedAt)));
}

tl::expected<AiSquareTokens::Claims, AiSquareTokens::Fault> AiSquareTokens::read(
    const QByteArray &token, Type type, Instant now) const
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3 || sign(parts[0] + '.' + parts[1]).toBase64(Base64) != parts[2]) {
        return tl::unexpected(Fault::Invalid);
    }
    const QJsonObject payload = QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], Base64)).object();
    if (payload[QStringLiteral("exp")].toInteger() <= secondsOf(now)) {
        return tl::unexpected(Fault::Expired);
    }
    if (payload[QStringLiteral("token_type")].toString().toLatin1() != typeName(type)) {
        return tl::unexpected(Fault::WrongType);
    }
    Claims claims{payload[QStringLiteral("jti")].toString().toLatin1(), payload[QStringLiteral("user_id")].toInt()};
    if (m_blacklist.contains(claims.id)) {
        return tl::unexpected(Fault::Blacklisted);
    }
    return claims;
}

QByteArray AiSquareTokens::apiKey(int user) const
{
    return "aisq_" + sign("api key " + QByteArray::number(user)).toBase64(Base64);
}

QByteArray AiSquareTokens::message(Fault fault)
{
    switch (fault) {
    case Fault::Invalid:
        return "Token is invalid";
    case Fault::Expired:
        return "Token is expired";
    case Fault::WrongType:
        return "Token has wrong type";
    case Fault::Blacklisted:
        break;
    }
    return "Token is blacklisted";
}

QByteArray AiSquareTokens::sign(const QByteArray &text) const
{
    return QMessageAuthenticationCode::hash(text, m_key, QCryptographicHash::Sha256);
}

QByteArray AiSquareTokens::make(Type type, int user, Instant issuedAt, const QByteArray &unique) const
{
    const std::chrono::seconds life = type == Type::Access ? AccessLifetime : RefreshLifetime;
    const qint64 issued = secondsOf(issuedAt);
    JsonText payload;
    payload.beginObject().text("token_type", typeName(type)).number("exp", issued + life.count());
    payload.number("iat", issued).text("jti", sign(unique).toHex().first(IdCharacters)).number("user_id", user);
    const QByteArray signedPart = QByteArray(R"({"alg":"HS256","typ":"JWT"})").toBase64(Base64) + '.'
        + payload.endObject().bytes().toBase64(Base64);
    return signedPart + '.' + sign(signedPart).toBase64(Base64);
}

} // namespace Reinvite
