// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/worthsession.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Reinvite::Worth {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

Secret secretOf(const QString &text)
{
    return Secret(text.toUtf8());
}

/// The part with the tokens; undefined when there is none.
QJsonValue tokensOf(const QByteArray &body)
{
    const QJsonValue outer = QJsonDocument::fromJson(body)["data"_L1];
    return outer["id_token"_L1].isString() ? outer : outer["data"_L1];
}

Result<QString> idTokenOf(const QJsonValue &tokens)
{
    const QString token = tokens["id_token"_L1].toString();
    return token.isEmpty() ? Result<QString>(failure(ProblemKind::Malformed, Text::tr("the answer has no id_token")))
                           : token;
}

QString firstText(const QJsonValue &object, std::initializer_list<QLatin1StringView> fields)
{
    for (const auto field : fields) {
        if (QString text = object[field].toString(); !text.isEmpty()) {
            return text;
        }
    }
    return {};
}

QString personOf(const QJsonValue &user)
{
    const QString name = user["first_name"_L1].toString() + u' ' + user["last_name"_L1].toString();
    const QString email = user["email"_L1].toString();
    return email.isEmpty() ? name.simplified() : email;
}

std::optional<QStringList> permissionsOf(const QJsonValue &list)
{
    if (!list.isArray()) {
        return std::nullopt;
    }
    QStringList codes;
    const QJsonArray permissions = list.toArray();
    for (const auto &permission : permissions) {
        codes.append(permission.toObject().value("code"_L1).toString());
    }
    codes.removeAll(QString());
    return codes;
}

Account accountOf(const QJsonValue &signedIn)
{
    return {
        .customerId = signedIn["customer_details"_L1]["id"_L1].toVariant().toString(),
        .customerName = signedIn["customer_details"_L1]["name"_L1].toString(),
        .person = personOf(signedIn["user_details"_L1]),
        .role = firstText(signedIn["subrole"_L1], {"display_name"_L1, "label"_L1, "code"_L1}),
        .permissions = permissionsOf(signedIn["permissions"_L1]),
    };
}

} // namespace

Result<SignedIn> parseSignIn(const QByteArray &body)
{
    const QJsonValue signedIn = tokensOf(body);
    const Result<QString> idToken = idTokenOf(signedIn);
    if (!idToken) {
        return failure(idToken.error());
    }
    const Account account = accountOf(signedIn);
    if (account.customerId.isEmpty()) {
        return failure(ProblemKind::Malformed, Text::tr("the answer does not say which customer the account is of"));
    }
    return SignedIn{
        .session = {.access = secretOf(*idToken),
            .refresh = secretOf(signedIn["refresh_token"_L1].toString()),
            .account = account.customerId},
        .account = account,
    };
}

Result<Session> parseRenewal(const QByteArray &body, const QString &refreshToken, const QString &customerId)
{
    const QJsonValue renewed = tokensOf(body);
    return idTokenOf(renewed).map([&](const QString &idToken) {
        const QString next = renewed["refresh_token"_L1].toString();
        return Session{.access = secretOf(idToken),
            .refresh = secretOf(next.isEmpty() ? refreshToken : next),
            .account = customerId};
    });
}

} // namespace Reinvite::Worth
