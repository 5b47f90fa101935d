// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/seattext.h"

#include <QCoreApplication>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

QString pendingText(const SeatCount &count)
{
    if (count.pending == 0) {
        return Text::tr("none pending");
    }
    QStringList parts = {Text::tr("%Ln pending", nullptr, count.pending)};
    if (count.dead > 0) {
        parts += Text::tr("%Ln of them dead", nullptr, count.dead);
    }
    if (count.longPending > 0) {
        parts += Text::tr("%Ln of them for over a week", nullptr, count.longPending);
    }
    return parts.join(QStringLiteral(", "));
}

QString limitText(const Container &container)
{
    return container.seatsAvailable < 0
        ? Text::tr("%Ln paid for", nullptr, container.seatsTotal)
        //: 1 and 2: numbers of seats
        : Text::tr("%L1 of %L2 used").arg(container.seatsTotal - container.seatsAvailable).arg(container.seatsTotal);
}

QString noLimitText(const VendorWords &vendor)
{
    return vendor.name.isEmpty() ? Text::tr("The vendor tells no seat limit")
                                 : Text::tr("%1 tells no seat limit").arg(vendor.name);
}

} // namespace

QString seatsText(const Container &container, const std::optional<SeatCount> &count, const VendorWords &vendor)
{
    const bool isLimited = container.seatsTotal >= 0;
    const QString limit = isLimited ? limitText(container) : noLimitText(vendor);
    return count ? limit + (isLimited ? QStringLiteral(", ") : QStringLiteral(" · ")) + pendingText(*count) : limit;
}

} // namespace Reinvite
