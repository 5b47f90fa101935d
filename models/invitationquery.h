// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationtable.h"
#include "models/vendorwords.h"

#include <QSet>

#include <array>
#include <atomic>

namespace Reinvite {

/// Columns of the list, in their order.
enum InvitationColumn {
    StateColumn,
    PersonColumn,
    RoleColumn,
    ContainerColumn,
    ConnectionColumn,
    ExpiresColumn,
    LastMailColumn,
    ActionColumn,
    InvitationColumnCount,
};

/// Each vendor's clock against ours, by connection id. Absent: equal.
using ClockSkews = QHash<QString, std::chrono::milliseconds>;

/// Which rows, in which order.
struct InvitationQuery
{
    QString text;       ///< words that must all occur in e-mail, name, role, product, owner or id; case does not matter
    QSet<Badge> badges; ///< empty: all
    QString connection; ///< empty: all
    int sortColumn = ExpiresColumn;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    Instant now; ///< our time
    ClockSkews skews = {};
    QHash<QString, QString> connectionNames = {}; ///< by id; for sorting and search
    VendorsByConnection vendors = {};
    QHash<QString, QString> realms = {}; ///< Target::realm, by connection
    /// Rows of one address stand together: groups by their first row's place in the order asked for, rows of a group
    /// in that order too.
    bool groupByPerson = false;

    friend bool operator==(const InvitationQuery &, const InvitationQuery &) = default;
};

/// Rows of one person that stand together.
struct PersonGroup
{
    int first = 0;   ///< its first row's place in the order
    int size = 0;    ///< rows; always more than one
    int pending = 0; ///< of these rows: pending or expired; what two connections see counts once
    int vendors = 0; ///< at which those are; a vendor counts once, whatever its connections

    friend bool operator==(const PersonGroup &, const PersonGroup &) = default;
};

struct InvitationQueryResult
{
    QList<int> order;                    ///< slots
    QList<PersonGroup> groups;           ///< by `first`; whoever has one row is in none
    std::array<int, 6> badgeCounts = {}; ///< by Badge; of the connection and text asked for, whatever the badge filter
    QHash<QString, int> connectionCounts = {}; ///< all rows of each connection
    bool stopped = false;                      ///< a newer query took over: nothing else counts
};

/// Filters, counts and sorts. Pure; runs on any thread. Order is stable; rows without a value sort last.
[[nodiscard]] InvitationQueryResult runQuery(
    const InvitationTable::Snapshot &snapshot, const InvitationQuery &query, const std::atomic_bool &stop);

} // namespace Reinvite
