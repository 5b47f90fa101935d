// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarvalidation.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

// The bodies of requests, field by field, as Polar's pydantic schemas read them.
namespace Reinvite {
namespace {

constexpr qsizetype MostMetadataKeys = 10;
constexpr qsizetype LongestMetadata = 1024;

QJsonArray wholeBody()
{
    return {QStringLiteral("body")};
}

QJsonArray inside(QJsonArray where, const char *field)
{
    where.append(QString::fromLatin1(field));
    return where;
}

QJsonArray inBody(const char *field)
{
    return inside(wholeBody(), field);
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
    FieldReader(const QJsonObject &object, QJsonArray where, PolarValidation &validation)
        : m_object(object)
        , m_where(std::move(where))
        , m_validation(validation)
    {
    }

    enum class Version { Any, Four };

    // Each leaves an item where the field is absent or null.
    std::optional<QUuid> requiredUuid(const char *name);
    std::optional<QByteArray> requiredText(const char *name);
    std::optional<QUuid> uuid(const char *name, Version version = Version::Any);
    std::optional<QByteArray> text(const char *name);
    /// As pydantic writes it back.
    QByteArray url(const char *name);
    std::optional<QByteArray> email(const char *name);
    QByteArray metadata(const char *name);
    bool boolean(const char *name);

private:
    /// Else an item says that the field is wanting.
    bool has(const char *name);
    /// Null where the field is absent.
    QJsonValue value(const char *name) const
    {
        const QJsonValue found = m_object.value(QLatin1StringView(name));
        return found.isUndefined() ? QJsonValue() : found;
    }
    void complain(const char *name, const char *type, const char *message)
    {
        m_validation.add({.type = type, .where = inside(m_where, name), .message = message, .input = value(name)});
    }
    void refuse(const char *name, const char *why)
    {
        m_validation.add({.type = "value_error",
            .where = inside(m_where, name),
            .message = "Value error, " + QByteArray(why),
            .input = value(name),
            .context = QJsonObject{{QStringLiteral("error"), QJsonObject()}}});
    }

    const QJsonObject m_object;
    const QJsonArray m_where;
    PolarValidation &m_validation;
};

bool FieldReader::has(const char *name)
{
    const bool found = m_object.contains(QLatin1StringView(name));
    if (!found) {
        m_validation.add(
            {.type = "missing", .where = inside(m_where, name), .message = "Field required", .input = m_object});
    }
    return found;
}

std::optional<QUuid> FieldReader::requiredUuid(const char *name)
{
    if (has(name) && value(name).isNull()) {
        complain(name, "uuid_type", "UUID input should be a string, bytes or UUID object");
    }
    return uuid(name, Version::Four);
}

std::optional<QByteArray> FieldReader::requiredText(const char *name)
{
    if (has(name) && value(name).isNull()) {
        complain(name, "string_type", "Input should be a valid string");
    }
    return text(name);
}

std::optional<QUuid> FieldReader::uuid(const char *name, Version version)
{
    const QJsonValue found = value(name);
    if (found.isString()) {
        return m_validation.readUuid(inside(m_where, name), found.toString(), version == Version::Four);
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

QByteArray FieldReader::url(const char *name)
{
    const QJsonValue found = value(name);
    QUrl url(found.toString(), QUrl::StrictMode);
    const bool web = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (found.isNull()) {
        return {};
    }
    if (!found.isString()) {
        complain(name, "url_type", "URL input should be a string or URL");
    } else if (!url.isValid() || url.isRelative()) {
        complain(name, "url_parsing", "Input should be a valid URL, relative URL without a base");
    } else if (!web) {
        complain(name, "url_scheme", "URL scheme should be 'http' or 'https'");
    } else if (url.path().isEmpty()) {
        url.setPath(QStringLiteral("/"));
    }
    return url.toEncoded();
}

std::optional<QByteArray> FieldReader::email(const char *name)
{
    const QJsonValue found = value(name);
    return found.isString() ? m_validation.readEmail(inside(m_where, name), found.toString()) : text(name);
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
QJsonObject objectOf(const QJsonValue &body, const QJsonArray &where, PolarValidation &validation)
{
    if (body.isNull()) {
        validation.add({.type = "missing", .where = where, .message = "Field required"});
    } else if (!body.isObject()) {
        validation.add({.type = "model_attributes_type",
            .where = where,
            .message = "Input should be a valid dictionary or object to extract fields from",
            .input = body});
    }
    return body.toObject();
}

/// One of the two schemas that a body of POST /v1/customer-sessions/ may follow.
PolarSessionWish readWish(const QJsonValue &body, bool byExternalId, PolarValidation &validation)
{
    const QJsonArray where =
        inBody(byExternalId ? "CustomerSessionCustomerExternalIDCreate" : "CustomerSessionCustomerIDCreate");
    const QJsonObject object = objectOf(body, where, validation);
    if (!validation.isEmpty()) {
        return {};
    }
    FieldReader fields(object, where, validation);
    PolarSessionWish wish{.memberId = fields.uuid("member_id", FieldReader::Version::Four),
        .externalMemberId = fields.text("external_member_id"),
        .returnUrl = fields.url("return_url")};
    const bool alias = !object.contains(QStringLiteral("external_customer_id"))
        && object.contains(QStringLiteral("customer_external_id"));
    const char *name = !byExternalId ? "customer_id" : alias ? "customer_external_id" : "external_customer_id";
    if (byExternalId) {
        wish.externalCustomerId = fields.requiredText(name);
    } else {
        wish.customerId = fields.requiredUuid(name);
    }
    return wish;
}

} // namespace

PolarAssignment readAssignment(const QJsonValue &body, PolarSide side, PolarValidation &validation)
{
    FieldReader fields(objectOf(body, wholeBody(), validation), wholeBody(), validation);
    const bool portal = side == PolarSide::Portal;
    PolarAssignment assignment{.subscriptionId = fields.uuid("subscription_id"),
        .orderId = fields.uuid("order_id"),
        .checkoutId = portal ? fields.uuid("checkout_id") : std::nullopt,
        .recipient = {.email = fields.email("email"),
            .externalCustomerId = fields.text("external_customer_id"),
            .customerId = fields.uuid("customer_id"),
            .externalMemberId = fields.text("external_member_id"),
            .memberId = fields.uuid("member_id")},
        .metadata = fields.metadata("metadata"),
        .claimAtOnce = fields.boolean("immediate_claim")};
    const int containers = int(assignment.subscriptionId.has_value()) + int(assignment.orderId.has_value())
        + int(assignment.checkoutId.has_value());
    if (validation.isEmpty() && containers != 1) {
        const QByteArray known = portal ? "subscription_id, order_id, or checkout_id" : "subscription_id or order_id";
        validation.add({.type = "value_error",
            .where = wholeBody(),
            .message = "Value error, Exactly one of " + known + " must be provided",
            .input = body,
            .context = QJsonObject{{QStringLiteral("error"), QJsonObject()}}});
    }
    return assignment;
}

/// pydantic tries both schemas; where neither fits, it has all their items against it.
PolarSessionWish readSessionWish(const QJsonValue &body, PolarValidation &validation)
{
    if (body.isNull()) {
        validation.add({.type = "missing", .where = wholeBody(), .message = "Field required"});
        return {};
    }
    PolarValidation againstId;
    PolarValidation againstExternalId;
    const PolarSessionWish byId = readWish(body, false, againstId);
    const PolarSessionWish byExternalId = readWish(body, true, againstExternalId);
    if (againstId.isEmpty() || againstExternalId.isEmpty()) {
        return againstId.isEmpty() ? byId : byExternalId;
    }
    validation.append(againstId);
    validation.append(againstExternalId);
    return {};
}

QByteArray readInvitationToken(const QJsonValue &body, PolarValidation &validation)
{
    const QJsonObject object = objectOf(body, wholeBody(), validation);
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
