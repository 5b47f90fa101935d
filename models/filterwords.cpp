// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/filterwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Reinvite::FilterWords {

using namespace Qt::StringLiterals;

namespace {

struct Operator
{
    QLatin1StringView text;
    Compare compare;
};

/// Longer ones first.
constexpr std::array Operators = {
    Operator{"<="_L1, Compare::LessEqual},
    Operator{">="_L1, Compare::GreaterEqual},
    Operator{"<"_L1, Compare::Less},
    Operator{">"_L1, Compare::Greater},
    Operator{":"_L1, Compare::Is},
    Operator{"="_L1, Compare::Is},
};

} // namespace

QList<Word> wordsOf(const QString &text)
{
    static const QRegularExpression shape(
        uR"re((?<negated>-?)(?:(?<field>[A-Za-z]+)(?<operator><=|>=|[<>:=]))?(?:"(?<quoted>[^"]*)"?|(?<value>[^\s"]*)))re"_s);
    QList<Word> words;
    auto matches = shape.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.captured().trimmed().isEmpty()) {
            continue;
        }
        Word word{.field = match.captured(u"field"_s).toLower(),
            .value = match.captured(u"value"_s),
            .negated = !match.captured(u"negated"_s).isEmpty(),
            .quoted = match.capturedStart(u"quoted"_s) >= 0,
            .position = match.capturedStart(),
            .length = match.capturedLength()};
        if (word.quoted) {
            word.value = match.captured(u"quoted"_s);
        }
        const auto *found = std::ranges::find(Operators, match.captured(u"operator"_s), &Operator::text);
        word.compare = found == Operators.end() ? Compare::Is : found->compare;
        words.append(word);
    }
    return words;
}

} // namespace Reinvite::FilterWords
