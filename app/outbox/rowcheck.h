// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/vendortraits.h"
#include "models/outboxitem.h"

namespace Reinvite {

/// What the container's rows, as they were read before it goes out, say of an item.
struct RowFinding
{
    enum class Kind {
        MayGo,    ///< as planned
        Released, ///< an earlier try has freed it
        Renewed,  ///< the person has a link that was made since
        Stop,     ///< not as planned: nothing is to be sent; `reason` says what it is
    };

    Kind kind = Kind::Stop;
    QString reason = {};
    QString metadata = {};  ///< of a seat that is released: what it carries
    Instant expiresAt = {}; ///< for Renewed: the new deadline
    QString seatId = {};    ///< for Renewed: the seat that the person has
};

struct RowFacts
{
    const VendorTraits &traits;
    Instant vendorNow = {};
    std::chrono::milliseconds skew{0}; ///< the vendor's time minus ours
};

/// Before a resend or a revocation of an id that may have come to belong to another person.
[[nodiscard]] RowFinding lookBeforeSending(const QList<Invitation> &rows, const OutboxItem &item);
/// MayGo: pending, the same person, the same deadline, and it can be assigned again. Before any release, the first and
/// each repeated one (an item with attempts may have freed the seat already).
[[nodiscard]] RowFinding lookBeforeRelease(
    const QList<Invitation> &rows, const OutboxItem &item, const RowFacts &facts);
/// MayGo: the person has no seat. Before an assignment that may have been made already. What was lost on the way is
/// settled by what is there.
[[nodiscard]] RowFinding lookBeforeAssign(const QList<Invitation> &rows, const OutboxItem &item, const RowFacts &facts);

} // namespace Reinvite
