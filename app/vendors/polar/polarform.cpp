// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarform.h"

#include "app/vendors/polar/polarside.h"

#include <QCoreApplication>

namespace Reinvite::Polar {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

FormField nameField(const QString &example)
{
    return {
        .id = NameFieldId,
        .kind = FormField::Kind::Text,
        .label = Text::tr("Name"),
        .help = Text::tr("What you want to call this connection. It must be unique."),
        .placeholder = example,
        .value = {},
    };
}

FormField urlField()
{
    return {
        .id = UrlFieldId,
        .kind = FormField::Kind::Url,
        .label = Text::tr("Address"),
        .help = Text::tr("https://api.polar.sh, or https://sandbox-api.polar.sh for Polar's own sandbox. A token works "
                         "at one of the two only."),
        .placeholder = u"https://api.polar.sh"_s,
        .value = u"https://api.polar.sh"_s,
    };
}

FormField organizationTokenField()
{
    return {
        .id = TokenFieldId,
        .kind = FormField::Kind::Secret,
        .label = Text::tr("Organisation access token"),
        .help = Text::tr("It needs the scopes customer_seats:read, customer_seats:write, subscriptions:read and "
                         "orders:read. With organizations:read the organisation's name is shown, and with "
                         "customer_sessions:write it can open portal sessions for customers. Give it no others."),
        .placeholder = u"polar_oat_…"_s,
        .value = {},
    };
}

FormField sessionTokenField()
{
    return {
        .id = TokenFieldId,
        .kind = FormField::Kind::Secret,
        .label = Text::tr("Session token"),
        .help = Text::tr("Of a customer (polar_cst_…) or of one of his members (polar_mst_…). It ends after an hour; "
                         "then a new one is asked for, and the list stays."),
        .placeholder = u"polar_cst_…"_s,
        .value = {},
    };
}

} // namespace

ConnectionForm organizationForm()
{
    return {
        .vendor = OrganizationSide.vendor,
        .title = u"Polar"_s,
        .intro = Text::tr("Make an organisation access token at Polar: Settings > General > Developers > New token."),
        .fields = {nameField(Text::tr("Acme Cloud")), urlField(), organizationTokenField()},
    };
}

ConnectionForm portalForm()
{
    return {
        .vendor = PortalSide.vendor,
        .title = Text::tr("Polar customer portal"),
        .intro = Text::tr("The organisation that you buy from opens a session for you. Who has a connection to the "
                          "organisation itself can open one there, from a row of the list."),
        .fields = {nameField(Text::tr("Buyer Ltd")), urlField(), sessionTokenField()},
    };
}

} // namespace Reinvite::Polar
