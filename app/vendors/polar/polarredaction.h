// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QString>

namespace Reinvite::Polar {

/// Values of keys that speak of a token, a secret or a password, and whatever looks like one of Polar's tokens.
[[nodiscard]] QJsonValue withoutSecrets(const QJsonValue &value);
/// What looks like one of Polar's tokens is struck out.
[[nodiscard]] QString withoutTokens(QString text);

} // namespace Reinvite::Polar
