// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/filter.h"
#include "models/horizon.h"
#include "models/shownrows.h"
#include "models/vendorwords.h"

#include <QSet>

#include <array>
#include <atomic>
#include <memory>

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

struct SortBy
{
    int column = ExpiresColumn; ///< InvitationColumn
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const SortBy &, const SortBy &) = default;
};

/// Which rows, in which order.
struct InvitationQuery
{
    Filter filter = {};
    QSet<HorizonBucket> horizon = {}; ///< empty: all
    QSet<Badge> badges = {};          ///< empty: all
    QString connection = {};          ///< empty: all
    QList<SortBy> sort = {SortBy()};  ///< the next one counts among equals of the one before it
    Instant now = {};                 ///< our time
    ClockSkews skews = {};
    QHash<QString, QString> connectionNames = {}; ///< by id; for sorting and search
    VendorsByConnection vendors = {};
    QHash<QString, QString> realms = {}; ///< Target::realm, by connection
    QSet<int> changed = {};              ///< slots that `is:changed` means
    /// Rows of one address stand together: groups by their first row's place in the order asked for, rows of a group
    /// in that order too.
    bool groupByPerson = false;

    friend bool operator==(const InvitationQuery &, const InvitationQuery &) = default;
};

struct InvitationQueryResult
{
    ShownRows shown = {};
    quint64 version = 0; ///< InvitationTable::version() of the snapshot
    /// By Badge: of the connection, filter and horizon asked for, whatever the badges.
    std::array<int, 6> badgeCounts = {};
    /// Of the connection, filter and badges asked for, whatever the horizon.
    HorizonCounts horizonCounts = {};
    QHash<QString, int> connectionCounts = {}; ///< all rows of each connection
    bool stopped = false;                      ///< a newer query took over: nothing else counts
};

/// Filters, counts and sorts; remembers what makes the next query on the same rows cheaper. For one thread at a time,
/// whichever.
class QueryEngine final
{
public:
    QueryEngine();
    ~QueryEngine();
    Q_DISABLE_COPY_MOVE(QueryEngine)

    /// Order is stable; rows without a value sort last.
    [[nodiscard]] InvitationQueryResult run(
        const InvitationTable::Snapshot &snapshot, const InvitationQuery &query, const std::atomic_bool &stop);

private:
    struct Memory;
    std::unique_ptr<Memory> d;
};

/// How many rows the query shows. What it counted so far where `stop` is set.
[[nodiscard]] int countRows(
    const InvitationTable::Snapshot &snapshot, const InvitationQuery &query, const std::atomic_bool &stop);

/// One query, by an engine of its own.
[[nodiscard]] InvitationQueryResult runQuery(
    const InvitationTable::Snapshot &snapshot, const InvitationQuery &query, const std::atomic_bool &stop);

} // namespace Reinvite
