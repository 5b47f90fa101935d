// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarparser.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Reinvite::Benchmarks {

namespace {

Instant plainInstant(const QJsonValue &value)
{
    const QDateTime dateTime = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return dateTime.isValid() ? Instant::fromMsecs(dateTime.toMSecsSinceEpoch()) : Instant();
}

State plainState(const QString &status)
{
    if (status == u"pending") {
        return State::Pending;
    }
    if (status == u"claimed") {
        return State::Joined;
    }
    return status == u"revoked" ? State::Withdrawn : State::Unknown;
}

/// The fields that our parser takes, the way a program does that has nothing but Qt.
Invitation plainSeat(const QJsonObject &seat, const QString &connection, const Container &container)
{
    const QJsonObject member = seat[QStringLiteral("member")].toObject();
    Invitation invitation;
    invitation.key = {.connection = connection, .id = seat[QStringLiteral("id")].toString()};
    invitation.vendorState = seat[QStringLiteral("status")].toString();
    invitation.state = plainState(invitation.vendorState);
    invitation.email = seat[QStringLiteral("email")].toString();
    invitation.name = member[QStringLiteral("name")].toString();
    invitation.role = member[QStringLiteral("role")].toString();
    invitation.container = container;
    invitation.createdAt = plainInstant(seat[QStringLiteral("created_at")]);
    invitation.modifiedAt = plainInstant(seat[QStringLiteral("modified_at")]);
    invitation.expiresAt = plainInstant(seat[QStringLiteral("invitation_token_expires_at")]);
    invitation.joinedAt = plainInstant(seat[QStringLiteral("claimed_at")]);
    invitation.withdrawnAt = plainInstant(seat[QStringLiteral("revoked_at")]);
    invitation.customerId = seat[QStringLiteral("customer_id")].toString();
    invitation.memberId = seat[QStringLiteral("member_id")].toString();
    invitation.metadata = QString::fromUtf8(
        QJsonDocument(seat[QStringLiteral("seat_metadata")].toObject()).toJson(QJsonDocument::Compact));
    return invitation;
}

QList<Invitation> plainSeats(const QByteArray &body, const QString &connection, const Container &container)
{
    QList<Invitation> invitations;
    const QJsonArray seats = QJsonDocument::fromJson(body).object()[QStringLiteral("seats")].toArray();
    for (const auto &seat : seats) {
        invitations.append(plainSeat(seat.toObject(), connection, container));
    }
    return invitations;
}

QList<Invitation> ourSeats(const QByteArray &body, const QString &connection, const Container &container)
{
    const auto list = Polar::parseSeats(body, connection, container);
    return list ? list->seats : QList<Invitation>();
}

/// More would only take longer.
constexpr int MostRows = 100'000;

using Way = QList<Invitation> (*)(const QByteArray &, const QString &, const Container &);

double listMsecs(const QList<QByteArray> &bodies, Way way, int repeats)
{
    const QString connection = QStringLiteral("sample");
    const Container container;
    return medianMsecs(repeats, [&] {
        qsizetype rows = 0;
        for (const QByteArray &body : bodies) {
            rows += way(body, connection, container).size();
        }
        Q_ASSERT(rows > 0);
    });
}

/// Both ways have to read the same of the first body, or the comparison means nothing.
bool waysAgree(const QByteArray &body)
{
    const QList<Invitation> ours = ourSeats(body, {}, {});
    const QList<Invitation> plain = plainSeats(body, {}, {});
    return ours.size() == plain.size()
        && std::ranges::equal(ours, plain, [](const Invitation &left, const Invitation &right) {
               return left.key == right.key && left.email == right.email && left.name == right.name
                   && left.state == right.state && left.expiresAt == right.expiresAt && left.metadata == right.metadata;
           });
}

} // namespace

QList<Measurement> measureListToRows(const Options &options)
{
    Measurement measurement = {.name = QStringLiteral("list_to_rows"),
        .against = QStringLiteral("QJsonDocument and QDateTime::fromString"),
        .target = {.times = 5}};
    const QList<QByteArray> bodies = samplePolarBodies(sampleInvitations(std::min(options.rows, MostRows)));
    if (!waysAgree(bodies.first())) {
        measurement.failure = QStringLiteral("the two ways read different rows");
        return {measurement};
    }
    measurement.value = listMsecs(bodies, ourSeats, options.repeats);
    measurement.baseline = listMsecs(bodies, plainSeats, options.repeats);
    return {measurement};
}

} // namespace Reinvite::Benchmarks
