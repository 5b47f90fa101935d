// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarredaction.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Reinvite::Polar {

using namespace Qt::StringLiterals;

namespace {

bool isSecretKey(const QString &key)
{
    // A time, and the very thing that the administrator wants to see.
    if (key == "invitation_token_expires_at"_L1) {
        return false;
    }
    constexpr std::array Words = {"token"_L1, "secret"_L1, "password"_L1};
    return std::ranges::any_of(Words, [&key](auto word) { return key.contains(word, Qt::CaseInsensitive); });
}

QJsonValue struckOut(const QJsonValue &value)
{
    return value.isNull() ? value : QJsonValue(u"•••"_s);
}

QJsonObject withoutSecretFields(QJsonObject object)
{
    for (auto field = object.begin(); field != object.end(); ++field) {
        field.value() = isSecretKey(field.key()) ? struckOut(field.value()) : withoutSecrets(field.value());
    }
    return object;
}

} // namespace

QString withoutTokens(QString text)
{
    static const QRegularExpression token(u"polar_[a-z]+_[A-Za-z0-9_-]+"_s);
    return text.replace(token, u"polar_•••"_s);
}

QJsonValue withoutSecrets(const QJsonValue &value)
{
    if (value.isObject()) {
        return withoutSecretFields(value.toObject());
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        std::transform(array.constBegin(), array.constEnd(), array.begin(),
            [](const QJsonValue &element) { return withoutSecrets(element); });
        return array;
    }
    return value.isString() ? QJsonValue(withoutTokens(value.toString())) : value;
}

} // namespace Reinvite::Polar
