// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/dataformat.h"

#include <algorithm>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

constexpr auto LineEnd = "\r\n"_L1;

/// Spreadsheets look past blanks, quotes and what has no width before they decide.
bool isOverlooked(QChar sign)
{
    return sign.isSpace() || sign == u'"' || sign == u'\'' || sign.category() == QChar::Other_Control
        || sign.category() == QChar::Other_Format;
}

/// Also in the wide forms, which some take for the same.
bool looksLikeFormula(QStringView text)
{
    if (text.isEmpty()) {
        return false;
    }
    const auto first = std::ranges::find_if_not(text, isOverlooked);
    const bool begins = first != text.end() && u"=+-@\uFF1D\uFF0B\uFF0D\uFF20"_s.contains(*first);
    return begins || u"\t\r\n"_s.contains(text.front());
}

QString cellText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    default:
        return value.toVariant().toString();
    }
}

} // namespace

QString csvCell(const QString &text)
{
    if (text.isNull()) {
        return {};
    }
    QString cell = looksLikeFormula(text) ? u'\'' + text : text;
    cell.replace(u'"', u"\"\""_s);
    return u'"' + cell + u'"';
}

QString csvHead(const QStringList &columns)
{
    return columns.join(u',') + LineEnd;
}

QString csvLine(const QStringList &columns, const QJsonObject &row)
{
    QStringList cells;
    cells.reserve(columns.size());
    for (const QString &column : columns) {
        cells.append(csvCell(cellText(row[column])));
    }
    return cells.join(u',') + LineEnd;
}

QJsonValue orNull(const QString &text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}

} // namespace Reinvite
