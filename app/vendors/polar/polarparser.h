// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/result.h"

#include <QByteArray>

/// Polar's bodies to values (contracts/vendor-apis.md, sections 1.3 and 1.6). Pure: bytes in, values out; made for a
/// worker thread. Nothing that a server sends crashes it; a body that is not whole JSON is Malformed as a whole.
namespace Reinvite::Polar {

/// Answer of GET /v1/customer-seats.
struct SeatList
{
    QList<Invitation> seats;
    int unusable = 0; ///< rows without a usable id: nothing can be said or done about them
};

/// The seats' container is `container` with the seat counts that the body tells.
[[nodiscard]] Result<SeatList> parseSeats(
    const QByteArray &body, const QString &connection, const Container &container);
/// Answer of resend, revoke and assign.
[[nodiscard]] Result<Invitation> parseSeat(
    const QByteArray &body, const QString &connection, const Container &container);
/// One seat of a list as the vendor wrote it: indented, secrets struck out. NotFound when it is not there.
[[nodiscard]] Result<QString> seatJson(const QByteArray &body, const QString &id);

} // namespace Reinvite::Polar
