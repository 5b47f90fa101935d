// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/plantext.h"

#include <array>
#include <vector>

namespace Reinvite {

/// So many rows stay behind for one reason.
struct StayCount
{
    StayReason reason;
    int rows = 0;

    friend bool operator==(const StayCount &, const StayCount &) = default;
};

/// What goes through one realm, and how long that takes.
struct RealmTotal
{
    RealmBudget budget;
    int mails = 0;
    int requests = 0;

    /// The first minute's budget goes out at once, so a little plan takes no minute at all.
    [[nodiscard]] std::chrono::minutes time() const;
    friend bool operator==(const RealmTotal &, const RealmTotal &) = default;
};

/// A plan in numbers: of the rows that are ticked unless it says otherwise.
struct PlanTotals
{
    int rows = 0;   ///< of the plan, ticked or not
    int mails = 0;  ///< what the administrator confirms
    int people = 0; ///< fewer than the mails where a person has several rows
    int renewals = 0;
    std::array<int, 5> resends = {}; ///< by LinkFate
    QList<StayCount> stays = {};     ///< why rows stay behind, the commonest first
    QList<RealmTotal> realms = {};   ///< in the order in which the plan has them; those without mails are left out
    QStringList membersOnly = {};    ///< connections to a vendor's sandbox that mails its members only
    int atSeveralVendors = 0;        ///< persons that get mail from more than one vendor
    int deadLinks = 0;
    int recent = 0;        ///< mailed less than the cooldown ago
    int perhapsSecond = 0; ///< an earlier mail may have gone out
    int liveEnded = 0;     ///< renewals that end a link that still works

    [[nodiscard]] int resendsOf(LinkFate fate) const { return resends.at(size_t(fate)); }
    [[nodiscard]] int resent() const;
    [[nodiscard]] int stayBehind() const { return rows - mails; }
    /// Realms go side by side: the slowest counts.
    [[nodiscard]] std::chrono::minutes time() const;
};

/// Requests that an action takes: renewing looks at the container before and after, releases and assigns.
[[nodiscard]] int requestsOf(Action action);

/// Counts a plan as its rows are ticked and changed, each in constant time. Rows are known by the order in which they
/// were added.
class PlanTally final
{
public:
    void add(const PlanRow &row);
    void set(int number, const PlanRow &row);
    [[nodiscard]] PlanTotals totals() const;

private:
    /// What one row adds to the sums. Numbers are places in the lists below; -1: none.
    struct Part
    {
        bool ticked = false;
        Action action = Action::Resend;
        LinkFate fate = LinkFate::Same;
        Cautions cautions = {};
        int stay = -1;
        int person = -1;
        int personAtVendor = -1;
        int realm = -1;
        int sandbox = -1;
    };
    /// Gives each text a number of its own.
    struct Numbers
    {
        [[nodiscard]] int of(const QString &text);

        QHash<QString, int> known = {};
        QStringList texts = {};
    };

    [[nodiscard]] Part partOf(const PlanRow &row);
    void numberPerson(Part &part, const PlanRow &row);
    [[nodiscard]] int realmOf(const PlanRow &row);
    [[nodiscard]] int stayOf(const PlanItem &item);
    void count(const Part &part, int by);
    void countTicked(const Part &part, int by);
    void countPerson(const Part &part, int by);

    std::vector<Part> m_parts;
    PlanTotals m_totals; ///< its plain numbers; the lists are made when they are asked for
    QList<StayCount> m_stays;
    QList<RealmTotal> m_realms;
    Numbers m_stayNumbers, m_realmNumbers, m_personNumbers, m_personAtVendorNumbers, m_sandboxNumbers;
    std::vector<int> m_rowsOfPerson, m_vendorsOfPerson, m_rowsAtVendor, m_rowsOfSandbox;
};

} // namespace Reinvite
