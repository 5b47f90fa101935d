// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"
#include "models/words.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <array>
#include <optional>

namespace Reinvite {

/// How long a link still lives, in steps that call for different haste. In the order of the horizon.
enum class HorizonBucket {
    Expired,
    UnderSixHours, ///< the same as "expires soon"
    UnderOneDay,
    UnderThreeDays,
    Later,
    None, ///< pending, and the vendor tells no deadline
};

constexpr std::array HorizonBuckets = {HorizonBucket::Expired, HorizonBucket::UnderSixHours, HorizonBucket::UnderOneDay,
    HorizonBucket::UnderThreeDays, HorizonBucket::Later, HorizonBucket::None};

/// Nothing for rows that are not in the horizon: whoever has joined, was withdrawn, or is in a state nobody knows.
[[nodiscard]] std::optional<HorizonBucket> horizonOf(State state, Instant expiresAt, Instant vendorNow);

/// How many rows are in each bucket, in the order of HorizonBuckets.
struct HorizonCounts
{
    std::array<int, HorizonBuckets.size()> all = {};
    QHash<QString, std::array<int, HorizonBuckets.size()>> byVendor = {}; ///< by VendorTraits::id

    friend bool operator==(const HorizonCounts &, const HorizonCounts &) = default;
};

/// "under 6 h", "1 to 3 days".
[[nodiscard]] QString horizonText(HorizonBucket bucket);
/// The same in whole words, for who listens: "expires in under 6 hours".
[[nodiscard]] QString spokenHorizon(HorizonBucket bucket);

/// Stable words for the filter language: "expired", "6h", "24h", "3d", "later", "never".
[[nodiscard]] QString horizonId(HorizonBucket bucket);
[[nodiscard]] std::optional<HorizonBucket> horizonFromId(QStringView id);

/// The text of a filter, parted into what the horizon shows as pressed and all the rest. Both have to hold. Who counts
/// the buckets takes the rows that `rest` lets through, so that pressing one does not empty the others.
struct HorizonFilter
{
    QSet<HorizonBucket> buckets; ///< empty: the text says nothing that the horizon could show
    QString rest;

    friend bool operator==(const HorizonFilter &, const HorizonFilter &) = default;
};

/// Of any text, readable or not. "acme expires>=6h expires<24h" is "acme" and the second living bucket.
[[nodiscard]] HorizonFilter horizonFilterOf(const QString &text);
/// The text that says these buckets instead of whatever it says of the horizon now; all else in it stays.
[[nodiscard]] QString withHorizon(const QString &text, const QSet<HorizonBucket> &buckets);

} // namespace Reinvite
