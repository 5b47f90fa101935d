// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/session.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QJsonValue textOf(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

[[nodiscard]] Secret secretOf(const QJsonValue &value)
{
    return Secret(value.toString().toUtf8());
}

} // namespace

Session Session::clone() const
{
    return {.access = access.clone(), .refresh = refresh.clone(), .account = account};
}

Secret toSecret(const Session &session)
{
    const QJsonObject object{{u"access"_s, textOf(session.access)}, {u"refresh"_s, textOf(session.refresh)},
        {u"account"_s, session.account}};
    return Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Session sessionFrom(const Secret &secret)
{
    const QJsonDocument document = QJsonDocument::fromJson(secret.reveal().toByteArray());
    if (!document.isObject()) {
        return {.access = secret.clone(), .refresh = {}};
    }
    return {.access = secretOf(document["access"_L1]),
        .refresh = secretOf(document["refresh"_L1]),
        .account = document["account"_L1].toString()};
}

Instant endOfWebToken(const Secret &token)
{
    const QByteArray text = token.reveal().toByteArray();
    const auto parts = text.split('.');
    if (parts.size() != 3) {
        return {};
    }
    const auto payload = QByteArray::fromBase64Encoding(
        parts[1], QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonValue end = payload ? QJsonDocument::fromJson(*payload)["exp"_L1] : QJsonValue();
    constexpr double MostSeconds = 253'402'300'799.0; // the end of the year 9999
    const double seconds = end.toDouble();
    return seconds > 0 && seconds < MostSeconds ? Instant::fromMsecs(qint64(seconds * 1000)) : Instant();
}

} // namespace Reinvite
