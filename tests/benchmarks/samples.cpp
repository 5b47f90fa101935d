// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/samples.h"

#include <QByteArrayList>
#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace Reinvite::Benchmarks {

namespace {

constexpr int SeatsOfContainer = 1000; // Polar's limit for one subscription
constexpr quint32 Seed = 20261121;
constexpr std::chrono::hours Week(7 * 24);

constexpr std::array FirstNames = {
    "Ada", "Grace", "Ana", "Jun", "Øyvind", "Priya", "Tomás", "Marta", "Zoë", "Wei", "Noor", "Ilse"};
constexpr std::array LastNames = {"Lovelace", "Hopper", "Martínez", "Tanaka", "Hansen", "Raman", "Silva", "Nowak",
    "Okafor", "Lindqvist", "Haddad", "Brandt", "Ferreira"};
constexpr std::array Products = {"Pro plan, yearly", "Team seats", "Enterprise", "Starter plan, monthly"};
constexpr std::array States = {State::Pending, State::Pending, State::Pending, State::Joined, State::Withdrawn};
constexpr std::array Roles = {"member", "member", "member", "billing_manager", "owner"};

template <typename Table>
auto pick(const Table &table, QRandomGenerator &random)
{
    return table[random.bounded(static_cast<quint32>(table.size()))];
}

QString uuid(QRandomGenerator &random)
{
    std::array<quint32, 4> words = {};
    random.fillRange(words.data(), static_cast<qsizetype>(words.size()));
    words[1] = (words[1] & 0xffff0fffU) | 0x4000U; // version 4
    words[2] = (words[2] & 0x3fffffffU) | 0x80000000U;
    const auto byte = [](quint32 word, int shift) { return static_cast<uchar>(word >> shift); };
    return QUuid(words[0], static_cast<ushort>(words[1] >> 16), static_cast<ushort>(words[1]), byte(words[2], 24),
        byte(words[2], 16), byte(words[2], 8), byte(words[2], 0), byte(words[3], 24), byte(words[3], 16),
        byte(words[3], 8), byte(words[3], 0))
        .toString(QUuid::WithoutBraces);
}

Instant someTime(QRandomGenerator &random)
{
    const qint64 span = std::chrono::milliseconds(Week).count();
    return sampleNow() + std::chrono::milliseconds(random.bounded(-span, span));
}

Container sampleContainer(QRandomGenerator &random)
{
    return {.kind = QStringLiteral("subscription"),
        .id = uuid(random),
        .name = QString::fromUtf8(pick(Products, random)),
        .owner = QStringLiteral("billing@northwind.example"),
        .seatsTotal = SeatsOfContainer,
        .seatsAvailable = 0};
}

Invitation sampleInvitation(const Container &container, int number, QRandomGenerator &random)
{
    const QString first = QString::fromUtf8(pick(FirstNames, random));
    const QString last = QString::fromUtf8(pick(LastNames, random));
    Invitation invitation;
    invitation.key = {.connection = QStringLiteral("sample"), .id = uuid(random)};
    invitation.state = pick(States, random);
    invitation.name = first + u' ' + last;
    invitation.email = QStringLiteral("%1.%2.%3@northwind.example").arg(first, last).arg(number).toLower();
    invitation.role = QString::fromUtf8(pick(Roles, random));
    invitation.container = container;
    invitation.expiresAt = someTime(random);
    invitation.createdAt = invitation.expiresAt - std::chrono::hours(24);
    return invitation;
}

QString polarStatus(State state)
{
    switch (state) {
    case State::Joined:
        return QStringLiteral("claimed");
    case State::Withdrawn:
        return QStringLiteral("revoked");
    case State::Pending:
    case State::Expired:
    case State::Unknown:
        break;
    }
    return QStringLiteral("pending");
}

/// In the vendor's order of fields, which QJsonObject would not keep.
QByteArray polarSeat(const Invitation &seat)
{
    return QStringLiteral(
        R"({"created_at":"%1","modified_at":null,"id":"%2","subscription_id":"%3","order_id":null,"status":"%4",)"
        R"("customer_id":"%3","member_id":"%2","member":{"id":"%2","created_at":"%1","modified_at":null,)"
        R"("customer_id":"%3","email":"%5","name":"%6","external_id":null,"role":"%7"},"email":"%5",)"
        R"("customer_email":"%5","invitation_token_expires_at":"%8","claimed_at":null,"revoked_at":null,)"
        R"("seat_metadata":{"team":"platform"}})")
        .arg(seat.createdAt.toIso(), seat.key.id, seat.container.id, polarStatus(seat.state), seat.email, seat.name,
            seat.role, seat.expiresAt.toIso())
        .toUtf8();
}

QByteArray polarBody(const QByteArrayList &seats)
{
    return R"({"seats":[)" + seats.join(',') + R"(],"available_seats":0,"total_seats":)"
        + QByteArray::number(seats.size()) + '}';
}

} // namespace

Instant sampleNow()
{
    return Instant::fromRfc3339("2026-11-21T12:00:00Z");
}

QList<Invitation> sampleInvitations(int count)
{
    QRandomGenerator random(Seed);
    QList<Invitation> invitations;
    invitations.reserve(count);
    Container container;
    for (int number = 0; number < count; ++number) {
        if (number % SeatsOfContainer == 0) {
            container = sampleContainer(random);
        }
        invitations.append(sampleInvitation(container, number, random));
    }
    return invitations;
}

QList<QByteArray> samplePolarBodies(const QList<Invitation> &invitations)
{
    QList<QByteArray> bodies;
    for (qsizetype begin = 0; begin < invitations.size(); begin += SeatsOfContainer) {
        QByteArrayList seats;
        for (const Invitation &invitation : invitations.mid(begin, SeatsOfContainer)) {
            seats.append(polarSeat(invitation));
        }
        bodies.append(polarBody(seats));
    }
    return bodies;
}

} // namespace Reinvite::Benchmarks
