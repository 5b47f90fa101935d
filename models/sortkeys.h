// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectionfacts.h"
#include "models/personorder.h"

#include <atomic>

namespace Reinvite {

/// Puts slots in order by numbers that stand for their columns' values: a sort of numbers, digit by digit, takes a
/// tenth of one that compares.
class SortKeys final
{
public:
    /// `people` keeps what names cost to put in order; the rest is referred to as well.
    SortKeys(const InvitationStore &store, const std::vector<ConnectionFacts> &facts, PersonOrder &people)
        : m_store(store)
        , m_facts(facts)
        , m_people(people)
    {
    }

    /// Stable; what has no value goes last in both directions. False when it was stopped: the order is any then.
    [[nodiscard]] bool sort(QList<int> &order, const QList<SortBy> &by, const std::atomic_bool &stop);

private:
    [[nodiscard]] bool sortBy(QList<int> &order, SortBy by, const std::atomic_bool &stop);
    [[nodiscard]] std::vector<quint64> keysOf(const QList<int> &order, int column) const;

    const InvitationStore &m_store;
    const std::vector<ConnectionFacts> &m_facts;
    PersonOrder &m_people;
};

} // namespace Reinvite
