// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/dataformat.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

constexpr auto ByteOrderMark = "\xEF\xBB\xBF";
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

/// Behind an apostrophe a spreadsheet runs nothing.
QString withoutFormula(const QString &text)
{
    return looksLikeFormula(text) ? u'\'' + text : text;
}

/// Most texts have none of these, and need not go through a document.
bool isEscapedInJson(QChar sign)
{
    return sign < u' ' || sign == u'"' || sign == u'\\' || sign.isSurrogate();
}

} // namespace

QString exportFormatId(ExportFormat format)
{
    return format == ExportFormat::Csv ? u"csv"_s : u"json"_s;
}

std::optional<ExportFormat> exportFormatFromId(QStringView id)
{
    for (const auto format : {ExportFormat::Csv, ExportFormat::Json}) {
        if (exportFormatId(format) == id) {
            return format;
        }
    }
    return {};
}

QByteArray exportHead(ExportFormat format, ExportReader reader, const QStringList &columns)
{
    if (format == ExportFormat::Json) {
        return "[";
    }
    return (reader == ExportReader::File ? QByteArray(ByteOrderMark) : QByteArray()) + csvHead(columns).toUtf8();
}

QByteArray exportFoot(ExportFormat format)
{
    return format == ExportFormat::Csv ? QByteArray() : QByteArray("\n]\n");
}

QString csvCell(const QString &text)
{
    if (text.isNull()) {
        return {};
    }
    QString cell = withoutFormula(text);
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

QString tabCell(const QString &text)
{
    QString cell = withoutFormula(text);
    std::ranges::replace_if(
        cell,
        [](QChar sign) {
            return sign.category() == QChar::Other_Control || sign.category() == QChar::Separator_Line
                || sign.category() == QChar::Separator_Paragraph;
        },
        u' ');
    if (cell.startsWith(u'"')) {
        cell.replace(u'"', u"\"\""_s);
        cell = u'"' + cell + u'"';
    }
    return cell;
}

QByteArray jsonText(const QJsonValue &value)
{
    const QString text = value.toString();
    if (value.isString() && std::ranges::none_of(text, isEscapedInJson)) {
        return '"' + text.toUtf8() + '"';
    }
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QJsonValue orNull(const QString &text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}

} // namespace Reinvite
