// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/forminput.h"

#include "app/cli/console.h"
#include "app/secrets/secretstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace Reinvite {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::FormInput)
};

bool isPassword(const FormField &field)
{
    return field.kind == FormField::Kind::Secret && field.id != TokenFieldId;
}

bool asksForPassword(const ConnectionForm &form)
{
    return std::ranges::any_of(form.fields, isPassword);
}

/// Name and address are the command line's.
bool isAskedHere(const FormField &field)
{
    return field.id != NameFieldId && field.id != UrlFieldId;
}

/// A token or a password that is given says which of a form's ways is meant.
FormValues withWay(const ConnectionForm &form, FormValues values, bool byToken)
{
    for (const FormField &field : form.fields) {
        const bool wanted = byToken ? field.id == TokenFieldId : isPassword(field);
        if (wanted && !field.onlyWhen.field.isEmpty() && !values.contains(field.onlyWhen.field)) {
            values.insert(field.onlyWhen.field, field.onlyWhen.value);
        }
    }
    return values;
}

/// One secret at most: a token needs no sign-in.
std::map<QString, Secret> secretsInVariables(const ConnectionForm &form, const QString &connectionName)
{
    std::map<QString, Secret> found;
    if (Secret token = tokenFromEnvironment(connectionName); !token.isEmpty()) {
        found.emplace(TokenFieldId, std::move(token));
        return found;
    }
    const auto field = std::ranges::find_if(form.fields, isPassword);
    if (Secret password = passwordFromEnvironment(connectionName); field != form.fields.end() && !password.isEmpty()) {
        found.emplace(field->id, std::move(password));
    }
    return found;
}

bool canPrompt(SecretFromInput fromInput)
{
    return fromInput == SecretFromInput::None && Console::inputIsTerminal();
}

Result<void> askText(const FormField &field, FormValues &values, bool prompts)
{
    QString &value = values[field.id];
    if (value.isEmpty() && prompts && field.kind == FormField::Kind::Text) {
        value = Console::readText(field.label + QStringLiteral(": "));
    }
    if (value.isEmpty()) {
        value = field.value;
    }
    if (value.isEmpty() && field.required) {
        return failure(ProblemKind::Setup, Texts::tr("%1 is missing: give it with --%2").arg(field.label, field.id));
    }
    const bool isChoice = field.kind == FormField::Kind::Choice;
    if (isChoice && std::ranges::none_of(field.choices, [&](const auto &choice) { return choice.value == value; })) {
        QStringList known;
        std::ranges::transform(field.choices, std::back_inserter(known), &FormField::Choice::value);
        return failure(
            ProblemKind::Setup, Texts::tr("--%1 takes one of: %2").arg(field.id, known.join(QStringLiteral(", "))));
    }
    return {};
}

Result<void> askTexts(const ConnectionForm &form, FormValues &values, bool prompts)
{
    // One at a time: an answer may decide what else is asked.
    for (const FormField &field : form.fields) {
        const QList<FormField> asked = form.asked(values);
        const bool isAsked = std::ranges::find(asked, field.id, &FormField::id) != asked.end();
        if (!isAsked || field.kind == FormField::Kind::Secret || !isAskedHere(field)) {
            continue;
        }
        if (auto answered = askText(field, values, prompts); !answered) {
            return answered;
        }
    }
    return {};
}

void askSecrets(const ConnectionForm &form, FormAnswers &answers)
{
    for (const FormField &field : form.asked(answers.values)) {
        if (field.kind == FormField::Kind::Secret) {
            Secret secret =
                Console::readSecret(Texts::tr("%1 (empty: it will come from the environment): ").arg(field.label));
            if (!secret.isEmpty()) {
                answers.secrets.emplace(field.id, std::move(secret));
            }
        }
    }
}

} // namespace

Result<FormOutcome> askForm(const ConnectionForm &form, const FormInput &input)
{
    FormOutcome outcome{.answers = {.values = input.values, .secrets = {}}, .place = TokenPlace::EnvironmentVariable};
    std::map<QString, Secret> fromEnvironment = secretsInVariables(form, input.connectionName);
    const bool byToken = fromEnvironment.contains(TokenFieldId) || input.fromInput == SecretFromInput::Token;
    if (byToken || !fromEnvironment.empty() || input.fromInput == SecretFromInput::Password) {
        outcome.answers.values = withWay(form, outcome.answers.values, byToken);
    }
    if (auto asked = askTexts(form, outcome.answers.values, canPrompt(input.fromInput)); !asked) {
        return failure(asked.error());
    }
    if (!fromEnvironment.empty()) {
        outcome.answers.secrets = std::move(fromEnvironment);
        return outcome;
    }
    if (input.fromInput != SecretFromInput::None || Console::inputIsTerminal()) {
        askSecrets(form, outcome.answers);
    }
    if (outcome.answers.hasSecrets()) {
        outcome.place = TokenPlace::Keychain;
    }
    return outcome;
}

QString variablesOf(const ConnectionForm &form, const QString &connectionName)
{
    const QString token = QString::fromLatin1(tokenVariable(connectionName));
    return asksForPassword(form)
        ? Texts::tr("%1 or %2").arg(token, QString::fromLatin1(passwordVariable(connectionName)))
        : token;
}

} // namespace Reinvite
