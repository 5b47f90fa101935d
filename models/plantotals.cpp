// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/plantotals.h"

#include "models/persongroups.h"

#include <algorithm>
#include <numeric>

namespace Reinvite {

namespace {

int &at(std::vector<int> &counts, int number)
{
    if (counts.size() <= size_t(number)) {
        counts.resize(size_t(number) + 1);
    }
    return counts[size_t(number)];
}

/// Counts up or down; answers how much more (or less) of them there are that reach `threshold`.
int crossing(int &count, int by, int threshold)
{
    const bool before = count >= threshold;
    count += by;
    return int(count >= threshold) - int(before);
}

} // namespace

int requestsOf(Action action)
{
    constexpr int OfRenewal = 4;
    return action == Action::Renew ? OfRenewal : 1;
}

std::chrono::minutes RealmTotal::time() const
{
    return std::chrono::minutes(requests > 0 ? (requests - 1) / std::max(1, budget.perMinute) : 0);
}

int PlanTotals::resent() const
{
    return std::accumulate(resends.begin(), resends.end(), 0);
}

std::chrono::minutes PlanTotals::time() const
{
    std::chrono::minutes longest{0};
    for (const RealmTotal &realm : realms) {
        longest = std::max(longest, realm.time());
    }
    return longest;
}

int PlanTally::Numbers::of(const QString &text)
{
    const auto found = known.constFind(text);
    if (found != known.cend()) {
        return *found;
    }
    texts += text;
    return *known.insert(text, int(texts.size()) - 1);
}

void PlanTally::add(const PlanRow &row)
{
    m_parts.push_back(partOf(row));
    ++m_totals.rows;
    count(m_parts.back(), 1);
}

void PlanTally::set(int number, const PlanRow &row)
{
    Part &part = m_parts.at(size_t(number));
    count(part, -1);
    part = partOf(row);
    count(part, 1);
}

PlanTally::Part PlanTally::partOf(const PlanRow &row)
{
    const QString &connection = row.item.invitation.key.connection;
    Part part = {.ticked = row.goesOut() && row.ticked, .action = row.item.action, .cautions = row.item.cautions};
    if (!part.ticked) {
        part.stay = stayOf(row.item);
        return part;
    }
    part.fate = linkFate(row.item, row.context.vendors.value(connection));
    part.realm = realmOf(row);
    if (row.item.cautions.testFlag(Caution::MembersOnly)) {
        part.sandbox = m_sandboxNumbers.of(row.context.connectionNames.value(connection, connection));
    }
    numberPerson(part, row);
    return part;
}

void PlanTally::numberPerson(Part &part, const PlanRow &row)
{
    const Invitation &invitation = row.item.invitation;
    // Who has no address is like nobody else.
    const QString person = invitation.email.isEmpty() ? invitation.key.connection + u'\n' + invitation.key.id
                                                      : foldedAddress(invitation.email);
    const QString vendor = row.context.vendors.value(invitation.key.connection).id;
    part.person = m_personNumbers.of(person);
    part.personAtVendor =
        m_personAtVendorNumbers.of(person + u'\n' + (vendor.isEmpty() ? invitation.key.connection : vendor));
}

int PlanTally::realmOf(const PlanRow &row)
{
    const QString &realm = row.item.target.realm;
    const QString &connection = row.item.invitation.key.connection;
    const int number = m_realmNumbers.of(realm.isEmpty() ? u'\n' + connection : realm);
    if (number == m_realms.size()) {
        RealmBudget budget = row.context.budgets.value(realm);
        const QString vendor = row.context.vendors.value(connection).name;
        if (budget.vendorName.isEmpty()) {
            budget.vendorName = vendor.isEmpty() ? row.context.connectionNames.value(connection) : vendor;
        }
        m_realms += {.budget = budget};
    }
    return number;
}

int PlanTally::stayOf(const PlanItem &item)
{
    const StayReason reason = stayReason(item);
    const int number = m_stayNumbers.of(reason.text);
    if (number == m_stays.size()) {
        m_stays += {.reason = reason};
    }
    return number;
}

void PlanTally::count(const Part &part, int by)
{
    if (part.ticked) {
        countTicked(part, by);
    } else {
        m_stays[part.stay].rows += by;
    }
}

void PlanTally::countTicked(const Part &part, int by)
{
    m_totals.mails += by;
    (part.action == Action::Renew ? m_totals.renewals : m_totals.resends.at(size_t(part.fate))) += by;
    m_totals.deadLinks += part.cautions.testFlag(Caution::DeadLink) ? by : 0;
    m_totals.recent += part.cautions.testFlag(Caution::RecentMail) ? by : 0;
    m_totals.perhapsSecond += part.cautions.testFlag(Caution::EarlierUnknown) ? by : 0;
    m_totals.liveEnded += part.cautions.testFlag(Caution::LivesStill) ? by : 0;
    RealmTotal &realm = m_realms[part.realm];
    realm.mails += by;
    realm.requests += by * requestsOf(part.action);
    if (part.sandbox >= 0) {
        at(m_rowsOfSandbox, part.sandbox) += by;
    }
    countPerson(part, by);
}

void PlanTally::countPerson(const Part &part, int by)
{
    m_totals.people += crossing(at(m_rowsOfPerson, part.person), by, 1);
    const int vendors = crossing(at(m_rowsAtVendor, part.personAtVendor), by, 1);
    m_totals.atSeveralVendors += crossing(at(m_vendorsOfPerson, part.person), vendors, 2);
}

PlanTotals PlanTally::totals() const
{
    PlanTotals totals = m_totals;
    std::ranges::copy_if(
        m_stays, std::back_inserter(totals.stays), [](const StayCount &stay) { return stay.rows > 0; });
    std::ranges::stable_sort(totals.stays, std::greater(), &StayCount::rows);
    std::ranges::copy_if(
        m_realms, std::back_inserter(totals.realms), [](const RealmTotal &realm) { return realm.mails > 0; });
    for (size_t i = 0; i < m_rowsOfSandbox.size(); ++i) {
        if (m_rowsOfSandbox[i] > 0) {
            totals.membersOnly += m_sandboxNumbers.texts.at(qsizetype(i));
        }
    }
    return totals;
}

} // namespace Reinvite
