// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarvalidation.h"

#include <algorithm>
#include <array>

namespace Reinvite {
namespace {

constexpr std::array<qsizetype, 5> UuidGroups = {8, 4, 4, 4, 12};
constexpr qsizetype LongestAddress = 254;
constexpr qsizetype LongestMailbox = 64;

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// The sentence of the uuid library that pydantic uses; empty where the text is a UUID.
QByteArray whyNoUuid(const QString &text)
{
    const auto odd = std::ranges::find_if(text, [](QChar c) { return !isHex(c) && c != u'-'; });
    if (odd != text.end()) {
        return "invalid character: found `" + QString(*odd).toUtf8() + "` at "
            + QByteArray::number(odd - text.begin() + 1);
    }
    const QStringList groups = text.split(u'-');
    if (groups.size() == 1) {
        return text.size() == 32
            ? QByteArray()
            : "invalid length: expected length 32 for simple format, found " + QByteArray::number(text.size());
    }
    if (groups.size() != qsizetype(UuidGroups.size())) {
        return "invalid group count: expected 5, found " + QByteArray::number(groups.size());
    }
    for (std::size_t i = 0; i < UuidGroups.size(); ++i) {
        const qsizetype found = groups.at(qsizetype(i)).size();
        if (found != UuidGroups[i]) {
            return "invalid group length in group " + QByteArray::number(qsizetype(i)) + ": expected "
                + QByteArray::number(UuidGroups[i]) + ", found " + QByteArray::number(found);
        }
    }
    return {};
}

/// The forms that the library takes beside the usual one: in braces, as a URN.
QString bareUuid(const QString &text)
{
    const QString urn = QStringLiteral("urn:uuid:");
    if (text.startsWith(urn)) {
        return text.sliced(urn.size());
    }
    return text.startsWith(u'{') && text.endsWith(u'}') ? text.sliced(1, text.size() - 2) : text;
}

QByteArray tooLong(const QByteArray &where, qsizetype surplus)
{
    return "The email address is too long" + where + " (" + QByteArray::number(surplus)
        + (surplus == 1 ? " character" : " characters") + " too many).";
}

/// The sentence of Python's email-validator; empty where it has none.
QByteArray whyNoAddress(const QByteArray &address)
{
    const qsizetype at = address.lastIndexOf('@');
    const QByteArray mailbox = address.first(std::max<qsizetype>(at, 0));
    const QByteArray domain = address.sliced(at + 1).toLower();
    constexpr std::array Reserved = {".invalid", ".test", ".local", ".localhost", ".onion"};
    if (at < 0) {
        return "An email address must have an @-sign.";
    }
    if (mailbox.isEmpty()) {
        return "There must be something before the @-sign.";
    }
    if (domain.isEmpty()) {
        return "There must be something after the @-sign.";
    }
    if (std::ranges::any_of(address, [](char c) { return c >= 0 && c <= ' '; }) || mailbox.contains('@')) {
        return "The email address contains invalid characters before the @-sign.";
    }
    if (!domain.contains('.') || domain.startsWith('.') || domain.endsWith('.') || domain.contains("..")) {
        return "The part after the @-sign is not valid. It should have a period.";
    }
    if (mailbox.size() > LongestMailbox) {
        return tooLong(" before the @-sign", mailbox.size() - LongestMailbox);
    }
    if (address.size() > LongestAddress) {
        return tooLong({}, address.size() - LongestAddress);
    }
    if (std::ranges::any_of(Reserved, [&domain](const char *suffix) { return domain.endsWith(suffix); })) {
        return "The part after the @-sign is a special-use or reserved name that cannot be used with email.";
    }
    return {};
}

} // namespace

void PolarValidation::add(const Item &item)
{
    m_items.beginObject().text("type", item.type).key("loc").value(item.where);
    m_items.text("msg", item.message).key("input").value(item.input);
    if (!item.context.isUndefined()) {
        m_items.key("ctx").value(item.context);
    }
    m_items.endObject();
}

void PolarValidation::append(const PolarValidation &other)
{
    if (!other.isEmpty()) {
        m_items.raw(QByteArrayView(other.m_items.bytes()).sliced(1));
    }
}

QByteArray PolarValidation::body(const QByteArray &error) const
{
    JsonText json;
    json.beginObject().text("error", error).raw("detail", m_items.bytes() + ']').endObject();
    return json.bytes();
}

std::optional<QUuid> PolarValidation::readUuid(const QJsonArray &where, const QString &input, bool version4)
{
    const QString bare = bareUuid(input);
    if (const QByteArray why = whyNoUuid(bare); !why.isEmpty()) {
        add({.type = "uuid_parsing",
            .where = where,
            .message = "Input should be a valid UUID, " + why,
            .input = input,
            .context = QJsonObject{{QStringLiteral("error"), QString::fromUtf8(why)}}});
        return std::nullopt;
    }
    const QUuid id = QUuid::fromRfc4122(QByteArray::fromHex(bare.toLatin1().replace("-", "")));
    if (version4 && id.version() != QUuid::Random) {
        add({.type = "uuid_version",
            .where = where,
            .message = "UUID version 4 expected",
            .input = input,
            .context = QJsonObject{{QStringLiteral("expected_version"), 4}}});
        return std::nullopt;
    }
    return id;
}

std::optional<qint64> PolarValidation::readPositive(const QJsonArray &where, const QString &input)
{
    bool number = false;
    const qint64 value = input.toLongLong(&number);
    if (!number) {
        add({.type = "int_parsing",
            .where = where,
            .message = "Input should be a valid integer, unable to parse string as an integer",
            .input = input});
        return std::nullopt;
    }
    if (value <= 0) {
        add({.type = "greater_than",
            .where = where,
            .message = "Input should be greater than 0",
            .input = input,
            .context = QJsonObject{{QStringLiteral("gt"), 0}}});
        return std::nullopt;
    }
    return value;
}

std::optional<bool> PolarValidation::readBoolean(const QJsonArray &where, const QString &input)
{
    static const QStringList yes = {QStringLiteral("true"), QStringLiteral("1"), QStringLiteral("yes"),
        QStringLiteral("on"), QStringLiteral("t"), QStringLiteral("y")};
    static const QStringList no = {QStringLiteral("false"), QStringLiteral("0"), QStringLiteral("no"),
        QStringLiteral("off"), QStringLiteral("f"), QStringLiteral("n")};
    if (yes.contains(input.toLower()) || no.contains(input.toLower())) {
        return yes.contains(input.toLower());
    }
    add({.type = "bool_parsing",
        .where = where,
        .message = "Input should be a valid boolean, unable to interpret input",
        .input = input});
    return std::nullopt;
}

std::optional<QByteArray> PolarValidation::readEmail(const QJsonArray &where, const QString &input)
{
    const QByteArray address = input.trimmed().toUtf8();
    const QByteArray why = whyNoAddress(address);
    if (why.isEmpty()) {
        const qsizetype at = address.lastIndexOf('@');
        return address.first(at) + address.sliced(at).toLower();
    }
    add({.type = "value_error",
        .where = where,
        .message = "value is not a valid email address: " + why,
        .input = input,
        .context = QJsonObject{{QStringLiteral("reason"), QString::fromUtf8(why)}}});
    return std::nullopt;
}

} // namespace Reinvite
