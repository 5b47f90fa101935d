// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/tokeninput.h"

#include "app/cli/console.h"
#include "app/secrets/secretstore.h"

#include <QCoreApplication>

namespace Reinvite {

TokenInput readTokenInput(const QString &connectionName, bool fromInput)
{
    if (Secret token = tokenFromEnvironment(connectionName); !token.isEmpty()) {
        return {.token = std::move(token), .place = TokenPlace::EnvironmentVariable};
    }
    if (fromInput || Console::inputIsTerminal()) {
        return {.token = Console::readSecret(QCoreApplication::translate(
                    "Reinvite::TokenInput", "Token (kept in the system's keychain; empty for none): ")),
            .place = TokenPlace::Keychain};
    }
    return {.token = {}, .place = TokenPlace::EnvironmentVariable};
}

} // namespace Reinvite
