// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationtable.h"

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

    friend bool operator==(const InvitationQuery &, const InvitationQuery &) = default;
};

struct InvitationQueryResult
{
    QList<int> order;                    ///< slots
    std::array<int, 6> badgeCounts = {}; ///< by Badge; of the connection and text asked for, whatever the badge filter
    QHash<QString, int> connectionCounts = {}; ///< all rows of each connection
    bool stopped = false;                      ///< a newer query took over: nothing else counts
};

/// Filters, counts and sorts. Pure; runs on any thread. Order is stable; rows without a value sort last.
[[nodiscard]] InvitationQueryResult runQuery(
    const InvitationTable::Snapshot &snapshot, const InvitationQuery &query, const std::atomic_bool &stop);

} // namespace Reinvite
