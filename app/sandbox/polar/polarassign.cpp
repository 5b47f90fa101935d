// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarorganization.h"

#include <algorithm>
#include <iterator>

// The assigning half of PolarOrganization: who gets a seat, and which row becomes it.
namespace Reinvite {
namespace {

tl::unexpected<PolarError> notAvailable(QByteArray detail)
{
    return raise(400, "SeatNotAvailable", std::move(detail));
}

tl::unexpected<PolarError> unknownMember(const QByteArray &id)
{
    return raise(404, "MemberNotFound", "Member not found: " + id);
}

tl::unexpected<PolarError> unknownCustomer(const QByteArray &id)
{
    return raise(404, "CustomerNotFound", "Customer not found: " + id);
}

QByteArray text(const QUuid &id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}

bool sameAddress(const QByteArray &left, const QByteArray &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

/// Exactly one way to name a person, save that an address may come with an outer member id.
bool namesOnePerson(const PolarRecipient &recipient)
{
    const int others = int(recipient.externalCustomerId.has_value()) + int(recipient.customerId.has_value())
        + int(recipient.memberId.has_value());
    const bool either = recipient.email || recipient.externalMemberId;
    return others + int(either) == 1;
}

} // namespace

PolarResult<int> PolarOrganization::assign(
    int containerRow, const PolarRecipient &recipient, const QByteArray &metadata, bool claimAtOnce, Timestamp now)
{
    if (const auto assignable = checkAssignable(container(containerRow)); !assignable) {
        return tl::unexpected(assignable.error());
    }
    const PolarResult<Holder> holder = findHolder(container(containerRow), recipient, now);
    if (!holder) {
        return tl::unexpected(holder.error());
    }
    const bool taken =
        std::ranges::any_of(container(containerRow).seats, [&](int row) { return isHeldBy(seat(row), *holder); });
    if (taken) {
        return raise(400, "SeatAlreadyAssigned", "Seat already assigned to customer " + holder->named);
    }
    const int row = rowToAssign(containerRow, now);
    PolarSeat &one = m_seats.at(std::size_t(row));
    one.status = claimAtOnce ? PolarSeat::Status::Claimed : PolarSeat::Status::Pending;
    one.invitation = claimAtOnce ? 0 : ++m_invitations;
    one.tokenExpiresAt = claimAtOnce ? Timestamp() : now + TokenLifetime;
    one.claimedAt = claimAtOnce ? now : Timestamp();
    one.revokedAt = Timestamp();
    one.customer = holder->customer;
    one.member = holder->member;
    one.email = holder->email;
    one.metadata = metadata.isNull() ? QByteArray("{}") : metadata;
    return row;
}

PolarResult<void> PolarOrganization::checkAssignable(const PolarContainer &container) const
{
    if (container.product == NoRow) {
        return notAvailable("Container has no associated product");
    }
    if (auto feature = requireFeature(); !feature) {
        return feature;
    }
    if (!container.isSubscription() && container.status == "pending") {
        return notAvailable("Order must be paid before assigning seats");
    }
    if (availableSeats(container) == 0) {
        return notAvailable("No available seats for " + text(container.id));
    }
    return {};
}

PolarResult<PolarOrganization::Holder> PolarOrganization::findHolder(
    const PolarContainer &container, const PolarRecipient &recipient, Timestamp now)
{
    if (!namesOnePerson(recipient)) {
        return raise(400, "InvalidSeatAssignmentRequest",
            "Exactly one of email, external_customer_id, or customer_id must be provided");
    }
    if (recipient.memberId || recipient.externalMemberId) {
        return memberHolder(container, recipient, now);
    }
    if (recipient.email) {
        return emailHolder(container, *recipient.email, {}, now);
    }
    PolarResult<Holder> customer = customerHolder(recipient);
    if (!customer || !m_profile.memberModel) {
        return customer;
    }
    Holder holder = emailHolder(container, customer->email, {}, now);
    holder.named = customer->named;
    return holder;
}

PolarResult<PolarOrganization::Holder> PolarOrganization::memberHolder(
    const PolarContainer &container, const PolarRecipient &recipient, Timestamp now)
{
    const auto known = std::ranges::find_if(m_members, [&](const PolarMember &one) {
        return one.customer == container.customer
            && (recipient.memberId ? one.id == *recipient.memberId : one.externalId == *recipient.externalMemberId);
    });
    if (known == m_members.end() && !recipient.email) {
        return unknownMember(recipient.memberId ? text(*recipient.memberId) : *recipient.externalMemberId);
    }
    if (known == m_members.end()) {
        return emailHolder(container, *recipient.email, *recipient.externalMemberId, now);
    }
    if (recipient.email && !sameAddress(*recipient.email, known->email)) {
        return raise(400, "MemberEmailMismatch", "The email does not match the member's email");
    }
    return Holder{.customer = known->customer,
        .member = int(known - m_members.begin()),
        .email = known->email,
        .named = known->email};
}

PolarResult<PolarOrganization::Holder> PolarOrganization::customerHolder(const PolarRecipient &recipient) const
{
    const auto known = std::ranges::find_if(m_customers, [&](const PolarCustomer &one) {
        return recipient.customerId ? one.id == *recipient.customerId : one.externalId == *recipient.externalCustomerId;
    });
    const QByteArray named = recipient.customerId ? text(*recipient.customerId) : *recipient.externalCustomerId;
    if (known == m_customers.end()) {
        return unknownCustomer(named);
    }
    return Holder{.customer = int(known - m_customers.begin()), .email = known->email, .named = named};
}

/// The member model hangs a new member on the buyer; without it each person is a customer of his own.
PolarOrganization::Holder PolarOrganization::emailHolder(
    const PolarContainer &container, const QByteArray &email, const QByteArray &externalId, Timestamp now)
{
    if (!m_profile.memberModel) {
        int customer = findCustomer(email);
        if (customer == NoRow) {
            customer = add(PolarCustomer{.id = makeId(), .email = email, .createdAt = now});
        }
        return {.customer = customer, .named = email};
    }
    int member = findMember(container.customer, email);
    if (member == NoRow) {
        member = add(PolarMember{.id = makeId(),
            .email = email,
            .externalId = externalId,
            .customer = container.customer,
            .createdAt = now});
    }
    return {.customer = container.customer, .member = member, .email = email, .named = email};
}

int PolarOrganization::findMember(int customer, const QByteArray &email) const
{
    const auto known = std::ranges::find_if(
        m_members, [&](const PolarMember &one) { return one.customer == customer && sameAddress(one.email, email); });
    return known == m_members.end() ? NoRow : int(known - m_members.begin());
}

int PolarOrganization::findCustomer(const QByteArray &email) const
{
    const auto known =
        std::ranges::find_if(m_customers, [&](const PolarCustomer &one) { return sameAddress(one.email, email); });
    return known == m_customers.end() ? NoRow : int(known - m_customers.begin());
}

bool PolarOrganization::isHeldBy(const PolarSeat &seat, const Holder &holder) const
{
    if (seat.status == PolarSeat::Status::Revoked) {
        return false;
    }
    if (holder.member != NoRow) {
        return seat.member == holder.member || sameAddress(emailOf(seat), holder.email);
    }
    return seat.customer == holder.customer;
}

/// Any revoked row of the container, else a new one.
int PolarOrganization::rowToAssign(int containerRow, Timestamp now)
{
    std::vector<int> revoked;
    std::ranges::copy_if(container(containerRow).seats, std::back_inserter(revoked),
        [this](int row) { return seat(row).status == PolarSeat::Status::Revoked; });
    if (revoked.empty()) {
        PolarSeat fresh{.id = makeId(), .container = containerRow, .createdAt = now};
        return add(std::move(fresh));
    }
    const int row = revoked[m_random.bounded(quint32(revoked.size()))];
    m_seats.at(std::size_t(row)).modifiedAt = now;
    return row;
}

} // namespace Reinvite
