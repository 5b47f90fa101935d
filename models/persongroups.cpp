// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/persongroups.h"

#include <QHashFunctions>

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

namespace Reinvite {

namespace {

/// How many rows go by between two looks at the stop flag.
constexpr int StopInterval = 4096;

/// Seeded: nobody can send addresses that all fall into one place.
quint64 hashOf(QByteArrayView text)
{
    constexpr quint64 Spread = 0x9e3779b97f4a7c15;
    return quint64(qHashBits(text.data(), size_t(text.size()), QHashSeed::globalSeed())) * Spread;
}

/// Numbers persons as their rows come. Not a QHash, which compares texts wherever two share a place: here they are
/// compared only where 32 bits of their hashes are equal, which counts with a million rows.
class PersonNumbers
{
public:
    /// For so many rows and no more.
    explicit PersonNumbers(qsizetype rows)
        : m_places(qNextPowerOfTwo(quint64(rows) * 2))
    {
    }

    /// The text has to stay. Nobody else has the number of an empty one.
    int of(QByteArrayView address)
    {
        if (address.isEmpty()) {
            return added(address);
        }
        const quint64 hash = hashOf(address);
        const auto sign = quint32(hash >> 32);
        const size_t last = m_places.size() - 1; // a power of two: all bits below it are set
        for (size_t at = hash & last;; at = (at + 1) & last) {
            Place &place = m_places[at];
            if (place.person < 0) {
                place = {.sign = sign, .person = added(address)};
                return place.person;
            }
            if (place.sign == sign && address == m_addresses[size_t(place.person)]) {
                return place.person;
            }
        }
    }

    [[nodiscard]] int count() const { return int(m_addresses.size()); }

private:
    struct Place
    {
        quint32 sign = 0;
        int person = -1; ///< -1: free
    };

    int added(QByteArrayView address)
    {
        m_addresses.push_back(address);
        return count() - 1;
    }

    std::vector<Place> m_places;
    std::vector<QByteArrayView> m_addresses; ///< by person
};

/// What is needed of a row.
struct Member
{
    int person = -1;                         ///< -1: the row is not in the order
    const ConnectionFacts *openAt = nullptr; ///< null: nothing is pending
    quint64 idHash = 0;                      ///< of the vendor's id, where another connection may see the row, too
};

Member memberOf(int person, const InvitationStore &store, int slot, const std::vector<ConnectionFacts> &facts)
{
    const ConnectionFacts &connection = facts[size_t(store.shared(SharedColumn::Connection, slot))];
    const State state = stateAt(store.state(slot), store.time(TimeColumn::Expires, slot), connection.vendorNow);
    if (state != State::Pending && state != State::Expired) {
        return {.person = person};
    }
    return {.person = person, .openAt = &connection, .idHash = connection.sharesRealm ? hashOf(store.id(slot)) : 0};
}

struct Members
{
    std::vector<Member> bySlot;
    int persons = 0;
};

/// Goes by slot, for so rows lie in memory. Nothing when it was stopped.
std::optional<Members> membersOf(const InvitationStore &store, const std::vector<ConnectionFacts> &facts,
    const QList<int> &order, const std::atomic_bool &stop)
{
    std::vector<bool> wanted(size_t(store.slotCount), false);
    for (const int slot : order) {
        wanted[size_t(slot)] = true;
    }
    PersonNumbers numbers(order.size());
    Members members{.bySlot = std::vector<Member>(wanted.size())};
    for (int slot = 0; slot < store.slotCount; ++slot) {
        if (slot % StopInterval == 0 && stop) {
            return std::nullopt;
        }
        if (wanted[size_t(slot)]) {
            members.bySlot[size_t(slot)] = memberOf(numbers.of(store.email(slot)), store, slot, facts);
        }
    }
    members.persons = numbers.count();
    return members;
}

/// How rows stand when each person's are together.
struct Arrangement
{
    std::vector<int> ofRow;   ///< the person, by place in the old order
    std::vector<int> persons; ///< in the order of their first rows
    std::vector<int> sizes;   ///< by person
    std::vector<int> begins;  ///< in the new order, by person
};

Arrangement arrangementOf(const Members &members, const QList<int> &order)
{
    const auto count = size_t(members.persons);
    Arrangement made{.ofRow = {}, .persons = {}, .sizes = std::vector<int>(count), .begins = std::vector<int>(count)};
    made.ofRow.reserve(size_t(order.size()));
    made.persons.reserve(count);
    for (const int slot : order) {
        const int person = members.bySlot[size_t(slot)].person;
        made.ofRow.push_back(person);
        if (made.sizes[size_t(person)]++ == 0) {
            made.persons.push_back(person);
        }
    }
    int begin = 0;
    for (const int person : made.persons) {
        made.begins[size_t(person)] = begin;
        begin += made.sizes[size_t(person)];
    }
    return made;
}

/// Each person's rows in the order that they had.
QList<int> together(const Arrangement &arrangement, const QList<int> &order)
{
    std::vector<int> next = arrangement.begins;
    QList<int> sorted(order.size());
    for (qsizetype row = 0; row < order.size(); ++row) {
        const int person = arrangement.ofRow[size_t(row)];
        sorted[next[size_t(person)]++] = order.at(row);
    }
    return sorted;
}

/// Counts what each person still has open: once for each target, however many connections see it.
class OpenCounter
{
public:
    OpenCounter(const InvitationStore &store, const Members &members)
        : m_store(store)
        , m_members(members)
    {
    }

    PersonGroup count(const QList<int> &order, int first, int size)
    {
        m_alone = 0;
        m_shared.clear();
        m_vendors.clear();
        for (int row = first; row < first + size; ++row) {
            add(order.at(row));
        }
        keepOneOfEachTarget();
        std::ranges::for_each(m_shared, [this](const Open &open) { addVendor(open.member->openAt->vendor.id); });
        return {
            .first = first, .size = size, .pending = m_alone + int(m_shared.size()), .vendors = int(m_vendors.size())};
    }

private:
    /// An open row that another connection may see, too.
    struct Open
    {
        int slot;
        const Member *member;
    };

    void add(int slot)
    {
        const Member &member = m_members.bySlot[size_t(slot)];
        if (member.openAt != nullptr && member.openAt->sharesRealm) {
            m_shared.push_back({.slot = slot, .member = &member});
        } else if (member.openAt != nullptr) {
            ++m_alone;
            addVendor(member.openAt->vendor.id);
        }
    }

    /// The first one in the rows' order.
    void keepOneOfEachTarget()
    {
        const auto id = [this](const Open &open) { return m_store.id(open.slot); };
        const auto realm = [](const Open &open) -> const QString & { return open.member->openAt->realm; };
        // Texts are looked at only where hashes are equal: they lie anywhere in memory.
        const auto less = [=](const Open &left, const Open &right) {
            return left.member->idHash != right.member->idHash
                ? left.member->idHash < right.member->idHash
                : std::tuple(id(left), QStringView(realm(left))) < std::tuple(id(right), QStringView(realm(right)));
        };
        const auto same = [=](const Open &left, const Open &right) {
            return left.member->idHash == right.member->idHash && id(left) == id(right) && realm(left) == realm(right);
        };
        std::ranges::stable_sort(m_shared, less);
        m_shared.erase(std::unique(m_shared.begin(), m_shared.end(), same), m_shared.end());
    }

    void addVendor(const QString &vendor)
    {
        const auto isIt = [&vendor](const QString *known) { return *known == vendor; };
        if (std::ranges::none_of(m_vendors, isIt)) {
            m_vendors.push_back(&vendor);
        }
    }

    const InvitationStore &m_store;
    const Members &m_members;
    int m_alone = 0; ///< open rows that nobody else sees
    // Used again: there may be half as many groups as rows.
    std::vector<Open> m_shared;
    std::vector<const QString *> m_vendors; ///< a few
};

} // namespace

QString foldedAddress(QString address)
{
    std::ranges::transform(address, address.begin(), [](QChar c) { return c.toCaseFolded(); });
    return address;
}

bool sameAddress(QStringView left, QStringView right)
{
    return !left.isEmpty() && (left == right || left.compare(right, Qt::CaseInsensitive) == 0); // mostly the first
}

QList<PersonGroup> groupByPerson(const InvitationStore &store, const std::vector<ConnectionFacts> &facts,
    QList<int> &order, const std::atomic_bool &stop)
{
    const auto members = membersOf(store, facts, order, stop);
    if (!members || members->persons == order.size()) {
        return {};
    }
    const Arrangement arrangement = arrangementOf(*members, order);
    order = together(arrangement, order);
    OpenCounter counter(store, *members);
    QList<PersonGroup> groups;
    for (const int person : arrangement.persons) {
        if (const int size = arrangement.sizes[size_t(person)]; size > 1) {
            groups += counter.count(order, arrangement.begins[size_t(person)], size);
        }
    }
    return groups;
}

} // namespace Reinvite
