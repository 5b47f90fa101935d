// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "vendoroffers.h"

namespace Reinvite::Samples {

using namespace Qt::StringLiterals;

namespace {

FormField field(const QString &id, const QString &label, FormField::Kind kind = FormField::Kind::Text)
{
    return {.id = id, .kind = kind, .label = label, .help = {}, .placeholder = {}, .value = {}};
}

FormField nameField()
{
    auto name = field(u"name"_s, u"Name"_s);
    name.placeholder = u"Acme Cloud"_s;
    return name;
}

FormField addressField(const QString &address)
{
    auto url = field(u"url"_s, u"Address"_s, FormField::Kind::Url);
    url.help = u"Of the interface, with its path."_s;
    url.value = address;
    return url;
}

FormField wayField()
{
    auto way = field(u"way"_s, u"Sign in with"_s, FormField::Kind::Choice);
    way.value = u"password"_s;
    way.choices = {{u"password"_s, u"User name and password"_s}, {u"token"_s, u"A token"_s}};
    return way;
}

FormField onlyWith(const QString &way, FormField field)
{
    field.onlyWhen = {.field = u"way"_s, .value = way};
    return field;
}

FormField passwordField()
{
    auto password = field(u"password"_s, u"Password"_s, FormField::Kind::Secret);
    password.help = u"Used once, to sign in. It is not kept."_s;
    return password;
}

FormField tokenField(const QString &placeholder)
{
    auto token = field(u"token"_s, u"Token"_s, FormField::Kind::Secret);
    token.help = u"It is kept in this computer's keychain."_s;
    token.placeholder = placeholder;
    return token;
}

ConnectionForm tokenForm()
{
    auto url = addressField(u"https://api.polar.example"_s);
    url.kind = FormField::Kind::Choice;
    url.label = u"Environment"_s;
    url.choices = {
        {u"https://api.polar.example"_s, u"Production"_s}, {u"https://sandbox.polar.example"_s, u"Sandbox"_s}};
    return {.vendor = u"polar"_s,
        .title = u"Polar"_s,
        .intro = u"Make a token in Polar under Settings, Developers, with the scopes to read and write seats."_s,
        .fields = {nameField(), url, tokenField(u"polar_oat_…"_s)}};
}

ConnectionForm studioForm()
{
    return {.vendor = u"studio"_s,
        .title = u"Studio"_s,
        .intro = u"Sign in as you do at Studio, as an administrator of the workspaces."_s,
        .fields = {nameField(), addressField(u"https://api.studio.example"_s), wayField(),
            onlyWith(u"password"_s, field(u"username"_s, u"User name"_s)), onlyWith(u"password"_s, passwordField()),
            onlyWith(u"token"_s, tokenField(u"eyJ…"_s))}};
}

ConnectionForm riskForm()
{
    return {.vendor = u"risk"_s,
        .title = u"Risk"_s,
        .intro = u"Sign in as you do at Risk."_s,
        .fields = {nameField(), addressField(u"https://api.risk.example/auth/v1"_s), field(u"email"_s, u"E-mail"_s),
            passwordField()}};
}

} // namespace

QList<VendorOffer> offers()
{
    return {{.form = tokenForm()}, {.form = studioForm(), .signsIn = true, .partWords = workspaceWords()},
        {.form = riskForm(), .signsIn = true},
        {.form = {.vendor = u"other"_s, .title = u"Other"_s, .intro = {}, .fields = {nameField()}}}};
}

PartWords workspaceWords()
{
    return {.one = u"workspace"_s, .several = u"workspaces"_s, .counted = "%n workspaces"};
}

} // namespace Reinvite::Samples
