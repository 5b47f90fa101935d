// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connection.h"
#include "models/connectionform.h"
#include "models/result.h"

namespace Reinvite {

/// Which secret was asked to come from standard input.
enum class SecretFromInput { None, Token, Password };

/// What is known of a new connection before its form is asked.
struct FormInput
{
    QString connectionName;
    FormValues values; ///< from the command line
    SecretFromInput fromInput = SecretFromInput::None;
};

/// What a form was answered with.
struct FormOutcome
{
    FormAnswers answers;
    /// Environment: the secret is read from a variable at each start and is not to be kept, though it is among the
    /// answers.
    TokenPlace place = TokenPlace::Keychain;
};

/// Asks what the form says: the environment wins, then the command line, then standard input if that was asked for,
/// then a prompt if somebody sits there. A Setup problem names the option for what is missing.
[[nodiscard]] Result<FormOutcome> askForm(const ConnectionForm &form, const FormInput &input);
/// "REINVITE_TOKEN_ACME", or "REINVITE_TOKEN_ACME or REINVITE_PASSWORD_ACME" where the form asks for a password.
[[nodiscard]] QString variablesOf(const ConnectionForm &form, const QString &connectionName);

} // namespace Reinvite
