// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connection.h"
#include "models/secret.h"

namespace Reinvite {

/// Where a new connection's token comes from: the environment wins, then standard input if that was asked for, then a
/// prompt if somebody sits there. An empty secret: none was given.
struct TokenInput
{
    Secret token;
    TokenPlace place = TokenPlace::Keychain;
};
[[nodiscard]] TokenInput readTokenInput(const QString &connectionName, bool fromInput);

} // namespace Reinvite
