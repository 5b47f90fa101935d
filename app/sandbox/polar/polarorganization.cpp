// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarorganization.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace Reinvite {
namespace {

constexpr qsizetype TokenBytes = 32;
constexpr qsizetype RowBytes = 4; ///< of a token: its row, made unreadable

tl::unexpected<PolarError> invalidToken()
{
    return raise(400, "InvalidInvitationToken", "Invalid or expired invitation token");
}

template <typename Row>
int append(std::vector<Row> &rows, Row &&row)
{
    rows.push_back(std::forward<Row>(row));
    return int(rows.size()) - 1;
}

} // namespace

PolarOrganization::PolarOrganization(PolarProfile profile, quint32 seed)
    : m_profile(std::move(profile))
    , m_seed(seed)
    , m_random(seed)
{
    if (m_profile.id.isNull()) {
        m_profile.id = makeId();
    }
}

int PolarOrganization::add(PolarProduct product)
{
    return append(m_products, std::move(product));
}

int PolarOrganization::add(PolarCustomer customer)
{
    return append(m_customers, std::move(customer));
}

int PolarOrganization::add(PolarMember member)
{
    return append(m_members, std::move(member));
}

int PolarOrganization::add(PolarContainer container)
{
    m_containerRows.insert(container.id, int(m_containers.size()));
    return append(m_containers, std::move(container));
}

int PolarOrganization::add(PolarSeat seat)
{
    const int row = int(m_seats.size());
    if (seat.status == PolarSeat::Status::Pending) {
        seat.invitation = ++m_invitations;
    }
    m_seatRows.insert(seat.id, row);
    m_containers.at(std::size_t(seat.container)).seats.push_back(row);
    return append(m_seats, std::move(seat));
}

void PolarOrganization::reserveSeats(std::size_t count)
{
    m_seats.reserve(count);
    m_members.reserve(count);
    m_seatRows.reserve(qsizetype(count));
}

void PolarOrganization::setPaidSeats(int row, int seats)
{
    m_containers.at(std::size_t(row)).paidSeats = seats;
}

int PolarOrganization::findContainer(PolarContainer::Kind kind, const QUuid &id) const
{
    const int row = m_containerRows.value(id, NoRow);
    return row != NoRow && container(row).kind == kind ? row : NoRow;
}

int PolarOrganization::findSeat(const QUuid &id) const
{
    return m_seatRows.value(id, NoRow);
}

/// A token holds its own row, masked with a hash of the rest, so that a million invitations need no index.
QByteArray PolarOrganization::tokenOf(int row) const
{
    const PolarSeat &one = seat(row);
    if (one.invitation == 0) {
        return {};
    }
    const auto digest = [this](const QByteArray &of) {
        return QCryptographicHash::hash(QByteArray::number(m_seed) + of, QCryptographicHash::Sha256);
    };
    const QByteArray tail =
        digest(one.id.toRfc4122() + QByteArray::number(one.invitation)).first(TokenBytes - RowBytes);
    QByteArray head = digest(tail).first(RowBytes);
    for (qsizetype i = 0; i < RowBytes; ++i) {
        head[i] = char(head[i] ^ char(quint32(row) >> (8 * i)));
    }
    return (head + tail).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

int PolarOrganization::findByToken(const QByteArray &token, Timestamp now) const
{
    const QByteArray bytes = QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding);
    if (bytes.size() != TokenBytes) {
        return NoRow;
    }
    const QByteArray mask =
        QCryptographicHash::hash(QByteArray::number(m_seed) + bytes.sliced(RowBytes), QCryptographicHash::Sha256);
    quint32 row = 0;
    for (qsizetype i = 0; i < RowBytes; ++i) {
        row |= quint32(quint8(bytes[i] ^ mask[i])) << (8 * i);
    }
    if (row >= m_seats.size() || tokenOf(int(row)) != token) {
        return NoRow;
    }
    const PolarSeat &one = seat(int(row));
    const bool late = !one.tokenExpiresAt.isNull() && one.tokenExpiresAt < now;
    return one.status == PolarSeat::Status::Pending && !late ? int(row) : NoRow;
}

int PolarOrganization::availableSeats(const PolarContainer &container) const
{
    const auto taken = std::ranges::count_if(
        container.seats, [this](int row) { return seat(row).status != PolarSeat::Status::Revoked; });
    return std::max(0, container.paidSeats.value_or(0) - int(taken));
}

QByteArray PolarOrganization::emailOf(const PolarSeat &seat) const
{
    if (!seat.email.isNull()) {
        return seat.email;
    }
    if (seat.member != NoRow) {
        return member(seat.member).email;
    }
    return seat.customer != NoRow ? customer(seat.customer).email : QByteArray();
}

PolarResult<std::vector<int>> PolarOrganization::listSeats(int row)
{
    if (const auto feature = requireFeature(); !feature) {
        return tl::unexpected(feature.error());
    }
    std::vector<int> rows = container(row).seats;
    for (std::size_t left = rows.size(); left > 1; --left) { // std::shuffle differs from one library to the next
        std::swap(rows[left - 1], rows[m_random.bounded(quint32(left))]);
    }
    return rows;
}

PolarResult<void> PolarOrganization::revoke(int row, Timestamp now)
{
    PolarSeat &one = m_seats.at(std::size_t(row));
    if (auto changeable = checkChangeable(one); !changeable) {
        return changeable;
    }
    if (one.status == PolarSeat::Status::Revoked) {
        return {};
    }
    one.status = PolarSeat::Status::Revoked;
    one.revokedAt = now;
    one.modifiedAt = now;
    one.invitation = 0;
    one.customer = NoRow;
    one.member = NoRow;
    one.email = QByteArray();
    return {};
}

PolarResult<void> PolarOrganization::resend(int row) const
{
    const PolarSeat &one = seat(row);
    if (auto changeable = checkChangeable(one); !changeable) {
        return changeable;
    }
    if (one.status != PolarSeat::Status::Pending) {
        return raise(400, "SeatNotPending", "Seat is not in pending status");
    }
    if (one.invitation == 0 || emailOf(one).isEmpty()) {
        return invalidToken();
    }
    return {};
}

PolarResult<int> PolarOrganization::claim(const QByteArray &token, Timestamp now)
{
    const int row = findByToken(token, now);
    if (row == NoRow || container(seat(row).container).product == NoRow) {
        return invalidToken();
    }
    if (const auto feature = requireFeature(); !feature) {
        return tl::unexpected(feature.error());
    }
    PolarSeat &one = m_seats.at(std::size_t(row));
    if (one.customer == NoRow) {
        return invalidToken();
    }
    one.status = PolarSeat::Status::Claimed;
    one.claimedAt = now;
    one.modifiedAt = now;
    one.invitation = 0;
    return row;
}

QUuid PolarOrganization::makeId()
{
    quint32 words[4];
    m_random.fillRange(words);
    return QUuid(words[0], ushort(words[1]), ushort((words[1] >> 16 & 0x0fff) | 0x4000),
        uchar((words[2] & 0x3f) | 0x80), uchar(words[2] >> 8), uchar(words[2] >> 16), uchar(words[2] >> 24),
        uchar(words[3]), uchar(words[3] >> 8), uchar(words[3] >> 16), uchar(words[3] >> 24));
}

PolarResult<void> PolarOrganization::requireFeature() const
{
    if (!m_profile.seatBasedPricing) {
        return raise(403, "FeatureNotEnabled", "Seat-based pricing is not enabled for this organization");
    }
    return {};
}

PolarResult<void> PolarOrganization::checkChangeable(const PolarSeat &seat) const
{
    if (container(seat.container).product == NoRow) {
        return raise(404, "ResourceNotFound", "Seat has no subscription or order");
    }
    return requireFeature();
}

} // namespace Reinvite
