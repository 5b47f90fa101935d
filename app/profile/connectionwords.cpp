// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/connectionwords.h"

#include "app/outbox/planner.h"
#include "app/profile/services.h"

namespace Reinvite {

namespace {

Renewal renewalOf(Answer resendRenews)
{
    switch (resendRenews) {
    case Answer::No:
        return Renewal::No;
    case Answer::Yes:
        return Renewal::Yes;
    case Answer::Unknown:
        break;
    }
    return Renewal::Unknown;
}

} // namespace

VendorWords wordsOf(const VendorTraits &traits)
{
    return {.id = traits.id,
        .name = traits.name,
        .itemNoun = traits.itemNoun,
        .containerNoun = traits.containerNoun,
        .deadlineKnown = traits.deadlineKnown,
        .resendRenews = renewalOf(traits.resendRenews),
        .renewsByAssigning = renewsByAssigning(traits)};
}

VendorsByConnection vendorsByConnection(Services &services)
{
    VendorsByConnection vendors;
    for (const ConnectionInfo &connection : services.connections().connections()) {
        if (const VendorTraits *traits = services.hub().traits(connection.id)) {
            vendors.insert(connection.id, wordsOf(*traits));
        }
    }
    return vendors;
}

QHash<QString, QString> realmsByConnection(Services &services)
{
    QHash<QString, QString> realms;
    for (const ConnectionInfo &connection : services.connections().connections()) {
        realms.insert(connection.id, services.outbox().target({.connection = connection.id, .id = {}}).realm);
    }
    return realms;
}

void describeConnections(Services &services, InvitationQuery &query)
{
    query.connectionNames.clear();
    query.skews.clear();
    for (const ConnectionInfo &connection : services.connections().connections()) {
        query.connectionNames.insert(connection.id, connection.name);
        query.skews.insert(connection.id, services.hub().skew(connection.id));
    }
    query.vendors = vendorsByConnection(services);
    query.realms = realmsByConnection(services);
}

} // namespace Reinvite
