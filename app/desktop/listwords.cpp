// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/listwords.h"

#include "app/outbox/planner.h"
#include "models/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Reinvite {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::ListController)
};

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

bool needsSomebody(const ConnectionStatus &status)
{
    return status.state == ConnectionState::Failed || status.state == ConnectionState::SignedOut;
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

QString summaryText(const InvitationQueryResult &result, Instant now)
{
    const auto count = [&result](Badge badge) { return result.badgeCounts.at(static_cast<size_t>(badge)); };
    const int pending = count(Badge::Expired) + count(Badge::ExpiresSoon) + count(Badge::Pending);
    const QLocale locale;
    const QString people = result.groups.isEmpty()
        ? QString()
        : u' ' + Texts::tr("People in several rows: %1.").arg(locale.toString(result.groups.size()));
    return Texts::tr("%1 not accepted yet; %2 hold a dead link.%3 Times in %4.")
        .arg(locale.toString(pending), locale.toString(count(Badge::Expired)), people, zoneName(now));
}

QString freshnessText(Services &services)
{
    Instant oldest;
    for (const ConnectionInfo &connection : services.connections().connections()) {
        const Instant listed = services.listedAt(connection.id);
        oldest = !oldest.isValid() || (listed.isValid() && listed < oldest) ? listed : oldest;
    }
    const QString rows = Texts::tr("%Ln invitation(s)", nullptr, services.table().count());
    return oldest.isValid() ? Texts::tr("%1 · refreshed %2").arg(rows, relativeTime(oldest, services.clock().now()))
                            : Texts::tr("%1 · not refreshed yet").arg(rows);
}

QString connectionsText(Services &services)
{
    const QList<ConnectionInfo> &connections = services.connections().connections();
    const auto needing = std::ranges::count_if(connections,
        [&services](const ConnectionInfo &connection) { return needsSomebody(services.hub().status(connection.id)); });
    const QString text = Texts::tr("%Ln connection(s)", nullptr, static_cast<int>(connections.size()));
    return needing == 0
        ? text
        : text + QStringLiteral(", ") + Texts::tr("%Ln need(s) you", nullptr, static_cast<int>(needing));
}

} // namespace Reinvite
