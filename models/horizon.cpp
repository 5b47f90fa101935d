// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/horizon.h"

#include "models/calendar.h"
#include "models/filterwords.h"
#include "models/invitation.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using FilterWords::Compare;
using FilterWords::Word;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

constexpr std::chrono::milliseconds OneDay = 24h;
constexpr std::chrono::milliseconds ThreeDays = 72h;

struct Bound
{
    std::chrono::milliseconds span;
    QLatin1StringView word;
};

/// Where one living bucket ends and the next begins.
constexpr std::array Bounds = {Bound{SoonSpan, "6h"_L1}, Bound{OneDay, "24h"_L1}, Bound{ThreeDays, "3d"_L1}};
constexpr std::array Living = {
    HorizonBucket::UnderSixHours, HorizonBucket::UnderOneDay, HorizonBucket::UnderThreeDays, HorizonBucket::Later};
constexpr std::array<QLatin1StringView, HorizonBuckets.size()> Ids = {
    "expired"_L1, "6h"_L1, "24h"_L1, "3d"_L1, "later"_L1, "never"_L1};

QSet<HorizonBucket> allBuckets()
{
    return {HorizonBuckets.begin(), HorizonBuckets.end()};
}

bool isPlain(const Word &word, QLatin1StringView field, QLatin1StringView value)
{
    return word.field == field && word.compare == Compare::Is && !word.negated
        && word.value.compare(value, Qt::CaseInsensitive) == 0;
}

/// "expires<24h", "expires>=6h": where it stands among the bounds. Nothing where it cuts through a bucket.
std::optional<std::size_t> boundOf(const Word &word)
{
    const bool isSpan = word.compare == Compare::Less || word.compare == Compare::GreaterEqual;
    const auto span = spanNamed(word.value.toLower());
    const auto *found = std::ranges::find(Bounds, span.value_or(0ms), &Bound::span);
    if (word.field != "expires"_L1 || word.negated || !isSpan || found == Bounds.end()) {
        return std::nullopt;
    }
    return std::size_t(found - Bounds.begin());
}

QSet<HorizonBucket> bucketsNamed(const QString &value)
{
    QSet<HorizonBucket> named;
    for (const QString &id : value.toLower().split(u',', Qt::SkipEmptyParts)) {
        const auto bucket = horizonFromId(id);
        if (!bucket) {
            return {};
        }
        named.insert(*bucket);
    }
    return named;
}

/// What one term says of the horizon; empty: nothing. `undated`: the terms together ask for what has no deadline.
QSet<HorizonBucket> bucketsOf(const Word &word, bool undated)
{
    if (isPlain(word, "state"_L1, "expired"_L1)) {
        return {HorizonBucket::Expired};
    }
    if (undated && (isPlain(word, "expires"_L1, "never"_L1) || isPlain(word, "state"_L1, "pending"_L1))) {
        return {HorizonBucket::None};
    }
    if (const auto bound = boundOf(word)) {
        const auto middle = Living.begin() + qsizetype(*bound) + 1;
        return word.compare == Compare::Less ? QSet<HorizonBucket>(Living.begin(), middle)
                                             : QSet<HorizonBucket>(middle, Living.end());
    }
    const bool isNaming = word.field == "horizon"_L1 && word.compare == Compare::Is && !word.negated;
    return isNaming ? bucketsNamed(word.value) : QSet<HorizonBucket>();
}

/// A quote that was left open ends with the text: it must not swallow what is put behind it.
QString closed(const QString &term)
{
    return term.count(u'"') % 2 == 0 ? term : term + u'"';
}

/// Both kinds of terms at once; `buckets` is empty as well where they contradict each other.
HorizonFilter part(const QString &text)
{
    const auto words = FilterWords::wordsOf(text);
    const auto asksFor = [&words](QLatin1StringView field, QLatin1StringView value) {
        return std::ranges::any_of(words, [&](const Word &word) { return isPlain(word, field, value); });
    };
    const bool undated = asksFor("expires"_L1, "never"_L1) && asksFor("state"_L1, "pending"_L1);
    QSet<HorizonBucket> said = allBuckets();
    QStringList rest;
    for (const Word &word : words) {
        const auto buckets = bucketsOf(word, undated);
        if (buckets.isEmpty()) {
            rest.append(closed(text.sliced(word.position, word.length)));
        } else {
            said.intersect(buckets);
        }
    }
    const bool saysAny = rest.size() < words.size();
    return {saysAny ? said : QSet<HorizonBucket>(), rest.join(u' ')};
}

/// "expires>=6h expires<3d": living buckets without a gap; nothing where they can't be said so.
std::optional<QString> rangeText(const QSet<HorizonBucket> &buckets)
{
    const auto isIn = [&buckets](HorizonBucket bucket) { return buckets.contains(bucket); };
    const auto *first = std::ranges::find_if(Living, isIn);
    const auto *end = std::find_if_not(first, Living.end(), isIn);
    if (end - first != buckets.size() || (first == Living.begin() && end == Living.end())) {
        return std::nullopt;
    }
    QStringList terms;
    if (first != Living.begin()) {
        terms.append(u"expires>="_s + Bounds.at(std::size_t(first - Living.begin()) - 1).word);
    }
    if (end != Living.end()) {
        terms.append(u"expires<"_s + Bounds.at(std::size_t(end - Living.begin()) - 1).word);
    }
    return terms.join(u' ');
}

QString namesText(const QSet<HorizonBucket> &buckets)
{
    QStringList ids;
    for (const HorizonBucket bucket : HorizonBuckets) {
        if (buckets.contains(bucket)) {
            ids.append(horizonId(bucket));
        }
    }
    return u"horizon:"_s + ids.join(u',');
}

QString termsOf(const QSet<HorizonBucket> &buckets)
{
    if (buckets == QSet{HorizonBucket::Expired}) {
        return u"state:expired"_s;
    }
    if (buckets == QSet{HorizonBucket::None}) {
        return u"expires:never state:pending"_s;
    }
    return rangeText(buckets).value_or(namesText(buckets));
}

} // namespace

std::optional<HorizonBucket> horizonOf(State state, Instant expiresAt, Instant vendorNow)
{
    const State shown = stateAt(state, expiresAt, vendorNow);
    if (shown == State::Expired) {
        return HorizonBucket::Expired;
    }
    if (shown != State::Pending) {
        return std::nullopt;
    }
    if (!expiresAt.isValid()) {
        return HorizonBucket::None;
    }
    const auto left = vendorNow.isValid() ? expiresAt - vendorNow : std::chrono::milliseconds::max();
    const auto *bound = std::ranges::upper_bound(Bounds, left, {}, &Bound::span);
    return Living.at(std::size_t(bound - Bounds.begin()));
}

QString horizonText(HorizonBucket bucket)
{
    switch (bucket) {
    case HorizonBucket::Expired:
        return Text::tr("Expired");
    case HorizonBucket::UnderSixHours:
        return Text::tr("under 6 h");
    case HorizonBucket::UnderOneDay:
        return Text::tr("6 to 24 h");
    case HorizonBucket::UnderThreeDays:
        return Text::tr("1 to 3 days");
    case HorizonBucket::Later:
        return Text::tr("later", "of links: they expire later than in 3 days");
    case HorizonBucket::None:
        return Text::tr("no deadline");
    }
    Q_UNREACHABLE();
}

QString spokenHorizon(HorizonBucket bucket)
{
    switch (bucket) {
    case HorizonBucket::Expired:
        return Text::tr("expired");
    case HorizonBucket::UnderSixHours:
        return Text::tr("expires in under 6 hours");
    case HorizonBucket::UnderOneDay:
        return Text::tr("expires in 6 to 24 hours");
    case HorizonBucket::UnderThreeDays:
        return Text::tr("expires in 1 to 3 days");
    case HorizonBucket::Later:
        return Text::tr("expires in more than 3 days");
    case HorizonBucket::None:
        return Text::tr("pending without a deadline");
    }
    Q_UNREACHABLE();
}

QString horizonId(HorizonBucket bucket)
{
    return Ids.at(std::size_t(bucket));
}

std::optional<HorizonBucket> horizonFromId(QStringView id)
{
    const auto *found = std::ranges::find_if(Ids, [id](QLatin1StringView each) { return each == id; });
    return found == Ids.end() ? std::nullopt : std::optional(HorizonBuckets.at(std::size_t(found - Ids.begin())));
}

HorizonFilter horizonFilterOf(const QString &text)
{
    const HorizonFilter parted = part(text);
    return parted.buckets.isEmpty() ? HorizonFilter{.buckets = {}, .rest = text} : parted;
}

QString withHorizon(const QString &text, const QSet<HorizonBucket> &buckets)
{
    QString rest = part(text).rest;
    if (buckets.isEmpty()) {
        return rest;
    }
    return rest.isEmpty() ? termsOf(buckets) : rest + u' ' + termsOf(buckets);
}

} // namespace Reinvite
