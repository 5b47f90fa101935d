// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/timestamp.h"

#include <QUuid>

#include <optional>
#include <vector>

namespace Reinvite {

/// The rows of the simulated Polar database. They point at each other by index, since a million seats have to fit;
/// text is UTF-8 and null where Polar's column is null.
inline constexpr int NoRow = -1;

struct PolarProfile
{
    QUuid id = {};
    QByteArray name = {};
    QByteArray slug = {};
    bool seatBasedPricing = true; ///< feature_settings.seat_based_pricing_enabled
    bool memberModel = true;      ///< feature_settings.member_model_enabled
    Timestamp createdAt = {};
};

struct PolarProduct
{
    QUuid id = {};
    QUuid priceId = {};
    QByteArray name = {};
    QByteArray description = {};
    bool recurring = true;
    bool seatBased = true;
    int price = 0; ///< cents, for each seat where seat-based
    Timestamp createdAt = {};
};

struct PolarCustomer
{
    QUuid id = {};
    QByteArray email = {}; ///< a team may have none
    QByteArray name = {};
    QByteArray externalId = {};
    bool team = false;
    Timestamp createdAt = {};
};

struct PolarMember
{
    QUuid id = {};
    QByteArray email = {};
    QByteArray name = {};
    QByteArray externalId = {};
    QByteArray role = "member";
    int customer = NoRow;
    Timestamp createdAt = {};
};

/// What seats hang on: a subscription or an order.
struct PolarContainer
{
    enum class Kind { Subscription, Order };

    Kind kind = Kind::Subscription;
    QUuid id = {};
    QByteArray status = {};
    int customer = NoRow;
    int product = NoRow;               ///< NoRow only for orders
    std::optional<int> paidSeats = {}; ///< none: not seat-based
    int subscription = NoRow;          ///< orders: the container that it was made for (the trap of section 1.6)
    QByteArray billingReason = {};     ///< orders
    QUuid checkoutId = {};             ///< null: not through a checkout
    bool cancelAtPeriodEnd = false;    ///< subscriptions
    Timestamp createdAt = {};
    Timestamp endedAt = {};
    std::vector<int> seats = {}; ///< of every status

    [[nodiscard]] bool isSubscription() const { return kind == Kind::Subscription; }
};

struct PolarSeat
{
    enum class Status : quint8 { Pending, Claimed, Revoked };

    QUuid id = {};
    Status status = Status::Pending;
    quint32 invitation = 0; ///< number of the invitation whose token is stored; 0: none is
    int container = NoRow;
    int customer = NoRow;
    int member = NoRow;
    QByteArray email = {};
    QByteArray metadata = {}; ///< JSON object
    Timestamp createdAt = {};
    Timestamp modifiedAt = {};
    Timestamp tokenExpiresAt = {};
    Timestamp claimedAt = {};
    Timestamp revokedAt = {};
};

} // namespace Reinvite
