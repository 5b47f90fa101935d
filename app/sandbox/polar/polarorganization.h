// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/polar/polarrecords.h"

#include <QHash>
#include <QRandomGenerator>

#include <tl/expected.hpp>

#include <utility>

namespace Reinvite {

/// What Polar's server raises: its class name, its sentence, its status.
struct PolarError
{
    int status = 400;
    QByteArray name = {};
    QByteArray detail = {};

    friend bool operator==(const PolarError &, const PolarError &) = default;
};

template <typename T>
using PolarResult = tl::expected<T, PolarError>;

[[nodiscard]] inline tl::unexpected<PolarError> raise(int status, QByteArray name, QByteArray detail)
{
    return tl::unexpected(PolarError{status, std::move(name), std::move(detail)});
}

/// Who is to get a seat: one of these, or an address together with an outer member id.
struct PolarRecipient
{
    std::optional<QByteArray> email = {};
    std::optional<QByteArray> externalCustomerId = {};
    std::optional<QUuid> customerId = {};
    std::optional<QByteArray> externalMemberId = {};
    std::optional<QUuid> memberId = {};
};

/// One simulated Polar organisation: its rows, and what its server does to them. No HTTP, no clock, no mail.
/// Rules and texts: contracts/vendor-apis.md section 1.3, order of checks included.
class PolarOrganization final
{
public:
    static constexpr std::chrono::hours TokenLifetime{24};

    PolarOrganization(PolarProfile profile, quint32 seed);

    [[nodiscard]] const PolarProfile &profile() const { return m_profile; }

    // Rows. Added, never taken away.
    int add(PolarProduct product);
    int add(PolarCustomer customer);
    int add(PolarMember member);
    int add(PolarContainer container);
    int add(PolarSeat seat);
    void reserveSeats(std::size_t count);
    void setPaidSeats(int container, int seats);

    [[nodiscard]] const std::vector<PolarContainer> &containers() const { return m_containers; }
    [[nodiscard]] const std::vector<PolarCustomer> &customers() const { return m_customers; }
    [[nodiscard]] const std::vector<PolarMember> &members() const { return m_members; }
    [[nodiscard]] const std::vector<PolarSeat> &seats() const { return m_seats; }
    [[nodiscard]] const PolarContainer &container(int row) const { return m_containers.at(std::size_t(row)); }
    [[nodiscard]] const PolarSeat &seat(int row) const { return m_seats.at(std::size_t(row)); }
    [[nodiscard]] const PolarCustomer &customer(int row) const { return m_customers.at(std::size_t(row)); }
    [[nodiscard]] const PolarMember &member(int row) const { return m_members.at(std::size_t(row)); }
    [[nodiscard]] const PolarProduct &product(int row) const { return m_products.at(std::size_t(row)); }

    [[nodiscard]] int findContainer(PolarContainer::Kind kind, const QUuid &id) const;
    [[nodiscard]] int findSeat(const QUuid &id) const;
    /// The row for which this token lets a person in at this time; NoRow: unknown, used up, revoked or too late.
    [[nodiscard]] int findByToken(const QByteArray &token, Timestamp now) const;

    [[nodiscard]] int availableSeats(const PolarContainer &container) const;
    /// Whose seat it is, and where the invitation's mail goes: `email`, else the member's, else the customer's. May be
    /// null.
    [[nodiscard]] QByteArray emailOf(const PolarSeat &seat) const;
    /// The token in the mail: 43 characters, as Python's `secrets.token_urlsafe(32)` makes. Empty: none is stored.
    [[nodiscard]] QByteArray tokenOf(int seat) const;

    /// In no order at all, another at each call.
    [[nodiscard]] PolarResult<std::vector<int>> listSeats(int container);
    [[nodiscard]] PolarResult<int> assign(
        int container, const PolarRecipient &recipient, const QByteArray &metadata, bool claimAtOnce, Timestamp now);
    [[nodiscard]] PolarResult<void> revoke(int seat, Timestamp now);
    /// Allowed or not; changes nothing, least of all the deadline.
    [[nodiscard]] PolarResult<void> resend(int seat) const;
    [[nodiscard]] PolarResult<int> claim(const QByteArray &token, Timestamp now);

    /// Version 4, from the seed.
    [[nodiscard]] QUuid makeId();

private:
    struct Holder
    {
        int customer = NoRow;
        int member = NoRow;
        QByteArray email = {};
        QByteArray named = {}; ///< how the request named the person
    };

    [[nodiscard]] PolarResult<void> requireFeature() const;
    [[nodiscard]] PolarResult<void> checkChangeable(const PolarSeat &seat) const;
    [[nodiscard]] PolarResult<void> checkAssignable(const PolarContainer &container) const;
    [[nodiscard]] PolarResult<Holder> findHolder(
        const PolarContainer &container, const PolarRecipient &recipient, Timestamp now);
    [[nodiscard]] PolarResult<Holder> memberHolder(
        const PolarContainer &container, const PolarRecipient &recipient, Timestamp now);
    [[nodiscard]] PolarResult<Holder> customerHolder(const PolarRecipient &recipient) const;
    [[nodiscard]] Holder emailHolder(
        const PolarContainer &container, const QByteArray &email, const QByteArray &externalId, Timestamp now);
    [[nodiscard]] int findMember(int customer, const QByteArray &email) const;
    [[nodiscard]] int findCustomer(const QByteArray &email) const;
    [[nodiscard]] bool isHeldBy(const PolarSeat &seat, const Holder &holder) const;
    [[nodiscard]] int rowToAssign(int container, Timestamp now);

    PolarProfile m_profile;
    quint32 m_seed;
    QRandomGenerator m_random;
    quint32 m_invitations = 0;
    std::vector<PolarProduct> m_products;
    std::vector<PolarCustomer> m_customers;
    std::vector<PolarMember> m_members;
    std::vector<PolarContainer> m_containers;
    std::vector<PolarSeat> m_seats;
    QHash<QUuid, int> m_containerRows;
    QHash<QUuid, int> m_seatRows;
};

} // namespace Reinvite
