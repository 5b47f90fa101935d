// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

/// How the text of a filter is parted. What the parts mean is the filter's.
namespace Reinvite::FilterWords {

enum class Compare { Is, Less, LessEqual, Greater, GreaterEqual };

/// A term taken apart.
struct Word
{
    QString field; ///< lower case; empty: text alone
    Compare compare = Compare::Is;
    QString value;
    bool negated = false;
    bool quoted = false;
    qsizetype position = 0;
    qsizetype length = 0;
};

/// Parts the text at blanks outside quotes.
[[nodiscard]] QList<Word> wordsOf(const QString &text);

} // namespace Reinvite::FilterWords
