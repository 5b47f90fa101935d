// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/vendortraits.h"
#include "models/outboxitem.h"

namespace Reinvite {

/// What the container's rows, read just now, say of a seat that is to be renewed.
struct RenewFinding
{
    enum class Kind {
        MayRelease, ///< as planned: pending, the same person, the same deadline, and it can be assigned again
        MayAssign,  ///< free, and the person has no seat
        Released,   ///< an earlier try has freed it
        Renewed,    ///< the person has a link that was made since
        Stop,       ///< not as planned: nothing is to be sent; `reason` says what it is
    };

    Kind kind = Kind::Stop;
    QString reason = {};
    QString metadata = {};  ///< for MayRelease and Released: what the seat carries
    Instant expiresAt = {}; ///< for Renewed: the new deadline
    QString seatId = {};    ///< for Renewed: the seat that the person has
};

struct RenewFacts
{
    const VendorTraits &traits;
    Instant vendorNow = {};
    std::chrono::milliseconds skew{0}; ///< the vendor's time minus ours
};

/// Before any release, the first and each repeated one (an item with attempts may have freed the seat already).
[[nodiscard]] RenewFinding lookBeforeRelease(
    const QList<Invitation> &rows, const OutboxItem &item, const RenewFacts &facts);
/// Before an assignment that may have been made already. What was lost on the way is settled by what is there.
[[nodiscard]] RenewFinding lookBeforeAssign(
    const QList<Invitation> &rows, const OutboxItem &item, const RenewFacts &facts);

} // namespace Reinvite
