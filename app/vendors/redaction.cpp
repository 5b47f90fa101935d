// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/redaction.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

bool isSecretField(const QString &name, const SecretSigns &signs)
{
    constexpr std::array Words = {"token"_L1, "secret"_L1, "password"_L1};
    return !signs.publicFields.contains(name)
        && std::ranges::any_of(Words, [&name](auto word) { return name.contains(word, Qt::CaseInsensitive); });
}

QJsonValue struckOut(const QJsonValue &value)
{
    return value.isNull() ? value : QJsonValue(u"•••"_s);
}

QJsonObject withoutSecretFields(QJsonObject object, const SecretSigns &signs)
{
    for (auto field = object.begin(); field != object.end(); ++field) {
        field.value() =
            isSecretField(field.key(), signs) ? struckOut(field.value()) : withoutSecrets(field.value(), signs);
    }
    return object;
}

} // namespace

QString withoutTokens(QString text, const SecretSigns &signs)
{
    static const QRegularExpression webToken(u"\\beyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"_s);
    text.replace(webToken, u"•••"_s);
    return signs.tokens.pattern().isEmpty() ? text : text.replace(signs.tokens, signs.mark);
}

QJsonValue withoutSecrets(const QJsonValue &value, const SecretSigns &signs)
{
    if (value.isObject()) {
        return withoutSecretFields(value.toObject(), signs);
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        std::transform(array.constBegin(), array.constEnd(), array.begin(),
            [&signs](const QJsonValue &element) { return withoutSecrets(element, signs); });
        return array;
    }
    return value.isString() ? QJsonValue(withoutTokens(value.toString(), signs)) : value;
}

} // namespace Reinvite
