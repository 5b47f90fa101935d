// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/textsearch.h"

#include <algorithm>

namespace Reinvite {

namespace {

constexpr char16_t Quote = u'"';

char16_t folded(char16_t unit)
{
    if (unit < 0x80) {
        return unit >= u'A' && unit <= u'Z' ? char16_t(unit + (u'a' - u'A')) : unit;
    }
    return char16_t(QChar::toCaseFolded(char32_t(unit)));
}

QString foldedCopy(QStringView word)
{
    QString copy = word.toString();
    std::ranges::transform(copy, copy.begin(), [](QChar c) { return QChar(folded(c.unicode())); });
    return copy;
}

/// Takes the first word off `rest`, which starts with it.
QStringView takeWord(QStringView &rest)
{
    const bool quoted = rest.front() == Quote;
    rest = rest.sliced(quoted ? 1 : 0);
    const auto *const end = std::ranges::find_if(rest, [quoted](QChar c) { return quoted ? c == Quote : c.isSpace(); });
    const QStringView word = rest.first(end - rest.begin());
    rest = rest.sliced(std::min(word.size() + 1, rest.size()));
    return word;
}

} // namespace

QStringList searchWords(QStringView text)
{
    QStringList words;
    for (QStringView rest = text.trimmed(); !rest.isEmpty(); rest = rest.trimmed()) {
        if (const QStringView word = takeWord(rest).trimmed(); !word.isEmpty()) {
            words += foldedCopy(word);
        }
    }
    return words;
}

bool containsFolded(QStringView text, QStringView word)
{
    const auto matches = [](QChar inText, QChar inWord) { return folded(inText.unicode()) == inWord.unicode(); };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), matches) != text.end() || word.isEmpty();
}

} // namespace Reinvite
