// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/layering/literals.h"

#include <QRegularExpression>

namespace Reinvite::Layering {

namespace {

/// What may hold quotes without being a literal comes first, and is passed over.
const QRegularExpression &token()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"re(//[^\n]*|/\*.*?\*/|\#\s*include[^\n]*)re"
                       R"re(|\d[\w']*|'(?:\\.|[^'\\\n])*')re"
                       R"re(|R"(?<fence>[^()\\\s]{0,16})\((?<raw>.*?)\)\k<fence>")re"
                       R"re(|"(?<plain>(?:\\.|[^"\\\n])*)")re"),
        QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

} // namespace

QList<Literal> literalsOf(const QString &text)
{
    QList<Literal> literals;
    QRegularExpressionMatchIterator tokens = token().globalMatch(text);
    while (tokens.hasNext()) {
        const QRegularExpressionMatch match = tokens.next();
        const QString said = match.captured(u"raw") + match.captured(u"plain");
        if (!said.isEmpty()) {
            const auto before = QStringView(text).first(match.capturedStart());
            literals.append({.line = int(before.count(u'\n')) + 1, .text = said});
        }
    }
    return literals;
}

} // namespace Reinvite::Layering
