// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/filterwords.h"
#include "models/horizon.h"
#include "models/words.h"

#include <QByteArray>
#include <QSet>

#include <variant>

/// What a filter asks of a row, as data: for whoever judges many rows at once, and to see whether a new filter only
/// narrows the one before it.
namespace Reinvite::Filtering {

using FilterWords::Compare;

enum class TextField { Any, Email, Name, Role, Product, Owner, Id, Connection };

/// The field has this word. Words are folded, UTF-8.
struct Contains
{
    TextField field = TextField::Any;
    QByteArray word;

    friend bool operator==(const Contains &, const Contains &) = default;
};

/// The address is of the domain or of one below it.
struct OfDomain
{
    QByteArray domain; ///< folded, UTF-8

    friend bool operator==(const OfDomain &, const OfDomain &) = default;
};

struct AtVendor
{
    QString vendor; ///< VendorWords::id

    friend bool operator==(const AtVendor &, const AtVendor &) = default;
};

struct InState
{
    QSet<Badge> badges;

    friend bool operator==(const InState &, const InState &) = default;
};

/// The link has so long to live.
struct InHorizon
{
    QSet<HorizonBucket> buckets;

    friend bool operator==(const InHorizon &, const InHorizon &) = default;
};

/// How the last mail ended.
struct Ended
{
    SendState outcome = SendState::None;

    friend bool operator==(const Ended &, const Ended &) = default;
};

struct NoDeadline
{
    friend bool operator==(const NoDeadline &, const NoDeadline &) = default;
};

/// The link dies within these days.
struct DiesWithin
{
    Instant from;
    Instant until; ///< itself not included

    friend bool operator==(const DiesWithin &, const DiesWithin &) = default;
};

/// The link is alive, and dies so much later than now.
struct DiesIn
{
    Compare compare = Compare::Less;
    std::chrono::milliseconds span{0};

    friend bool operator==(const DiesIn &, const DiesIn &) = default;
};

/// The link is alive, and dies before or after this.
struct DiesAt
{
    Compare compare = Compare::Less;
    Instant when;

    friend bool operator==(const DiesAt &, const DiesAt &) = default;
};

struct NeverMailed
{
    friend bool operator==(const NeverMailed &, const NeverMailed &) = default;
};

struct Mailed
{
    Compare compare = Compare::Less;
    std::chrono::milliseconds age{0};

    friend bool operator==(const Mailed &, const Mailed &) = default;
};

struct Created
{
    Compare compare = Compare::Less;
    std::chrono::milliseconds age{0};

    friend bool operator==(const Created &, const Created &) = default;
};

struct TimesMailed
{
    Compare compare = Compare::Is;
    int count = 0;

    friend bool operator==(const TimesMailed &, const TimesMailed &) = default;
};

enum class Sign {
    Renewable, ///< a new link can be had
    Guessed,   ///< the state is worked out from signs
    Attention, ///< a dead or dying link, or a mail that nobody knows the end of
    Changed,   ///< since the administrator last looked
};

struct Has
{
    Sign sign = Sign::Renewable;

    friend bool operator==(const Has &, const Has &) = default;
};

using Condition = std::variant<Contains, OfDomain, AtVendor, InState, InHorizon, Ended, NoDeadline, DiesWithin, DiesIn,
    DiesAt, NeverMailed, Mailed, Created, TimesMailed, Has>;

struct Test
{
    Condition condition;
    bool negated = false;

    friend bool operator==(const Test &, const Test &) = default;
};

/// The same row passes today and tomorrow.
[[nodiscard]] bool isTimeless(const Test &test);
/// Whatever passes `test` passes `other`.
[[nodiscard]] bool implies(const Test &test, const Test &other);

template <typename T>
[[nodiscard]] bool holds(Compare compare, const T &left, const T &right)
{
    switch (compare) {
    case Compare::Is:
        return left == right;
    case Compare::Less:
        return left < right;
    case Compare::LessEqual:
        return left <= right;
    case Compare::Greater:
        return left > right;
    case Compare::GreaterEqual:
        return left >= right;
    }
    return false;
}

} // namespace Reinvite::Filtering
