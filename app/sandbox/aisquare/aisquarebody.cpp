// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquarebody.h"

#include "app/sandbox/aisquare/aisquarereplies.h"
#include "app/sandbox/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Reinvite {
namespace {

using Fields = tl::expected<QJsonObject, LoopbackReply>;

Fields readJson(const QByteArray &body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QByteArray at = QByteArray::number(problem.offset);
        const QByteArray column = QByteArray::number(problem.offset + 1);
        return tl::unexpected(AiSquareReplies::framework(
            400, "JSON parse error - Expecting value: line 1 column " + column + " (char " + at + ')'));
    }
    if (!document.isObject()) {
        return tl::unexpected(AiSquareReplies::json(
            R"({"non_field_errors":["Invalid data. Expected a dictionary, but got list."]})", 400));
    }
    return document.object();
}

QJsonObject readForm(const QByteArray &body)
{
    QJsonObject object;
    QByteArray text = body;
    const QUrlQuery form(QString::fromUtf8(text.replace('+', "%20")));
    for (const auto &[name, value] : form.queryItems(QUrl::FullyDecoded)) {
        object.insert(name, value);
    }
    return object;
}

Fields readFields(const LoopbackRequest &request)
{
    if (request.body.isEmpty()) {
        return QJsonObject();
    }
    const QByteArray type = request.headers.value("content-type");
    const QByteArray bare = type.split(';').constFirst().trimmed().toLower();
    if (bare == "application/x-www-form-urlencoded") {
        return readForm(request.body);
    }
    if (bare != "application/json") {
        return tl::unexpected(AiSquareReplies::framework(415, "Unsupported media type \"" + type + "\" in request."));
    }
    return readJson(request.body);
}

/// What is wrong with the value of a text field; empty: nothing.
QByteArray complaint(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
        return "This field is required.";
    case QJsonValue::Null:
        return "This field may not be null.";
    case QJsonValue::String:
        return value.toString().trimmed().isEmpty() ? "This field may not be blank." : "";
    case QJsonValue::Double:
        return {};
    case QJsonValue::Bool:
    case QJsonValue::Array:
    case QJsonValue::Object:
        break;
    }
    return "Not a valid string.";
}

} // namespace

tl::expected<QByteArrayList, LoopbackReply> readTextFields(const LoopbackRequest &request, const QByteArrayList &names)
{
    const Fields fields = readFields(request);
    if (!fields) {
        return tl::unexpected(fields.error());
    }
    QByteArrayList values;
    JsonText complaints;
    complaints.beginObject();
    for (const QByteArray &name : names) {
        const QJsonValue value = fields->value(QString::fromLatin1(name));
        if (const QByteArray wrong = complaint(value); wrong.isEmpty()) {
            values.append(value.toVariant().toString().toUtf8());
        } else {
            complaints.key(name).beginArray().text(wrong).endArray();
        }
    }
    if (values.size() == names.size()) {
        return values;
    }
    return tl::unexpected(AiSquareReplies::json(complaints.endObject().bytes(), 400));
}

} // namespace Reinvite
