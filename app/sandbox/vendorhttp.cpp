// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/vendorhttp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace Reinvite::VendorHttp {

QByteArray bearerToken(const LoopbackRequest &request)
{
    const QByteArray header = request.headers.value("authorization");
    const qsizetype space = header.indexOf(' ');
    const bool ascii = std::ranges::all_of(header, [](char c) { return c > 0; });
    const bool bearer = space > 0 && header.first(space).compare("bearer", Qt::CaseInsensitive) == 0;
    return bearer && ascii ? header.sliced(space + 1).trimmed() : QByteArray();
}

QByteArray dateHeader(Instant now)
{
    return QLocale::c().toString(now.toDateTime(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

std::optional<QStringList> matchPath(const QString &pattern, const QString &path)
{
    const QStringList wanted = pattern.split(u'/');
    const QStringList found = path.split(u'/');
    if (wanted.size() != found.size()) {
        return std::nullopt;
    }
    QStringList captured;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const bool variable = wanted.at(i) == QStringLiteral("{}");
        if (variable ? found.at(i).isEmpty() : wanted.at(i) != found.at(i)) {
            return std::nullopt;
        }
        if (variable) {
            captured.append(found.at(i));
        }
    }
    return captured;
}

LoopbackReply jsonReply(int status, const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return {.status = status,
        .headers = {{"Content-Type", "application/json"}},
        .body = document.toJson(QJsonDocument::Compact)};
}

} // namespace Reinvite::VendorHttp
