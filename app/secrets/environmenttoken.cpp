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

QByteArray variableFor(const char *prefix, const QString &connectionName)
{
    QByteArray variable(prefix);
    // By character, not by UTF-16 unit: a reader counts one `_` for one emoji.
    for (const uint character : connectionName.toUcs4()) {
        variable.append(variableCharacter(character));
    }
    return variable;
}

Secret valueOf(const QByteArray &variable)
{
    QByteArray value = qgetenv(variable.constData());
    while (value.endsWith('\n') || value.endsWith('\r')) {
        value.chop(1);
    }
    return Secret(std::move(value));
}

} // namespace

QByteArray tokenVariable(const QString &connectionName)
{
    return variableFor("REINVITE_TOKEN_", connectionName);
}

QByteArray passwordVariable(const QString &connectionName)
{
    return variableFor("REINVITE_PASSWORD_", connectionName);
}

Secret tokenFromEnvironment(const QString &connectionName)
{
    return valueOf(tokenVariable(connectionName));
}

Secret passwordFromEnvironment(const QString &connectionName)
{
    return valueOf(passwordVariable(connectionName));
}

} // namespace Reinvite
