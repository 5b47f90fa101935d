// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/filterreader.h"

#include "models/textsearch.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace Reinvite::Filtering {

using namespace Qt::StringLiterals;
using FilterWords::Word;
using Made = Reader::Made;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::Filter)
};

struct StateWord
{
    QLatin1StringView word;
    QList<Badge> badges;
};

const QList<StateWord> &stateWords()
{
    static const QList<StateWord> Words = {
        {"pending"_L1, {Badge::Pending, Badge::ExpiresSoon}},
        {"soon"_L1, {Badge::ExpiresSoon}},
        {"expired"_L1, {Badge::Expired}},
        {"joined"_L1, {Badge::Joined}},
        {"claimed"_L1, {Badge::Joined}},
        {"accepted"_L1, {Badge::Joined}},
        {"active"_L1, {Badge::Joined}},
        {"withdrawn"_L1, {Badge::Withdrawn}},
        {"revoked"_L1, {Badge::Withdrawn}},
        {"cancelled"_L1, {Badge::Withdrawn}},
        {"unknown"_L1, {Badge::Unknown}},
    };
    return Words;
}

const QStringList &outcomeWords()
{
    static const QStringList Words = {sendStateId(SendState::Sent), sendStateId(SendState::Refused),
        sendStateId(SendState::NotSent), sendStateId(SendState::SignedOut), sendStateId(SendState::Unsettled),
        sendStateId(SendState::Undone)};
    return Words;
}

QStringList horizonWords()
{
    QStringList words;
    std::ranges::transform(HorizonBuckets, std::back_inserter(words), horizonId);
    return words;
}

struct SignWord
{
    QLatin1StringView word;
    Sign sign;
};

constexpr std::array SignWords = {
    SignWord{"attention"_L1, Sign::Attention},
    SignWord{"changed"_L1, Sign::Changed},
    SignWord{"renewable"_L1, Sign::Renewable},
    SignWord{"guessed"_L1, Sign::Guessed},
};

template <typename Words>
QStringList wordsIn(const Words &words)
{
    QStringList list;
    std::ranges::transform(words, std::back_inserter(list), [](const auto &each) { return QString(each.word); });
    return list;
}

QString example(const QString &field)
{
    static const QHash<QString, QString> Examples = {{u"expires"_s, u"expires<24h"_s}, {u"sent"_s, u"sent>7d"_s},
        {u"created"_s, u"created>30d"_s}, {u"times"_s, u"times>=2"_s}, {u"state"_s, u"state:expired"_s},
        {u"domain"_s, u"domain:acme.com"_s}, {u"horizon"_s, u"horizon:expired,6h"_s}, {u"is"_s, u"is:renewable"_s},
        {u"outcome"_s, u"outcome:unsettled"_s}};
    return Examples.value(field, field + u":…"_s);
}

tl::unexpected<FilterError> error(const Word &word, const QString &sentence)
{
    return tl::unexpected(FilterError{word.position, word.length, sentence});
}

tl::unexpected<FilterError> unknownField(const Word &word)
{
    QStringList known;
    std::ranges::transform(
        Reader::fields(), std::back_inserter(known), [](const Reader::Field &field) { return field.name; });
    return error(word,
        Text::tr("There is no field “%1”. There are: %2. To find the text itself, put it in quotes.")
            .arg(word.field, known.join(u", "_s)));
}

tl::unexpected<FilterError> unknownValue(const Word &word, const QString &value)
{
    const auto field = std::ranges::find(Reader::fields(), word.field, &Reader::Field::name);
    const QStringList known = field->values != nullptr ? field->values() : QStringList();
    return error(word,
        known.isEmpty()
            ? Text::tr("“%1” is nothing that “%2” knows; for example %3.").arg(value, word.field, example(word.field))
            : Text::tr("“%1” is nothing that “%2” knows. It knows: %3.").arg(value, word.field, known.join(u", "_s)));
}

/// Of fields that can't be compared.
Made only(const Word &word, const Condition &condition)
{
    if (word.compare == Compare::Is) {
        return condition;
    }
    return error(word, Text::tr("“%1” takes a colon: %2.").arg(word.field, example(word.field)));
}

} // namespace

tl::expected<Test, FilterError> Reader::read(const Word &word) const
{
    const auto test = [&word](
                          const Condition &condition) { return Test{.condition = condition, .negated = word.negated}; };
    if (word.field.isEmpty()) {
        return test(Contains{.field = TextField::Any, .word = foldedUtf8(word.value)});
    }
    const auto field = std::ranges::find(fields(), word.field, &Field::name);
    if (field == fields().end()) {
        return unknownField(word);
    }
    if (word.value.isEmpty()) {
        return error(word, Text::tr("“%1” needs a value, for example %2.").arg(word.field, example(word.field)));
    }
    return (this->*field->read)(word).map(test);
}

template <TextField field>
Made Reader::textIn(const Word &word) const
{
    return only(word, Contains{.field = field, .word = foldedUtf8(word.value)});
}

Made Reader::vendor(const Word &word) const
{
    return only(word, AtVendor{.vendor = word.value.toLower()});
}

Made Reader::domain(const Word &word) const
{
    const QString domain = word.value.startsWith(u'@') ? word.value.sliced(1) : word.value;
    return only(word, OfDomain{.domain = foldedUtf8(domain)});
}

Made Reader::state(const Word &word) const
{
    QSet<Badge> wanted;
    for (const QString &each : word.value.toLower().split(u',', Qt::SkipEmptyParts)) {
        const auto known = std::ranges::find(stateWords(), each, &StateWord::word);
        if (known == stateWords().end()) {
            return unknownValue(word, each);
        }
        wanted.unite(QSet<Badge>(known->badges.cbegin(), known->badges.cend()));
    }
    return only(word, InState{.badges = wanted});
}

Made Reader::horizon(const Word &word) const
{
    QSet<HorizonBucket> wanted;
    for (const QString &each : word.value.toLower().split(u',', Qt::SkipEmptyParts)) {
        const auto bucket = horizonFromId(each);
        if (!bucket) {
            return unknownValue(word, each);
        }
        wanted.insert(*bucket);
    }
    return only(word, InHorizon{.buckets = wanted});
}

Made Reader::outcome(const Word &word) const
{
    if (!outcomeWords().contains(word.value.toLower())) {
        return unknownValue(word, word.value);
    }
    return only(word, Ended{.outcome = sendStateFromId(word.value.toLower())});
}

Made Reader::is(const Word &word) const
{
    const auto *known = std::ranges::find(SignWords, word.value.toLower(), &SignWord::word);
    if (known == SignWords.end()) {
        return unknownValue(word, word.value);
    }
    return only(word, Has{.sign = known->sign});
}

Made Reader::times(const Word &word) const
{
    bool isNumber = false;
    const int count = word.value.toInt(&isNumber);
    if (!isNumber || count < 0) {
        return error(word, Text::tr("“times” needs a number, for example times>=2."));
    }
    return TimesMailed{.compare = word.compare, .count = count};
}

Made Reader::expires(const Word &word) const
{
    const QString value = word.value.toLower();
    const bool compares = word.compare != Compare::Is;
    if (!compares && (value == "never"_L1 || value == "none"_L1)) {
        return NoDeadline();
    }
    if (const auto days = m_calendar.daysNamed(value); days && !compares) {
        return DiesWithin{.from = days->from, .until = days->until};
    }
    if (const auto span = spanNamed(value); span && compares) {
        return DiesIn{.compare = word.compare, .span = *span};
    }
    if (const auto day = m_calendar.dayNamed(value); day && compares) {
        return DiesAt{.compare = word.compare, .when = *day};
    }
    return unknownValue(word, word.value);
}

Made Reader::sent(const Word &word) const
{
    if (word.compare == Compare::Is && word.value.toLower() == "never"_L1) {
        return NeverMailed();
    }
    return age<Mailed>(word);
}

Made Reader::created(const Word &word) const
{
    return age<Created>(word);
}

template <typename Age>
Made Reader::age(const Word &word) const
{
    const auto span = spanNamed(word.value.toLower());
    if (!span || word.compare == Compare::Is) {
        return error(
            word, Text::tr("“%1” needs < or > and a time, for example %2.").arg(word.field, example(word.field)));
    }
    return Age{.compare = word.compare, .age = *span};
}

const QList<Reader::Field> &Reader::fields()
{
    static const auto deadlines = [] { return QStringList{u"today"_s, u"tomorrow"_s, u"weekend"_s, u"never"_s}; };
    static const QList<Field> Table = {
        {"state"_L1, &Reader::state, [] { return wordsIn(stateWords()); }},
        {"vendor"_L1, &Reader::vendor, nullptr},
        {"connection"_L1, &Reader::textIn<TextField::Connection>, nullptr},
        {"email"_L1, &Reader::textIn<TextField::Email>, nullptr},
        {"name"_L1, &Reader::textIn<TextField::Name>, nullptr},
        {"role"_L1, &Reader::textIn<TextField::Role>, nullptr},
        {"product"_L1, &Reader::textIn<TextField::Product>, nullptr},
        {"owner"_L1, &Reader::textIn<TextField::Owner>, nullptr},
        {"id"_L1, &Reader::textIn<TextField::Id>, nullptr},
        {"domain"_L1, &Reader::domain, nullptr},
        {"expires"_L1, &Reader::expires, deadlines},
        {"horizon"_L1, &Reader::horizon, [] { return horizonWords(); }},
        {"sent"_L1, &Reader::sent, [] { return QStringList{u"never"_s}; }},
        {"created"_L1, &Reader::created, nullptr},
        {"times"_L1, &Reader::times, nullptr},
        {"outcome"_L1, &Reader::outcome, [] { return outcomeWords(); }},
        {"is"_L1, &Reader::is, [] { return wordsIn(SignWords); }},
    };
    return Table;
}

} // namespace Reinvite::Filtering
