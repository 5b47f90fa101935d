// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"
#include "models/price.h"
#include "models/words.h"

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>

namespace Reinvite {

/// What a row of the list is known by: the connection that it was seen through and the vendor's id, both as text.
struct InvitationKey
{
    QString connection; ///< ConnectionInfo::id
    QString id;

    friend bool operator==(const InvitationKey &, const InvitationKey &) = default;
};

[[nodiscard]] inline size_t qHash(const InvitationKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.connection, key.id);
}

/// (realm, vendor's id): the thing a mail is about. Locks, cooldown and "once" go by it, never by connection.
struct Target
{
    QString realm; ///< vendor's host and organisation (customer, workspace)
    QString id;

    friend bool operator==(const Target &, const Target &) = default;
};

[[nodiscard]] inline size_t qHash(const Target &target, size_t seed = 0)
{
    return qHashMulti(seed, target.realm, target.id);
}

/// A link that dies within this time "expires soon".
constexpr std::chrono::milliseconds SoonSpan = std::chrono::hours(6);

/// What a seat hangs on.
struct Container
{
    QString kind; ///< the vendor's word: "subscription", "order", "workspace", "customer"
    QString id;
    QString name;            ///< the product's or workspace's name
    QString owner;           ///< who is billed, name or address; may be empty
    int seatsTotal = -1;     ///< -1: not told
    int seatsAvailable = -1; ///< -1: not told
    Price price = {};

    friend bool operator==(const Container &, const Container &) = default;
};

[[nodiscard]] size_t qHash(const Container &container, size_t seed = 0);

/// One row of the list: a Polar seat, an AISquare workspace invite, a Worth customer user.
/// What the vendor did not tell is null, invalid or empty.
struct Invitation
{
    InvitationKey key;
    State state = State::Unknown; ///< as the vendor says; Expired only where the vendor itself says so
    QString vendorState;          ///< the vendor's own word, shown where the program does not know it
    QString email;                ///< by the vendor's own order of fields; null: no address
    QString name;
    QString role; ///< the vendor's word
    Container container;
    Instant createdAt;
    Instant modifiedAt;
    Instant expiresAt;
    Instant joinedAt;
    Instant withdrawnAt;
    QString customerId;
    QString memberId;
    QString metadata;     ///< the vendor's metadata object as compact JSON; null: none
    QString inviter = {}; ///< who invited, address or name; null: not told
    QString message = {}; ///< what the inviter wrote; null: nothing
    Doubts doubts = {};

    friend bool operator==(const Invitation &, const Invitation &) = default;
};

/// `now` is the vendor's time. A pending invitation whose deadline has come is Expired.
[[nodiscard]] State stateAt(State state, Instant expiresAt, Instant now);
[[nodiscard]] Badge badgeAt(State state, Instant expiresAt, Instant now);
/// The deadline while it means something: who has joined or was withdrawn has none any more, whatever the vendor keeps.
[[nodiscard]] Instant deadlineOf(State state, Instant expiresAt);
[[nodiscard]] Instant deadlineOf(const Invitation &invitation);

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::InvitationKey)
