// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquarepage.h"

#include "app/sandbox/jsontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Reinvite {
namespace {

int readSize(const QUrlQuery &query)
{
    bool isNumber = false;
    const int size = query.queryItemValue(u"page_size"_s).toInt(&isNumber);
    return isNumber && size > 0 ? std::min(size, AiSquarePage::LargestSize) : AiSquarePage::DefaultSize;
}

/// 0: no number.
int readNumber(const QUrlQuery &query, int last)
{
    if (!query.hasQueryItem(u"page"_s)) {
        return 1;
    }
    const QString text = query.queryItemValue(u"page"_s);
    return text == u"last" ? last : text.toInt();
}

/// The address of another page, its fields in the order of their names as the framework sorts them.
QByteArray pageUrl(const LoopbackRequest &request, int number)
{
    QList<std::pair<QString, QString>> items = request.query.queryItems(QUrl::FullyEncoded);
    items.removeIf([](const auto &item) { return item.first == u"page"_s; });
    if (number > 1) {
        items.append({u"page"_s, QString::number(number)});
    }
    std::ranges::sort(items);
    QUrlQuery query;
    query.setQueryItems(items);
    const QByteArray path = "http://" + request.headers.value("host", "127.0.0.1") + request.path.toLatin1();
    return query.isEmpty() ? path : path + '?' + query.toString(QUrl::FullyEncoded).toLatin1();
}

} // namespace

std::optional<AiSquarePage> AiSquarePage::cut(const QUrlQuery &query, int total)
{
    const int size = readSize(query);
    const int pages = std::max(1, (total + size - 1) / size);
    const int number = readNumber(query, pages);
    if (number < 1 || number > pages) {
        return std::nullopt;
    }
    const int first = (number - 1) * size;
    return AiSquarePage{
        .number = number, .size = size, .first = first, .end = std::min(total, first + size), .total = total};
}

AiSquarePage AiSquarePage::whole(int total)
{
    return {.number = 1, .size = total, .first = 0, .end = total, .total = total};
}

QByteArray AiSquarePage::envelope(const LoopbackRequest &request, const QByteArray &results) const
{
    JsonText json(results.size() + 300);
    json.beginObject().number("count", total);
    json.text("next", end < total ? pageUrl(request, number + 1) : QByteArray());
    json.text("previous", number > 1 ? pageUrl(request, number - 1) : QByteArray());
    json.number("page", number).number("page_size", size).number("total", total).raw("results", results);
    return json.endObject().bytes();
}

} // namespace Reinvite
