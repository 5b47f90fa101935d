// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/filter.h"

#include "models/filterreader.h"

#include <QRegularExpression>

namespace Reinvite {

using namespace Qt::StringLiterals;

Filter::Filter() = default;

tl::expected<Filter, FilterError> Filter::parse(const QString &text, Instant now, const QTimeZone &zone)
{
    const Filtering::Reader reader(now, zone);
    Filter filter;
    for (const FilterWords::Word &word : FilterWords::wordsOf(text)) {
        auto test = reader.read(word);
        if (!test) {
            return tl::unexpected(test.error());
        }
        filter.m_terms.append({.text = text.sliced(word.position, word.length), .position = word.position});
        filter.m_tests.append(*test);
    }
    return filter;
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
    for (const Filtering::Reader::Field &field : Filtering::Reader::fields()) {
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
