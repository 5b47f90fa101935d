// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquareforms.h"

#include <algorithm>

namespace Reinvite {
namespace {

using Form = AiSquareForm;

struct Value
{
    const char *name;
    Form form;
};

struct Fact
{
    const char *id;
    std::vector<Value> values;
};

const std::vector<Fact> &facts()
{
    static const std::vector<Fact> table = {
        {"aisquare.role", {{"text", Form::RoleText}, {"number", Form::RoleNumber}}},
        {"aisquare.role_names", {{"titled", Form::RoleNamesTitled}, {"capitals", Form::RoleNamesCapitals}}},
        {"aisquare.list", {{"array", Form::ListArray}, {"envelope", Form::ListEnvelope}, {"pages", Form::ListPages}}},
        {"aisquare.bad_credentials", {{"400", Form::BadCredentials400}, {"401", Form::BadCredentials401}}},
        {"aisquare.bad_refresh", {{"400", Form::BadRefresh400}, {"401", Form::BadRefresh401}}},
        {"aisquare.refresh_rotation", {{"off", Form::RefreshTokenStays}, {"on", Form::RefreshTokenRotates}}},
        {"aisquare.refresh_answer", {{"access", Form::RefreshAnswersAccess}, {"both", Form::RefreshAnswersBoth}}},
        {"aisquare.resend_rotates_token", {{"no", Form::InviteTokenStays}, {"yes", Form::InviteTokenRotates}}},
        {"aisquare.resend_expired",
            {{"allowed", Form::ExpiredAllowed}, {"refused", Form::ExpiredRefused},
                {"past_due_refused", Form::ExpiredPastDueRefused}}},
        {"aisquare.past_due", {{"pending", Form::PastDueStaysPending}, {"expired", Form::PastDueBecomesExpired}}},
        {"aisquare.errors",
            {{"detail", Form::ErrorDetail}, {"envelope", Form::ErrorEnvelope}, {"error", Form::ErrorText},
                {"fields", Form::ErrorFields}}},
        {"aisquare.extension",
            {{"7d", Form::Extension7Days}, {"3d", Form::Extension3Days}, {"none", Form::ExtensionNone}}},
        {"aisquare.timestamps",
            {{"zulu", Form::TimesZulu}, {"whole", Form::TimesWhole}, {"offset", Form::TimesOffset}}},
        {"aisquare.foreign_workspace", {{"403", Form::ForeignWorkspace403}, {"404", Form::ForeignWorkspace404}}},
        {"aisquare.workspace_header",
            {{"counts", Form::WorkspaceHeaderCounts}, {"ignored", Form::WorkspaceHeaderIgnored}}},
        {"aisquare.slashless_post",
            {{"404", Form::SlashlessPost404}, {"301", Form::SlashlessPost301}, {"500", Form::SlashlessPost500}}},
    };
    return table;
}

} // namespace

AiSquareForms::AiSquareForms()
{
    for (const Fact &fact : facts()) {
        m_chosen.set(std::size_t(fact.values.front().form));
    }
}

QList<OpenForm> AiSquareForms::list() const
{
    QList<OpenForm> forms;
    for (const Fact &fact : facts()) {
        OpenForm form{.id = QString::fromLatin1(fact.id), .values = {}, .value = {}};
        for (const Value &value : fact.values) {
            form.values.append(QString::fromLatin1(value.name));
            if (has(value.form)) {
                form.value = form.values.constLast();
            }
        }
        forms.append(form);
    }
    return forms;
}

void AiSquareForms::choose(const QString &id, const QString &name)
{
    const auto fact = std::ranges::find_if(facts(), [&id](const Fact &one) { return id == QLatin1StringView(one.id); });
    if (fact == facts().end()) {
        return;
    }
    const auto isNamed = [&name](const Value &value) { return name == QLatin1StringView(value.name); };
    if (std::ranges::none_of(fact->values, isNamed)) {
        return;
    }
    for (const Value &value : fact->values) {
        m_chosen.set(std::size_t(value.form), isNamed(value));
    }
}

} // namespace Reinvite
