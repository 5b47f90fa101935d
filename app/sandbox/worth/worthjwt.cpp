// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/worth/worthjwt.h"

#include "app/sandbox/jsontext.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

namespace Reinvite {
namespace {

constexpr QByteArray::Base64Options Base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr const char *Header = R"({"alg":"HS256","typ":"JWT","kid":"sandbox"})";

qint64 toSeconds(Instant time)
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds(time.msecs())).count();
}

Instant fromSeconds(const QJsonValue &seconds)
{
    return Instant::fromMsecs(seconds.toInteger() * 1000);
}

WorthClaims readClaims(const QJsonObject &object)
{
    const auto text = [&object](const char *name) { return object.value(QLatin1StringView(name)).toString(); };
    return {.use = text("token_use").toLatin1(),
        .subject = QUuid::fromString(text("sub")),
        .email = text("email").toUtf8(),
        .number = object.value(QStringLiteral("origin")).toInt(),
        .issuedAt = fromSeconds(object.value(QStringLiteral("iat"))),
        .diesAt = fromSeconds(object.value(QStringLiteral("exp")))};
}

} // namespace

WorthJwt::WorthJwt(quint32 seed)
    : m_key(QCryptographicHash::hash("worth sandbox " + QByteArray::number(seed), QCryptographicHash::Sha256))
{
}

QByteArray WorthJwt::sign(const WorthClaims &claims)
{
    return sign(claims, ++m_tokens);
}

QByteArray WorthJwt::sign(const WorthClaims &claims, quint32 tokenNumber) const
{
    JsonText payload;
    payload.beginObject().text("sub", claims.subject.toByteArray(QUuid::WithoutBraces)).text("email", claims.email);
    payload.text("iss", "https://auth.worth.example").text("token_use", claims.use).number("origin", claims.number);
    payload.number("jti", tokenNumber).number("iat", toSeconds(claims.issuedAt));
    payload.number("exp", toSeconds(claims.diesAt)).endObject();
    const QByteArray text = QByteArray(Header).toBase64(Base64Url) + '.' + payload.bytes().toBase64(Base64Url);
    return text + '.' + signature(text);
}

tl::expected<WorthClaims, QByteArray> WorthJwt::read(const QByteArray &token, Instant now) const
{
    const QByteArrayList parts = token.split('.');
    if (parts.size() != 3) {
        return tl::unexpected(QByteArray("jwt malformed"));
    }
    if (parts.at(2) != signature(parts.at(0) + '.' + parts.at(1))) {
        return tl::unexpected(QByteArray("invalid signature"));
    }
    const QByteArray payload = QByteArray::fromBase64(parts.at(1), Base64Url);
    WorthClaims claims = readClaims(QJsonDocument::fromJson(payload).object());
    if (claims.diesAt <= now) {
        return tl::unexpected(QByteArray("jwt expired"));
    }
    return claims;
}

QByteArray WorthJwt::signature(const QByteArray &text) const
{
    return QMessageAuthenticationCode::hash(text, m_key, QCryptographicHash::Sha256).toBase64(Base64Url);
}

} // namespace Reinvite
