// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarsessionparser.h"

#include "app/vendors/json.h"

#include <QCoreApplication>

namespace Reinvite::Polar {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// Name and address of a person or a company, as views into the parser's buffers.
struct Party
{
    std::string_view name;
    std::string_view email;

    [[nodiscard]] QString shown() const { return toQString(name.empty() ? email : name); }
};

bool readPartyField(Party &party, std::string_view key, JsonValue &value)
{
    if (key == "name") {
        return readText(value, party.name);
    }
    return key != "email" || readText(value, party.email);
}

/// Calls `readField(key, value)` for each field of the body and `make()` while what they read still stands.
template <typename ReadField, typename Make>
auto readObject(const QByteArray &body, ReadField readField, Make make) -> decltype(make())
{
    simdjson::ondemand::parser parser;
    const PaddedBody text(body);
    if (!eachFieldOfDocument(parser, text, readField)) {
        return failure(ProblemKind::Malformed, Text::tr("the answer is not whole JSON"));
    }
    return make();
}

} // namespace

Result<Instant> parseSessionEnd(const QByteArray &body)
{
    Instant end;
    return readObject(
        body, [&end](std::string_view key, JsonValue &value) { return key != "expires_at" || readInstant(value, end); },
        [&end] { return Result<Instant>(end); });
}

Result<PortalUser> parsePortalUser(const QByteArray &body)
{
    Party user;
    std::string_view type;
    std::string_view role;
    const auto readField = [&](std::string_view key, JsonValue &value) {
        if (key == "type") {
            return readText(value, type);
        }
        return key == "role" ? readText(value, role) : readPartyField(user, key, value);
    };
    return readObject(body, readField, [&] {
        return Result<PortalUser>({.member = type == "member", .name = user.shown(), .role = toQString(role)});
    });
}

Result<QString> parsePortalCustomer(const QByteArray &body)
{
    Party customer;
    return readObject(
        body, [&customer](std::string_view key, JsonValue &value) { return readPartyField(customer, key, value); },
        [&customer] { return Result<QString>(customer.shown()); });
}

Result<NewSession> parseNewSession(const QByteArray &body)
{
    Party customer;
    std::string_view token;
    const auto readCustomer = [&customer](JsonValue &value) {
        customer = {};
        return eachFieldOf(value,
            [&customer](std::string_view key, JsonValue &field) { return readPartyField(customer, key, field); });
    };
    const auto readField = [&](std::string_view key, JsonValue &value) {
        return key == "token" ? readText(value, token) : key != "customer" || readCustomer(value);
    };
    return readObject(body, readField, [&]() -> Result<NewSession> {
        if (token.empty()) {
            return failure(ProblemKind::Malformed, Text::tr("the answer has no session token"));
        }
        // Straight from the body into the secret: no other copy is left behind.
        return NewSession{
            .token = Secret(QByteArray(token.data(), qsizetype(token.size()))), .customer = customer.shown()};
    });
}

} // namespace Reinvite::Polar
