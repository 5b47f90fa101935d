// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/worth/worthbodies.h"

#include <QJsonDocument>

#include <algorithm>

namespace Reinvite::WorthBodies {
namespace {

constexpr qsizetype ShortestPassword = 8;

struct TextField
{
    const char *name;
    std::optional<QByteArray> WorthChanges::*member;
};

constexpr TextField TextFields[] = {
    {"first_name", &WorthChanges::firstName},
    {"last_name", &WorthChanges::lastName},
    {"email", &WorthChanges::email},
    {"mobile", &WorthChanges::mobile},
    {"status", &WorthChanges::status},
};

QByteArray quoted(const char *field)
{
    return '"' + QByteArray(field) + '"';
}

bool isAddress(const QByteArray &text)
{
    const qsizetype at = text.lastIndexOf('@');
    return at > 0 && at + 1 < text.size() && !text.contains(' ');
}

bool hasEveryKind(const QString &password)
{
    const auto has = [&password](auto predicate) { return std::ranges::any_of(password, predicate); };
    return has([](QChar c) { return c.isLower(); }) && has([](QChar c) { return c.isUpper(); })
        && has([](QChar c) { return !c.isLetterOrNumber(); });
}

/// Texts, and null for the telephone number.
Read<WorthChanges> texts(const QJsonObject &body)
{
    WorthChanges changes;
    for (const TextField &field : TextFields) {
        const QJsonValue value = body.value(QLatin1StringView(field.name));
        const bool nothing = value.isNull() && field.member == &WorthChanges::mobile;
        if (nothing) {
            changes.mobile = QByteArray();
        } else if (value.isString()) {
            changes.*field.member = value.toString().toUtf8();
        } else if (!value.isUndefined()) {
            return tl::unexpected(quoted(field.name) + " must be a string");
        }
    }
    return changes;
}

} // namespace

Read<QJsonObject> read(const LoopbackRequest &request)
{
    const QByteArray type = request.headers.value("content-type").split(';').first().trimmed().toLower();
    if (type != "application/json" || request.body.isEmpty()) {
        return QJsonObject();
    }
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (document.isNull()) {
        return tl::unexpected(QByteArray("Unexpected token in JSON"));
    }
    return document.object();
}

Read<QByteArray> required(const QJsonObject &body, const char *field)
{
    const QJsonValue value = body.value(QLatin1StringView(field));
    if (value.isUndefined() || value.isNull()) {
        return tl::unexpected(quoted(field) + " is required");
    }
    if (!value.isString()) {
        return tl::unexpected(quoted(field) + " must be a string");
    }
    QByteArray text = value.toString().toUtf8();
    if (text.isEmpty()) {
        return tl::unexpected(quoted(field) + " is not allowed to be empty");
    }
    return text;
}

Read<WorthChanges> changes(const QJsonObject &body, const WorthCustomer &customer)
{
    Read<WorthChanges> changes = texts(body);
    if (!changes) {
        return changes;
    }
    if (changes->email && !isAddress(*changes->email)) {
        return tl::unexpected(QByteArray(R"("email" must be a valid email)"));
    }
    if (changes->status && *changes->status != "ACTIVE" && *changes->status != "INACTIVE") {
        return tl::unexpected(QByteArray(R"("status" must be one of [ACTIVE, INACTIVE])"));
    }
    const QJsonValue subrole = body.value(QStringLiteral("subrole"));
    if (!subrole.isUndefined()) {
        changes->subrole = customer.findSubrole(subrole[QStringLiteral("code")].toString().toUtf8());
        if (changes->subrole < 0) {
            return tl::unexpected(QByteArray(R"("subrole" must be one of the customer's subroles)"));
        }
    }
    return changes;
}

Read<WorthUser> newUser(const QJsonObject &body, const WorthCustomer &customer)
{
    for (const char *field : {"first_name", "last_name", "email"}) {
        if (const auto text = required(body, field); !text) {
            return tl::unexpected(text.error());
        }
    }
    if (!body.contains(QStringLiteral("subrole"))) {
        return tl::unexpected(quoted("subrole") + " is required");
    }
    const Read<WorthChanges> wanted = changes(body, customer);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    return WorthUser{.firstName = *wanted->firstName,
        .lastName = *wanted->lastName,
        .email = *wanted->email,
        .mobile = wanted->mobile.value_or(QByteArray()),
        .subrole = *wanted->subrole};
}

Read<QByteArray> newPassword(const QJsonObject &body)
{
    if (!body.contains(QStringLiteral("password"))) {
        return QByteArray();
    }
    Read<QByteArray> password = required(body, "password");
    if (!password) {
        return password;
    }
    const QString text = QString::fromUtf8(*password);
    if (text.size() < ShortestPassword || !hasEveryKind(text)) {
        return tl::unexpected(
            QByteArray(R"("password" must have 8 characters, a lower case letter, an upper case letter and a symbol)"));
    }
    return password;
}

} // namespace Reinvite::WorthBodies
