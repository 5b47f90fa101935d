// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectionfacts.h"
#include "models/filter.h"
#include "models/rowbits.h"

#include <vector>

namespace Reinvite {

/// A filter at work on a table: each test goes through a column, not through rows. Refers to what it is made of.
class FilterRun final
{
public:
    FilterRun(const InvitationQuery &query, const InvitationStore &store, const std::vector<ConnectionFacts> &facts);

    /// Takes out the rows of the part that do not pass. First by what does not change with time, then by the rest.
    void keepTimeless(int part, RowBits &rows) const;
    void keepTimely(int part, RowBits &rows) const;

private:
    /// Where a word occurs among the values that rows share, by their numbers.
    struct SharedHits
    {
        std::vector<bool> connections;
        std::vector<bool> containers;
        std::vector<bool> roles;
        bool any = false;
    };
    struct Prepared
    {
        Filtering::Test test;
        SharedHits hits = {}; ///< of Contains
    };
    class Sieve;

    [[nodiscard]] SharedHits sharedHits(const Filtering::Contains &condition) const;

    const InvitationQuery &m_query;
    const InvitationStore &m_store;
    const std::vector<ConnectionFacts> &m_facts;
    std::vector<Prepared> m_timeless;
    std::vector<Prepared> m_timely;
};

} // namespace Reinvite
