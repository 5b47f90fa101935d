// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/filter.h"

#include "models/calendar.h"
#include "models/filterwords.h"
#include "models/textsearch.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace Reinvite {

using namespace Qt::StringLiterals;
using FilterWords::Compare;
using FilterWords::Word;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::Filter)
};

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

bool isOfDomain(const QString &email, const QString &domain)
{
    const QStringView host = QStringView(email).mid(email.lastIndexOf(u'@') + 1);
    if (email.lastIndexOf(u'@') < 0 || !host.endsWith(domain, Qt::CaseInsensitive)) {
        return false;
    }
    return host.size() == domain.size() || host.at(host.size() - domain.size() - 1) == u'.';
}

} // namespace

/// Makes tests of words.
class Filter::Reader final
{
public:
    Reader(Instant now, const QTimeZone &zone)
        : m_calendar(now, zone)
    {
    }

    using Made = tl::expected<Test, FilterError>;
    struct Field
    {
        QLatin1StringView name;
        Made (Reader::*read)(const Word &) const;
        QStringList (*values)(); ///< null: any text
    };
    [[nodiscard]] static const QList<Field> &fields();

    [[nodiscard]] Made read(const Word &word) const
    {
        if (word.field.isEmpty()) {
            return anyText(word);
        }
        const auto field = std::ranges::find(fields(), word.field, &Field::name);
        if (field == fields().end()) {
            return unknownField(word);
        }
        if (word.value.isEmpty()) {
            return error(word, Text::tr("“%1” needs a value, for example %2.").arg(word.field, example(word.field)));
        }
        return (this->*field->read)(word);
    }

private:
    template <QString Invitation::*member>
    [[nodiscard]] Made textIn(const Word &word) const
    {
        return isOnly(word).map([folded = word.value.toCaseFolded()](bool) {
            return Test([folded](const Row &row) { return containsFolded(row.invitation.*member, folded); });
        });
    }

    [[nodiscard]] Made anyText(const Word &word) const
    {
        return Test([folded = word.value.toCaseFolded()](const Row &row) {
            const Invitation &invitation = row.invitation;
            return containsFolded(invitation.email, folded) || containsFolded(invitation.name, folded)
                || containsFolded(invitation.container.name, folded)
                || containsFolded(invitation.container.owner, folded) || containsFolded(invitation.role, folded)
                || containsFolded(invitation.key.id, folded) || containsFolded(row.facts.connectionName, folded);
        });
    }

    [[nodiscard]] Made product(const Word &word) const
    {
        return isOnly(word).map([folded = word.value.toCaseFolded()](bool) {
            return Test([folded](const Row &row) { return containsFolded(row.invitation.container.name, folded); });
        });
    }

    [[nodiscard]] Made owner(const Word &word) const
    {
        return isOnly(word).map([folded = word.value.toCaseFolded()](bool) {
            return Test([folded](const Row &row) { return containsFolded(row.invitation.container.owner, folded); });
        });
    }

    [[nodiscard]] Made id(const Word &word) const
    {
        return isOnly(word).map([folded = word.value.toCaseFolded()](bool) {
            return Test([folded](const Row &row) { return containsFolded(row.invitation.key.id, folded); });
        });
    }

    [[nodiscard]] Made connection(const Word &word) const
    {
        return isOnly(word).map([folded = word.value.toCaseFolded()](bool) {
            return Test([folded](const Row &row) { return containsFolded(row.facts.connectionName, folded); });
        });
    }

    [[nodiscard]] Made vendor(const Word &word) const
    {
        return isOnly(word).map([wanted = word.value.toLower()](bool) {
            return Test([wanted](const Row &row) { return row.facts.vendor == wanted; });
        });
    }

    [[nodiscard]] Made domain(const Word &word) const
    {
        const QString domain = word.value.startsWith(u'@') ? word.value.sliced(1) : word.value;
        return isOnly(word).map([domain](bool) {
            return Test([domain](const Row &row) { return isOfDomain(row.invitation.email, domain); });
        });
    }

    [[nodiscard]] Made state(const Word &word) const
    {
        QSet<Badge> wanted;
        for (const QString &each : word.value.toLower().split(u',', Qt::SkipEmptyParts)) {
            const auto known = std::ranges::find(stateWords(), each, &StateWord::word);
            if (known == stateWords().end()) {
                return unknownValue(word, each);
            }
            wanted.unite(QSet<Badge>(known->badges.cbegin(), known->badges.cend()));
        }
        return isOnly(word).map([wanted](bool) {
            return Test([wanted](const Row &row) {
                return wanted.contains(badgeAt(row.invitation.state, row.invitation.expiresAt, row.facts.vendorNow));
            });
        });
    }

    [[nodiscard]] Made outcome(const Word &word) const
    {
        if (!outcomeWords().contains(word.value.toLower())) {
            return unknownValue(word, word.value);
        }
        return isOnly(word).map([wanted = sendStateFromId(word.value.toLower())](bool) {
            return Test([wanted](const Row &row) { return row.mail.state == wanted; });
        });
    }

    [[nodiscard]] Made is(const Word &word) const
    {
        const QString wanted = word.value.toLower();
        if (wanted == "renewable"_L1) {
            return Test([](const Row &row) { return row.facts.renewable; });
        }
        if (wanted == "guessed"_L1) {
            return Test([](const Row &row) { return row.invitation.doubts.testFlag(Doubt::StateGuessed); });
        }
        return unknownValue(word, word.value);
    }

    [[nodiscard]] Made times(const Word &word) const
    {
        bool isNumber = false;
        const int count = word.value.toInt(&isNumber);
        if (!isNumber || count < 0) {
            return error(word, Text::tr("“times” needs a number, for example times>=2."));
        }
        return Test(
            [compare = word.compare, count](const Row &row) { return holds(compare, row.mail.timesSent, count); });
    }

    [[nodiscard]] Made expires(const Word &word) const
    {
        const QString value = word.value.toLower();
        if (word.compare == Compare::Is && (value == "never"_L1 || value == "none"_L1)) {
            return Test([](const Row &row) { return !deadlineOf(row.invitation).isValid(); });
        }
        if (const auto days = m_calendar.daysNamed(value); days && word.compare == Compare::Is) {
            return Test([days = *days](const Row &row) {
                const Instant deadline = deadlineOf(row.invitation);
                return deadline.isValid() && deadline >= days.from && deadline < days.until;
            });
        }
        if (word.compare == Compare::Is) {
            return unknownValue(word, word.value);
        }
        if (const auto span = spanNamed(value)) {
            return Test([compare = word.compare, span = *span](const Row &row) {
                const Instant deadline = deadlineOf(row.invitation);
                return deadline.isValid() && deadline > row.facts.vendorNow
                    && holds(compare, deadline - row.facts.vendorNow, span);
            });
        }
        if (const auto day = m_calendar.dayNamed(value)) {
            return Test([compare = word.compare, day = *day](const Row &row) {
                const Instant deadline = deadlineOf(row.invitation);
                return deadline.isValid() && deadline > row.facts.vendorNow && holds(compare, deadline, day);
            });
        }
        return unknownValue(word, word.value);
    }

    [[nodiscard]] Made sent(const Word &word) const
    {
        if (word.compare == Compare::Is && word.value.toLower() == "never"_L1) {
            return Test([](const Row &row) { return row.mail.timesSent == 0; });
        }
        return age(word, [](const Row &row) { return row.mail.lastSentAt; });
    }

    [[nodiscard]] Made created(const Word &word) const
    {
        return age(word, [](const Row &row) { return row.invitation.createdAt; });
    }

    [[nodiscard]] Made age(const Word &word, std::function<Instant(const Row &)> timeOf) const
    {
        const auto span = spanNamed(word.value.toLower());
        if (!span || word.compare == Compare::Is) {
            return error(
                word, Text::tr("“%1” needs < or > and a time, for example %2.").arg(word.field, example(word.field)));
        }
        return Test([compare = word.compare, span = *span, timeOf = std::move(timeOf)](const Row &row) {
            const Instant time = timeOf(row);
            return time.isValid() && holds(compare, row.facts.now - time, span);
        });
    }

    /// Of fields that can't be compared.
    [[nodiscard]] static tl::expected<bool, FilterError> isOnly(const Word &word)
    {
        if (word.compare == Compare::Is) {
            return true;
        }
        return error(word, Text::tr("“%1” takes a colon: %2.").arg(word.field, example(word.field)));
    }

    [[nodiscard]] static tl::unexpected<FilterError> unknownField(const Word &word)
    {
        QStringList known;
        std::ranges::transform(fields(), std::back_inserter(known), [](const Field &field) { return field.name; });
        return error(word,
            Text::tr("There is no field “%1”. There are: %2. To find the text itself, put it in quotes.")
                .arg(word.field, known.join(u", "_s)));
    }

    [[nodiscard]] static tl::unexpected<FilterError> unknownValue(const Word &word, const QString &value)
    {
        const auto field = std::ranges::find(fields(), word.field, &Field::name);
        const QStringList known = field->values != nullptr ? field->values() : QStringList();
        return error(word,
            known.isEmpty() ? Text::tr("“%1” is nothing that “%2” knows; for example %3.")
                                  .arg(value, word.field, example(word.field))
                            : Text::tr("“%1” is nothing that “%2” knows. It knows: %3.")
                                  .arg(value, word.field, known.join(u", "_s)));
    }

    [[nodiscard]] static tl::unexpected<FilterError> error(const Word &word, const QString &sentence)
    {
        return tl::unexpected(FilterError{word.position, word.length, sentence});
    }

    [[nodiscard]] static QString example(const QString &field)
    {
        static const QHash<QString, QString> Examples = {{u"expires"_s, u"expires<24h"_s}, {u"sent"_s, u"sent>7d"_s},
            {u"created"_s, u"created>30d"_s}, {u"times"_s, u"times>=2"_s}, {u"state"_s, u"state:expired"_s},
            {u"domain"_s, u"domain:acme.com"_s}, {u"is"_s, u"is:renewable"_s}, {u"outcome"_s, u"outcome:unsettled"_s}};
        return Examples.value(field, field + u":…"_s);
    }

    Calendar m_calendar;
};

const QList<Filter::Reader::Field> &Filter::Reader::fields()
{
    static const auto states = [] {
        QStringList words;
        std::ranges::transform(
            stateWords(), std::back_inserter(words), [](const StateWord &word) { return word.word; });
        return words;
    };
    static const auto deadlines = [] { return QStringList{u"today"_s, u"tomorrow"_s, u"weekend"_s, u"never"_s}; };
    static const QList<Field> Table = {
        {"state"_L1, &Reader::state, states},
        {"vendor"_L1, &Reader::vendor, nullptr},
        {"connection"_L1, &Reader::connection, nullptr},
        {"email"_L1, &Reader::textIn<&Invitation::email>, nullptr},
        {"name"_L1, &Reader::textIn<&Invitation::name>, nullptr},
        {"role"_L1, &Reader::textIn<&Invitation::role>, nullptr},
        {"product"_L1, &Reader::product, nullptr},
        {"owner"_L1, &Reader::owner, nullptr},
        {"id"_L1, &Reader::id, nullptr},
        {"domain"_L1, &Reader::domain, nullptr},
        {"expires"_L1, &Reader::expires, deadlines},
        {"sent"_L1, &Reader::sent, [] { return QStringList{u"never"_s}; }},
        {"created"_L1, &Reader::created, nullptr},
        {"times"_L1, &Reader::times, nullptr},
        {"outcome"_L1, &Reader::outcome, [] { return outcomeWords(); }},
        {"is"_L1, &Reader::is,
            [] {
                return QStringList{u"renewable"_s, u"guessed"_s};
            }},
    };
    return Table;
}

Filter::Filter() = default;

tl::expected<Filter, FilterError> Filter::parse(const QString &text, Instant now, const QTimeZone &zone)
{
    const Reader reader(now, zone);
    Filter filter;
    for (const Word &word : FilterWords::wordsOf(text)) {
        auto test = reader.read(word);
        if (!test) {
            return tl::unexpected(test.error());
        }
        filter.m_terms.append({.text = text.sliced(word.position, word.length), .position = word.position});
        filter.m_tests.append(word.negated ? Test([inner = *test](const Row &row) { return !inner(row); }) : *test);
    }
    return filter;
}

bool Filter::matches(const Invitation &invitation, const MailStatus &mail, const FilterFacts &facts) const
{
    const Row row{invitation, mail, facts};
    return std::ranges::all_of(m_tests, [&row](const Test &test) { return test(row); });
}

QStringList Filter::completions(const QString &text)
{
    static const QRegularExpression end(uR"re((?:^|\s)-?(?:(?<field>[A-Za-z]+)[:=])?(?<begun>[^\s":<>=]*)$)re"_s);
    const auto match = end.match(text);
    if (!match.hasMatch()) {
        return {};
    }
    const QString begun = match.captured(u"begun"_s).toLower();
    const QString fieldName = match.captured(u"field"_s).toLower();
    const QString before = text.first(match.capturedStart(u"begun"_s));
    QStringList found;
    for (const Reader::Field &field : Reader::fields()) {
        if (fieldName.isEmpty() && !begun.isEmpty() && field.name.startsWith(begun)) {
            found.append(before + field.name + u':');
        }
        for (const QString &value :
            field.name == fieldName && field.values != nullptr ? field.values() : QStringList()) {
            if (value.startsWith(begun)) {
                found.append(before + value);
            }
        }
    }
    return found;
}

} // namespace Reinvite
