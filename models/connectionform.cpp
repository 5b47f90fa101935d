// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connectionform.h"

#include <algorithm>
#include <iterator>

namespace Reinvite {

FormAnswers FormAnswers::clone() const
{
    FormAnswers copy{.values = values, .secrets = {}};
    for (const auto &[field, answer] : secrets) {
        copy.secrets.emplace(field, answer.clone());
    }
    return copy;
}

const Secret *FormAnswers::secret(const QString &field) const
{
    const auto found = secrets.find(field);
    return found == secrets.end() || found->second.isEmpty() ? nullptr : &found->second;
}

bool FormAnswers::hasSecrets() const
{
    return std::ranges::any_of(secrets, [](const auto &each) { return !each.second.isEmpty(); });
}

QList<FormField> ConnectionForm::asked(const FormValues &values) const
{
    const auto answerOf = [&](const QString &id) {
        const auto field = std::ranges::find(fields, id, &FormField::id);
        return values.value(id, field == fields.end() ? QString() : field->value);
    };
    QList<FormField> wanted;
    std::ranges::copy_if(fields, std::back_inserter(wanted), [&](const FormField &field) {
        return field.onlyWhen.field.isEmpty() || answerOf(field.onlyWhen.field) == field.onlyWhen.value;
    });
    return wanted;
}

} // namespace Reinvite
