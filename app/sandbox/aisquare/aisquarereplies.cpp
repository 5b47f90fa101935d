// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquarereplies.h"

#include "app/sandbox/jsontext.h"

namespace Reinvite::AiSquareReplies {
namespace {

constexpr const char *NothingElse = "non_field_errors";

LoopbackReply page(int status, const QByteArray &title, const QByteArray &body)
{
    return {.status = status,
        .headers = {{"Content-Type", "text/html; charset=utf-8"}},
        .body = "\n<!doctype html>\n<html lang=\"en\">\n<head>\n  <title>" + title + "</title>\n</head>\n<body>\n  "
            + body + "\n</body>\n</html>\n"};
}

LoopbackReply challenged(LoopbackReply reply)
{
    reply.headers.emplaceBack("WWW-Authenticate", R"(Bearer realm="api")");
    return reply;
}

void writeField(JsonText &json, const AiSquareError &error)
{
    json.key(error.field.isEmpty() ? QByteArray(NothingElse) : error.field);
    json.beginArray().text(error.detail).endArray();
}

void writeError(JsonText &json, const AiSquareError &error, const AiSquareForms &forms)
{
    if (forms.has(AiSquareForm::ErrorEnvelope)) {
        json.key("error").beginObject().text("message", error.detail).endObject().text("code", error.code);
    } else if (forms.has(AiSquareForm::ErrorText)) {
        json.text("error", error.detail);
    } else if (forms.has(AiSquareForm::ErrorFields) || !error.field.isEmpty()) {
        writeField(json, error);
    } else {
        json.text("detail", error.detail);
    }
}

} // namespace

LoopbackReply json(const QByteArray &body, int status)
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = body};
}

LoopbackReply error(const AiSquareError &error, const AiSquareForms &forms)
{
    JsonText body;
    body.beginObject();
    writeError(body, error, forms);
    const LoopbackReply reply = json(body.endObject().bytes(), error.status);
    return error.status == 401 ? challenged(reply) : reply;
}

LoopbackReply framework(int status, const QByteArray &detail, const QByteArray &code)
{
    JsonText body;
    body.beginObject().text("detail", detail);
    if (!code.isEmpty()) {
        body.text("code", code);
    }
    return json(body.endObject().bytes(), status);
}

LoopbackReply unauthorized(const QByteArray &detail, const QByteArray &code)
{
    return challenged(framework(401, detail, code));
}

LoopbackReply tokenNotValid(const QByteArray &message)
{
    JsonText body;
    body.beginObject().text("detail", "Given token not valid for any token type").text("code", "token_not_valid");
    body.key("messages").beginArray().beginObject().text("token_class", "AccessToken").text("token_type", "access");
    body.text("message", message).endObject().endArray().endObject();
    return challenged(json(body.bytes(), 401));
}

LoopbackReply throttled(int seconds)
{
    const QByteArray number = QByteArray::number(seconds);
    const QByteArray unit = seconds == 1 ? " second." : " seconds.";
    LoopbackReply reply = framework(429, "Request was throttled. Expected available in " + number + unit);
    reply.headers.emplaceBack("Retry-After", number);
    return reply;
}

LoopbackReply notFoundPage()
{
    return page(404, "Not Found", "<h1>Not Found</h1><p>The requested resource was not found on this server.</p>");
}

LoopbackReply serverErrorPage()
{
    return page(500, "Server Error (500)", "<h1>Server Error (500)</h1><p></p>");
}

LoopbackReply moved(const QByteArray &location)
{
    return {.status = 301, .headers = {{"Content-Type", "text/html; charset=utf-8"}, {"Location", location}}};
}

} // namespace Reinvite::AiSquareReplies
