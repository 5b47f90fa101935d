// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarreplies.h"

#include <utility>

namespace Reinvite::PolarReplies {
namespace {

/// One of OAuth's errors: in the body, and once more in the header.
LoopbackReply oauth(int status, const QByteArray &scope, const QByteArray &error, const QByteArray &description)
{
    JsonText body;
    body.beginObject().text("error", error).text("error_description", description).endObject();
    LoopbackReply reply = json(body.bytes(), status);
    const QByteArray scopes = scope.isEmpty() ? QByteArray() : ", scope=\"" + scope + '"';
    reply.headers.emplaceBack("WWW-Authenticate",
        R"(Bearer realm="polar")" + scopes + R"(, error=")" + error + R"(", error_description=")" + description + '"');
    return reply;
}

} // namespace

LoopbackReply json(QByteArray body, int status)
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = std::move(body)};
}

LoopbackReply error(const PolarError &error)
{
    JsonText body;
    body.beginObject().text("error", error.name).text("detail", error.detail).endObject();
    return json(body.bytes(), error.status);
}

LoopbackReply invalid(const PolarValidation &validation)
{
    return json(validation.body("RequestValidationError"), 422);
}

LoopbackReply invalid(const QJsonArray &where, const QByteArray &message, const QJsonValue &input)
{
    PolarValidation validation;
    validation.add({.type = "value_error", .where = where, .message = message, .input = input});
    return json(validation.body("PolarRequestValidationError"), 422);
}

LoopbackReply page(const QByteArray &items, qint64 total, qint64 pages)
{
    JsonText body(items.size() + 100);
    body.beginObject().raw("items", items).key("pagination").beginObject();
    body.number("total_count", total).number("max_page", pages).endObject().endObject();
    return json(body.bytes());
}

LoopbackReply notFound(const QByteArray &detail)
{
    return error({404, "ResourceNotFound", detail});
}

LoopbackReply unauthorized()
{
    LoopbackReply reply = error({401, "Unauthorized", "Unauthorized"});
    reply.headers.emplaceBack("WWW-Authenticate", R"(Bearer realm="polar")");
    return reply;
}

LoopbackReply invalidToken()
{
    LoopbackReply reply = oauth(401, {}, "invalid_token",
        "The access token provided is expired, revoked, malformed, or invalid for other reasons.");
    reply.headers.emplaceBack("Cache-Control", "no-store");
    reply.headers.emplaceBack("Pragma", "no-cache");
    return reply;
}

LoopbackReply insufficientScope(const QByteArrayList &scopes)
{
    return oauth(403, scopes.join(' '), "insufficient_scope",
        "The request requires higher privileges than provided by the access token.");
}

LoopbackReply framework(int status, const QByteArray &detail)
{
    JsonText body;
    body.beginObject().text("detail", detail).endObject();
    return json(body.bytes(), status);
}

LoopbackReply tooManyRequests(int retryAfter)
{
    return {.status = 429, .headers = {{"Retry-After", QByteArray::number(retryAfter)}}};
}

LoopbackReply internalServerError()
{
    return {.status = 500, .headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = "Internal Server Error"};
}

} // namespace Reinvite::PolarReplies
