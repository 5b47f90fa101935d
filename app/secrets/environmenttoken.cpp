// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/secretstore.h"

namespace Reinvite {

namespace {

[[nodiscard]] char variableCharacter(char32_t character)
{
    if (character >= U'a' && character <= U'z') {
        return static_cast<char>(character - U'a' + U'A');
    }
    const bool kept = (character >= U'A' && character <= U'Z') || (character >= U'0' && character <= U'9');
    return kept ? static_cast<char>(character) : '_';
}

} // namespace

QByteArray tokenVariable(const QString &connectionName)
{
    QByteArray variable("REINVITE_TOKEN_");
    // By character, not by UTF-16 unit: a reader counts one `_` for one emoji.
    for (const uint character : connectionName.toUcs4()) {
        variable.append(variableCharacter(character));
    }
    return variable;
}

Secret tokenFromEnvironment(const QString &connectionName)
{
    QByteArray token = qgetenv(tokenVariable(connectionName).constData());
    while (token.endsWith('\n') || token.endsWith('\r')) {
        token.chop(1);
    }
    return Secret(std::move(token));
}

} // namespace Reinvite
