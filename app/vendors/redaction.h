// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QRegularExpression>
#include <QStringList>

namespace Reinvite {

/// How a vendor's secrets look.
struct SecretSigns
{
    QRegularExpression tokens;     ///< what looks like one, wherever it stands
    QString mark;                  ///< what is put in its place
    QStringList publicFields = {}; ///< their names speak of a token, and they hold none
};

/// What looks like one of the vendor's tokens, or like a JSON Web Token, is struck out.
[[nodiscard]] QString withoutTokens(QString text, const SecretSigns &signs);
/// The same for all text of `value`, and values of fields that speak of a token, a secret or a password.
[[nodiscard]] QJsonValue withoutSecrets(const QJsonValue &value, const SecretSigns &signs);

} // namespace Reinvite
