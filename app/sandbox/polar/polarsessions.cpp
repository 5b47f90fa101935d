// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarsessions.h"

#include "app/sandbox/polar/polartokens.h"

#include <algorithm>

namespace Reinvite {
namespace {

struct Role
{
    const char *guest;
    const char *role;
};

constexpr Role Roles[] = {
    {"portal_owner", "owner"},
    {"portal_billing_manager", "billing_manager"},
    {"portal_member", "member"},
};

bool holdsSeats(const PolarContainer &container)
{
    return container.paidSeats.has_value() && container.subscription == NoRow && container.product != NoRow;
}

/// Who bought the most. Teams have no sessions of their own but their members'.
int findGuest(const PolarOrganization &organization)
{
    QHash<int, int> bought;
    int best = NoRow;
    for (const PolarContainer &one : organization.containers()) {
        const PolarCustomer &customer = organization.customer(one.customer);
        if (!holdsSeats(one) || customer.team || customer.email.isNull()) {
            continue;
        }
        const int count = ++bought[one.customer];
        best = best == NoRow || count > bought.value(best) ? one.customer : best;
    }
    return best;
}

/// One who holds a claimed seat, if possible.
int findStaff(const PolarOrganization &organization, int customer, const QByteArray &role)
{
    int found = NoRow;
    for (const PolarContainer &container : organization.containers()) {
        if (container.customer != customer) {
            continue;
        }
        for (const int row : container.seats) {
            const PolarSeat &seat = organization.seat(row);
            if (seat.member == NoRow || organization.member(seat.member).role != role) {
                continue;
            }
            if (seat.status == PolarSeat::Status::Claimed) {
                return seat.member;
            }
            found = found == NoRow ? seat.member : found;
        }
    }
    return found;
}

int addStaff(PolarOrganization &organization, int customer, const QByteArray &role, Timestamp now)
{
    const QByteArray domain = organization.customer(customer).email.split('@').constLast();
    return organization.add(PolarMember{.id = organization.makeId(),
        .email = role + '@' + domain,
        .role = role,
        .customer = customer,
        .createdAt = now});
}

} // namespace

PolarSessions::PolarSessions(quint32 seed)
    : m_random(seed ^ 0x73657373U) // other numbers than the tokens and the organisation draw from the same seed
{
}

const PolarSession &PolarSessions::open(int customer, int member, Timestamp now, const QByteArray &returnUrl)
{
    const QByteArray token = drawPolarToken(m_random, member == NoRow ? "polar_cst_" : "polar_mst_");
    PolarSession session{
        .token = token, .customer = customer, .member = member, .returnUrl = returnUrl, .expiresAt = now + Lifetime};
    return m_known.insert_or_assign(token, std::move(session)).first->second;
}

const PolarSession *PolarSessions::find(const QByteArray &token, Timestamp now) const
{
    const auto known = m_known.find(token);
    return known == m_known.end() || known->second.expiresAt <= now ? nullptr : &known->second;
}

QByteArray PolarGuests::token(const QByteArray &name) const
{
    const auto known = std::ranges::find(guests, name, &Guest::name);
    return known == guests.end() ? QByteArray() : known->token;
}

PolarGuests invitePolarGuests(PolarOrganization &organization, PolarSessions &sessions, Timestamp now)
{
    PolarGuests all{.customer = findGuest(organization)};
    if (all.customer == NoRow) {
        return all;
    }
    all.guests.append({"customer_session", sessions.open(all.customer, NoRow, now).token});
    for (const Role &role : Roles) {
        int member = findStaff(organization, all.customer, role.role);
        member = member == NoRow ? addStaff(organization, all.customer, role.role, now) : member;
        all.guests.append({role.guest, sessions.open(all.customer, member, now).token});
    }
    const Timestamp longAgo = now - 2 * PolarSessions::Lifetime;
    all.guests.append({"portal_ended", sessions.open(all.customer, NoRow, longAgo).token});
    return all;
}

} // namespace Reinvite
