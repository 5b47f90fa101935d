// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarvalidation.h"

#include <QJsonDocument>

#include <algorithm>

// The bodies of requests, field by field, as Polar's pydantic schemas read them.
namespace Reinvite {
namespace {

constexpr qsizetype MostMetadataKeys = 10;
constexpr qsizetype LongestMetadata = 1024;

QJsonArray inBody(const char *field)
{
    return {QStringLiteral("body"), QString::fromLatin1(field)};
}

/// How many characters Python's `json.dumps` makes of a text: all beyond ASCII is escaped.
qsizetype pythonLength(const QString &text)
{
    qsizetype length = 2;
    for (const QChar c : text) {
        constexpr QStringView Short = u"\"\\\n\r\t\b\f";
        const bool plain = c >= u' ' && c <= u'~';
        length += Short.contains(c) ? 2 : plain || c == QChar(0x7f) ? 1 : 6;
    }
    return length;
}

qsizetype pythonLength(const QJsonValue &value);

qsizetype pythonLength(const QJsonObject &object)
{
    qsizetype length = 2 + 2 * std::max<qsizetype>(0, object.size() - 1); // braces, and ", " between
    for (auto field = object.begin(); field != object.end(); ++field) {
        length += pythonLength(field.key()) + 2 + pythonLength(QJsonValue(*field));
    }
    return length;
}

qsizetype pythonLength(const QJsonArray &array)
{
    qsizetype length = 2 + 2 * std::max<qsizetype>(0, array.size() - 1);
    for (const auto &value : array) {
        length += pythonLength(QJsonValue(value));
    }
    return length;
}

qsizetype pythonLength(const QJsonValue &value)
{
    if (value.isString()) {
        return pythonLength(value.toString());
    }
    if (value.isObject()) {
        return pythonLength(value.toObject());
    }
    if (value.isArray()) {
        return pythonLength(value.toArray());
    }
    return JsonText().value(value).bytes().size();
}

class FieldReader final
{
public:
    FieldReader(const QJsonObject &object, PolarValidation &validation)
        : m_object(object)
        , m_validation(validation)
    {
    }

    std::optional<QUuid> uuid(const char *name);
    std::optional<QByteArray> text(const char *name);
    std::optional<QByteArray> email(const char *name);
    QByteArray metadata(const char *name);
    bool boolean(const char *name);

private:
    /// Null where the field is absent.
    QJsonValue value(const char *name) const
    {
        const QJsonValue found = m_object.value(QLatin1StringView(name));
        return found.isUndefined() ? QJsonValue() : found;
    }
    void complain(const char *name, const char *type, const char *message)
    {
        m_validation.add({.type = type, .where = inBody(name), .message = message, .input = value(name)});
    }
    void refuse(const char *name, const char *why)
    {
        m_validation.add({.type = "value_error",
            .where = inBody(name),
            .message = "Value error, " + QByteArray(why),
            .input = value(name),
            .context = QJsonObject{{QStringLiteral("error"), QJsonObject()}}});
    }

    const QJsonObject m_object;
    PolarValidation &m_validation;
};

std::optional<QUuid> FieldReader::uuid(const char *name)
{
    const QJsonValue found = value(name);
    if (found.isString()) {
        return m_validation.readUuid(inBody(name), found.toString(), false);
    }
    if (!found.isNull()) {
        complain(name, "uuid_type", "UUID input should be a string, bytes or UUID object");
    }
    return std::nullopt;
}

std::optional<QByteArray> FieldReader::text(const char *name)
{
    const QJsonValue found = value(name);
    if (found.isString()) {
        return found.toString().toUtf8();
    }
    if (!found.isNull()) {
        complain(name, "string_type", "Input should be a valid string");
    }
    return std::nullopt;
}

std::optional<QByteArray> FieldReader::email(const char *name)
{
    const QJsonValue found = value(name);
    return found.isString() ? m_validation.readEmail(inBody(name), found.toString()) : text(name);
}

QByteArray FieldReader::metadata(const char *name)
{
    const QJsonValue found = value(name);
    if (found.isNull()) {
        return {};
    }
    const QJsonObject object = found.toObject();
    if (!found.isObject()) {
        complain(name, "dict_type", "Input should be a valid dictionary");
    } else if (object.size() > MostMetadataKeys) {
        refuse(name, "Metadata cannot have more than 10 keys");
    } else if (pythonLength(object) > LongestMetadata) {
        refuse(name, "Metadata size cannot exceed 1KB");
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool FieldReader::boolean(const char *name)
{
    const QJsonValue found = value(name);
    if (!found.isBool() && m_object.contains(QLatin1StringView(name))) {
        complain(name, "bool_type", "Input should be a valid boolean");
    }
    return found.toBool();
}

/// The body as an object; an empty one and an item where it is something else.
QJsonObject objectOf(const QJsonValue &body, PolarValidation &validation)
{
    if (body.isNull()) {
        validation.add({.type = "missing", .where = {QStringLiteral("body")}, .message = "Field required"});
    } else if (!body.isObject()) {
        validation.add({.type = "model_attributes_type",
            .where = {QStringLiteral("body")},
            .message = "Input should be a valid dictionary or object to extract fields from",
            .input = body});
    }
    return body.toObject();
}

} // namespace

PolarAssignment readAssignment(const QJsonValue &body, PolarValidation &validation)
{
    FieldReader fields(objectOf(body, validation), validation);
    PolarAssignment assignment{.subscriptionId = fields.uuid("subscription_id"),
        .orderId = fields.uuid("order_id"),
        .recipient = {.email = fields.email("email"),
            .externalCustomerId = fields.text("external_customer_id"),
            .customerId = fields.uuid("customer_id"),
            .externalMemberId = fields.text("external_member_id"),
            .memberId = fields.uuid("member_id")},
        .metadata = fields.metadata("metadata"),
        .claimAtOnce = fields.boolean("immediate_claim")};
    if (validation.isEmpty() && assignment.subscriptionId.has_value() == assignment.orderId.has_value()) {
        validation.add({.type = "value_error",
            .where = {QStringLiteral("body")},
            .message = "Value error, Exactly one of subscription_id or order_id must be provided",
            .input = body,
            .context = QJsonObject{{QStringLiteral("error"), QJsonObject()}}});
    }
    return assignment;
}

QByteArray readInvitationToken(const QJsonValue &body, PolarValidation &validation)
{
    const QJsonObject object = objectOf(body, validation);
    const QJsonValue token = object.value(QStringLiteral("invitation_token"));
    if (validation.isEmpty() && token.isUndefined()) {
        validation.add(
            {.type = "missing", .where = inBody("invitation_token"), .message = "Field required", .input = body});
    } else if (validation.isEmpty() && !token.isString()) {
        validation.add({.type = "string_type",
            .where = inBody("invitation_token"),
            .message = "Input should be a valid string",
            .input = token});
    }
    return token.toString().toUtf8();
}

std::optional<QJsonValue> readBody(const QByteArray &body, const QByteArray &contentType, PolarValidation &validation)
{
    if (body.isEmpty()) {
        return QJsonValue();
    }
    const QByteArray media = contentType.split(';').first().trimmed().toLower();
    if (!media.isEmpty() && media != "application/json"
        && !(media.startsWith("application/") && media.endsWith("+json"))) {
        return QJsonValue(QString::fromUtf8(body)); // FastAPI hands the bytes on as they are
    }
    QJsonParseError error;
    // QJsonDocument takes objects and arrays only.
    const QJsonArray array = QJsonDocument::fromJson('[' + body + ']', &error).array();
    if (error.error == QJsonParseError::NoError && array.size() == 1) {
        return array.first();
    }
    validation.add({.type = "json_invalid",
        .where = {QStringLiteral("body"), std::max(0, error.offset - 1)},
        .message = "JSON decode error",
        .input = QJsonObject(),
        .context = QJsonObject{{QStringLiteral("error"), QStringLiteral("Expecting value")}}});
    return std::nullopt;
}

} // namespace Reinvite
