// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationquery.h"

#include "models/filterrun.h"
#include "models/persongroups.h"
#include "models/sortkeys.h"

#include <algorithm>
#include <numeric>

namespace Reinvite {

namespace {

constexpr int MostRows = InvitationStore::MostRows;
/// Of a sorted list of all rows a part of this size or more is faster picked out than sorted.
constexpr qsizetype WorthPicking = 8;

using RowSets = std::vector<RowBits>; ///< by part

QList<Filtering::Test> timelessTests(const Filter &filter)
{
    QList<Filtering::Test> tests;
    std::ranges::copy_if(filter.tests(), std::back_inserter(tests), &Filtering::isTimeless);
    return tests;
}

/// Whatever passes `tests` has passed `before`.
bool narrows(const QList<Filtering::Test> &tests, const QList<Filtering::Test> &before)
{
    return std::ranges::all_of(before, [&tests](const Filtering::Test &earlier) {
        return std::ranges::any_of(tests, [&earlier](const Filtering::Test &test) { return implies(test, earlier); });
    });
}

RowBits wantedRows(const InvitationColumns &columns, const std::vector<ConnectionFacts> &facts)
{
    RowBits rows = columns.usedRows();
    if (!std::ranges::all_of(facts, &ConnectionFacts::wanted)) {
        rows.forEach([&](int row) {
            if (!facts[size_t(columns.shared(SharedColumn::Connection, row))].wanted) {
                rows.remove(row);
            }
        });
    }
    return rows;
}

/// Counts rows, and picks those that are shown.
class Tally
{
public:
    Tally(const InvitationQuery &query, const std::vector<ConnectionFacts> &facts)
        : m_query(query)
        , m_facts(facts)
        , m_horizon(facts.size())
    {
    }

    void count(const InvitationColumns &columns, RowBits &rows)
    {
        rows.forEach([&](int row) {
            if (!add(columns, row)) {
                rows.remove(row);
            }
        });
    }

    void tell(InvitationQueryResult &result) const
    {
        result.badgeCounts = m_badges;
        for (size_t number = 0; number < m_facts.size(); ++number) {
            auto &ofVendor = result.horizonCounts.byVendor[m_facts[number].vendor.id];
            for (size_t bucket = 0; bucket < HorizonBuckets.size(); ++bucket) {
                ofVendor[bucket] += m_horizon[number][bucket];
                result.horizonCounts.all[bucket] += m_horizon[number][bucket];
            }
        }
        erase_if(result.horizonCounts.byVendor,
            [](const auto &entry) { return std::ranges::all_of(entry.value(), [](int count) { return count == 0; }); });
    }

private:
    bool add(const InvitationColumns &columns, int row)
    {
        const auto connection = size_t(columns.shared(SharedColumn::Connection, row));
        const Instant now = m_facts[connection].vendorNow;
        const Instant expiresAt = columns.time(TimeColumn::Expires, row);
        const Badge badge = badgeAt(columns.state(row), expiresAt, now);
        const auto bucket = horizonOf(columns.state(row), expiresAt, now);
        const bool inBadges = m_query.badges.isEmpty() || m_query.badges.contains(badge);
        const bool inHorizon = m_query.horizon.isEmpty() || (bucket && m_query.horizon.contains(*bucket));
        m_badges[size_t(badge)] += inHorizon ? 1 : 0;
        if (bucket && inBadges) {
            ++m_horizon[connection][size_t(*bucket)];
        }
        return inBadges && inHorizon;
    }

    const InvitationQuery &m_query;
    const std::vector<ConnectionFacts> &m_facts;
    std::array<int, 6> m_badges = {};
    std::vector<std::array<int, HorizonBuckets.size()>> m_horizon; ///< by connection's number
};

QHash<QString, int> connectionCounts(const InvitationStore &store)
{
    QHash<QString, int> byId;
    for (int number = 0; number < store.connections.size(); ++number) {
        if (store.rowsOfConnections.at(number) > 0) {
            byId.insert(store.connections.at(number), store.rowsOfConnections.at(number));
        }
    }
    return byId;
}

QList<int> slotsOf(const RowSets &sets)
{
    qsizetype count = 0;
    for (const RowBits &rows : sets) {
        count += rows.count();
    }
    QList<int> found;
    found.reserve(count);
    for (size_t part = 0; part < sets.size(); ++part) {
        sets[part].forEach([&](int row) { found.append(int(part) * MostRows + row); });
    }
    return found;
}

qsizetype usedCount(const InvitationStore &store)
{
    return std::accumulate(store.rowsOfConnections.cbegin(), store.rowsOfConnections.cend(), qsizetype(0));
}

bool dependsOnTime(const QList<SortBy> &sort)
{
    return std::ranges::any_of(sort, [](SortBy by) { return by.column == StateColumn; });
}

} // namespace

/// What the last queries found out, as long as what they were asked of is the same.
struct QueryEngine::Memory
{
    /// What tests that know no time depend on, beside themselves.
    struct Basis
    {
        quint64 version = 0;
        QString connection = {};
        QHash<QString, QString> connectionNames = {};
        VendorsByConnection vendors = {};

        friend bool operator==(const Basis &, const Basis &) = default;
    };
    struct SortBasis
    {
        quint64 version = 0;
        QHash<QString, QString> connectionNames = {};
        QList<SortBy> sort = {};

        friend bool operator==(const SortBasis &, const SortBasis &) = default;
    };

    [[nodiscard]] bool filter(const InvitationStore &store, const InvitationQuery &query,
        const std::vector<ConnectionFacts> &facts, const FilterRun &run, const std::atomic_bool &stop);
    [[nodiscard]] bool sort(QList<int> &order, const RowSets &rows, const InvitationStore &store,
        const InvitationQuery &query, const std::vector<ConnectionFacts> &facts, const std::atomic_bool &stop);

    Basis filteredBasis;
    QList<Filtering::Test> tests; ///< that `filtered` has passed
    RowSets filtered;

    SortBasis sortedBasis;
    ShownRows sorted; ///< all rows
    PersonOrder people;

private:
    void pick(QList<int> &order, const RowSets &rows) const;
};

/// Into `filtered`. A longer text looks only at what the shorter one has left.
bool QueryEngine::Memory::filter(const InvitationStore &store, const InvitationQuery &query,
    const std::vector<ConnectionFacts> &facts, const FilterRun &run, const std::atomic_bool &stop)
{
    const QList<Filtering::Test> asked = timelessTests(query.filter);
    const Basis basis{store.version, query.connection, query.connectionNames, query.vendors};
    const bool same = basis == filteredBasis;
    if (same && asked == tests) {
        return true;
    }
    const bool narrower = same && narrows(asked, tests);
    RowSets rows;
    rows.reserve(size_t(store.parts.size()));
    for (int part = 0; part < int(store.parts.size()); ++part) {
        if (stop) {
            return false;
        }
        rows.push_back(narrower ? filtered[size_t(part)] : wantedRows(store.parts.at(part), facts));
        run.keepTimeless(part, rows.back());
    }
    filtered = std::move(rows);
    filteredBasis = basis;
    tests = asked;
    return true;
}

/// `order` comes by slot, and are those in `rows`.
bool QueryEngine::Memory::sort(QList<int> &order, const RowSets &rows, const InvitationStore &store,
    const InvitationQuery &query, const std::vector<ConnectionFacts> &facts, const std::atomic_bool &stop)
{
    const SortBasis basis{store.version, query.connectionNames, query.sort};
    const bool timeless = !dependsOnTime(query.sort);
    if (timeless && basis == sortedBasis && order.size() * WorthPicking >= sorted.order.size()) {
        pick(order, rows);
        return true;
    }
    if (!SortKeys(store, facts, people).sort(order, query.sort, stop)) {
        return false;
    }
    if (timeless && order.size() == usedCount(store)) {
        sorted = shownRows(order, {}, store.slotCount);
        sortedBasis = basis;
    }
    return true;
}

void QueryEngine::Memory::pick(QList<int> &order, const RowSets &rows) const
{
    if (order.size() == sorted.order.size()) {
        order = sorted.order;
        return;
    }
    order.clear();
    for (const int slot : sorted.order) {
        if (rows[size_t(slot / MostRows)].contains(slot % MostRows)) {
            order.append(slot);
        }
    }
}

QueryEngine::QueryEngine()
    : d(std::make_unique<Memory>())
{
}

QueryEngine::~QueryEngine() = default;

InvitationQueryResult QueryEngine::run(
    const InvitationTable::Snapshot &snapshot, const InvitationQuery &query, const std::atomic_bool &stop)
{
    const InvitationStore &store = snapshot.store();
    const std::vector<ConnectionFacts> facts = connectionFacts(store, query);
    const FilterRun run(query, store, facts);
    InvitationQueryResult result{.version = store.version, .stopped = true};
    if (stop || !d->filter(store, query, facts, run, stop)) {
        return result;
    }
    RowSets rows = d->filtered;
    Tally tally(query, facts);
    for (int part = 0; part < int(rows.size()) && !stop; ++part) {
        run.keepTimely(part, rows[size_t(part)]);
        tally.count(store.parts.at(part), rows[size_t(part)]);
    }
    tally.tell(result);
    result.connectionCounts = connectionCounts(store);
    QList<int> order = slotsOf(rows);
    if (stop || !d->sort(order, rows, store, query, facts, stop)) {
        return result;
    }
    const QList<PersonGroup> groups =
        query.groupByPerson ? groupByPerson(store, facts, order, stop) : QList<PersonGroup>();
    result.stopped = stop;
    const bool isSorted = groups.isEmpty() && order.constData() == d->sorted.order.constData(); // one copy of the other
    result.shown = isSorted ? d->sorted : shownRows(order, groups, store.slotCount);
    return result;
}

int countRows(const InvitationTable::Snapshot &snapshot, const InvitationQuery &query, const std::atomic_bool &stop)
{
    const InvitationStore &store = snapshot.store();
    const std::vector<ConnectionFacts> facts = connectionFacts(store, query);
    const FilterRun run(query, store, facts);
    Tally tally(query, facts);
    qsizetype count = 0;
    for (int part = 0; part < int(store.parts.size()) && !stop; ++part) {
        RowBits rows = wantedRows(store.parts.at(part), facts);
        run.keepTimeless(part, rows);
        run.keepTimely(part, rows);
        tally.count(store.parts.at(part), rows);
        count += rows.count();
    }
    return int(count);
}

InvitationQueryResult runQuery(
    const InvitationTable::Snapshot &snapshot, const InvitationQuery &query, const std::atomic_bool &stop)
{
    return QueryEngine().run(snapshot, query, stop);
}

} // namespace Reinvite
