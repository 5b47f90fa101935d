// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquaretokens.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace Reinvite::AiSquare {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

constexpr std::array AccessFields = {"access"_L1, "access_token"_L1, "token"_L1};
constexpr std::array RefreshFields = {"refresh"_L1, "refresh_token"_L1};

/// Nothing else can stand in a header; without these even less.
bool isUsable(const QByteArray &token)
{
    return std::ranges::all_of(token, [](char character) { return character > ' ' && character <= '~'; });
}

template <typename Fields>
Secret firstOf(const QJsonObject &object, const Fields &fields)
{
    for (const QLatin1StringView field : fields) {
        if (QByteArray token = object[field].toString().toUtf8(); !token.isEmpty() && isUsable(token)) {
            return Secret(std::move(token));
        }
    }
    return {};
}

Session sessionIn(const QJsonObject &object)
{
    return {.access = firstOf(object, AccessFields), .refresh = firstOf(object, RefreshFields)};
}

} // namespace

Result<Session> parseTokens(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    Session session = sessionIn(document.object());
    if (session.access.isEmpty()) {
        session = sessionIn(document["data"_L1].toObject());
    }
    if (session.access.isEmpty()) {
        return failure(ProblemKind::Malformed, Text::tr("the answer holds no access token"));
    }
    return session;
}

} // namespace Reinvite::AiSquare
