// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/worth/worthreplies.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/vendorhttp.h"

#include <array>
#include <utility>

namespace Reinvite::WorthReplies {
namespace {

constexpr std::array SecurityHeaders = {
    std::pair{"Cross-Origin-Opener-Policy", "same-origin"},
    std::pair{"Referrer-Policy", "no-referrer"},
    std::pair{"Strict-Transport-Security", "max-age=15552000; includeSubDomains"},
    std::pair{"X-Content-Type-Options", "nosniff"},
    std::pair{"X-DNS-Prefetch-Control", "off"},
    std::pair{"X-Frame-Options", "SAMEORIGIN"},
    std::pair{"X-XSS-Protection", "0"},
};

} // namespace

LoopbackReply json(QByteArray body, int status)
{
    return {
        .status = status, .headers = {{"Content-Type", "application/json; charset=utf-8"}}, .body = std::move(body)};
}

LoopbackReply success(const QByteArray &message, const QByteArray &dataJson)
{
    JsonText body(dataJson.size() + 100);
    body.beginObject().text("status", "success").text("message", message);
    if (!dataJson.isEmpty()) {
        body.raw("data", dataJson);
    }
    return json(body.endObject().bytes());
}

LoopbackReply error(const WorthError &error)
{
    JsonText body;
    body.beginObject().text("status", error.status >= 500 ? "error" : "fail").text("message", error.message);
    body.text("errorCode", error.code).key("data").beginObject().text("errorName", error.name).endObject();
    return json(body.endObject().bytes(), error.status);
}

LoopbackReply invalid(const QByteArray &message)
{
    return error({.message = message, .name = "ValidationMiddlewareError"});
}

LoopbackReply gateway(int status, const QByteArray &message, const QByteArray &code)
{
    JsonText body;
    body.beginObject().text("message", message).text("errorCode", code).endObject();
    return json(body.bytes(), status);
}

LoopbackReply unauthorized()
{
    return gateway(401, "Unauthorized", "ERR_UNAUTHORIZED");
}

LoopbackReply forbidden()
{
    return gateway(403, "Forbidden", "ERR_FORBIDDEN");
}

LoopbackReply internalServerError()
{
    return gateway(500, "Internal Server Error", "ERR_INTERNAL_SERVER");
}

LoopbackReply errorOccurred()
{
    return gateway(400, "Error occurred", "ERR_INTERNAL_SERVER");
}

LoopbackReply cannot(const LoopbackRequest &request)
{
    const QString path = QString::fromLatin1(QUrl::toPercentEncoding(request.path, "/"));
    const QString line = QString::fromLatin1(request.method) + u' ' + path;
    return {.status = 404,
        .headers = {{"Content-Type", "text/html; charset=utf-8"}, {"Content-Security-Policy", "default-src 'none'"}},
        .body = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Error</title>\n</head>\n"
                "<body>\n<pre>Cannot "
            + line.toHtmlEscaped().toLatin1() + "</pre>\n</body>\n</html>\n"};
}

LoopbackReply tooManyRequests(const QString &form, int retryAfter)
{
    if (form == QStringLiteral("service")) {
        return error({429, "Too many requests", "UNKNOWN_ERROR", "RateLimitError"});
    }
    LoopbackReply reply = gateway(429, "Too Many Requests", "ERR_TOO_MANY_REQUESTS");
    if (form == QStringLiteral("text")) {
        reply.headers = {{"Content-Type", "text/html; charset=utf-8"}};
        reply.body = "Too many requests, please try again later.";
    }
    reply.headers.emplaceBack("Retry-After", QByteArray::number(retryAfter));
    return reply;
}

void addHeaders(LoopbackReply &reply, Instant now)
{
    for (const auto &[name, value] : SecurityHeaders) {
        reply.headers.emplaceBack(name, value);
    }
    reply.headers.emplaceBack("Date", VendorHttp::dateHeader(now));
}

} // namespace Reinvite::WorthReplies
