// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/polar/polarjson.h"
#include "app/sandbox/polar/polarseed.h"
#include "app/sandbox/polar/polarsimulator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

/// A simulated Polar without sockets, for the tests of its portal and sessions.
namespace Reinvite {

using Kind = PolarContainer::Kind;
using Status = PolarSeat::Status;

inline constexpr Instant Start = Instant::fromMsecs(1'764'000'000'000);

inline constexpr const char *InvalidToken =
    R"({"error":"invalid_token","error_description":"The access token provided is )"
    R"(expired, revoked, malformed, or invalid for other reasons."})";
inline constexpr const char *Scope =
    R"({"error":"insufficient_scope","error_description":"The request requires higher )"
    R"(privileges than provided by the access token."})";
inline constexpr const char *Unauthorized = R"({"error":"Unauthorized","detail":"Unauthorized"})";
inline constexpr const char *Unknown = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

inline QByteArray idText(const QUuid &id)
{
    return PolarJson::text(id);
}

inline QJsonObject object(const LoopbackReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

inline QByteArray text(const QJsonValue &object, const char *field)
{
    return object[QLatin1StringView(field)].toString().toUtf8();
}

inline QJsonArray items(const LoopbackReply &reply)
{
    return object(reply)[QStringLiteral("items")].toArray();
}

inline QSet<QString> idsOf(const QJsonArray &rows)
{
    QSet<QString> ids;
    for (const auto row : rows) {
        ids.insert(row[QStringLiteral("id")].toString());
    }
    return ids;
}

/// Those that are wanting.
inline QByteArray missingFields(const QJsonValue &value, const char *names)
{
    QByteArrayList missing;
    const QJsonObject found = value.toObject();
    for (const QByteArray &name : QByteArray(names).split(' ')) {
        missing += found.contains(QLatin1StringView(name)) ? QByteArrayList() : QByteArrayList{name};
    }
    return missing.join(' ');
}

/// A validation item with everything that section 1.8 of contracts/vendor-apis.md quotes.
inline QByteArray invalid(const QByteArray &item)
{
    return R"({"error":"RequestValidationError","detail":[)" + item + "]}";
}

/// A sandbox of its own, without sockets.
struct World
{
    explicit World(int seats = 900, int limit = 0, bool memberModel = true)
        : World(
            makePolarOrganization({.seats = seats, .memberModel = memberModel, .now = Timestamp::fromInstant(Start)}),
            limit)
    {
    }
    explicit World(std::unique_ptr<PolarOrganization> organization, int limit = 0)
        : simulator(std::move(organization), {.limit = limit}, clock, mailbox)
    {
    }

    LoopbackReply ask(const QByteArray &credential, const QByteArray &request, const QByteArray &body = {});
    /// What the sandbox hands out under this name; what is no name is a token itself.
    QByteArray token(const QByteArray &name) const;
    const PolarOrganization &all() const { return simulator.organization(); }
    /// The row of the customer whose portal the sandbox opens.
    int customer() const;
    int container(Kind kind, bool own = true) const;
    int seat(Status status, bool own = true) const;
    QByteArray seatId(Status status, bool own = true) const { return idText(all().seat(seat(status, own)).id); }
    QByteArray containerId(Kind kind, bool own = true) const
    {
        return idText(all().container(container(kind, own)).id);
    }
    /// "{pending}" and the like become ids.
    QByteArray filledIn(QByteArray text) const;

    ManualClock clock{Start};
    Mailbox mailbox;
    PolarSimulator simulator;
};

inline LoopbackReply World::ask(const QByteArray &credential, const QByteArray &request, const QByteArray &body)
{
    const QByteArrayList words = request.split(' ');
    const QUrl url = QUrl::fromEncoded("http://127.0.0.1" + words.at(1));
    LoopbackRequest call{.method = words.first(), .path = url.path(), .query = QUrlQuery(url), .body = body};
    call.hasContentLength = true;
    if (!credential.isEmpty()) {
        call.headers.insert("authorization", "Bearer " + token(credential));
    }
    return simulator.answer(call);
}

inline QByteArray World::token(const QByteArray &name) const
{
    const QList<SimulatedToken> tokens = simulator.tokens();
    const auto found = std::ranges::find(tokens, QString::fromLatin1(name), &SimulatedToken::name);
    return found == tokens.end() ? name : found->token;
}

inline int World::customer() const
{
    const QByteArray name = simulator.accounts({}).at(1).scopeName.toUtf8();
    const auto found = std::ranges::find(all().customers(), name, &PolarCustomer::name);
    return int(found - all().customers().begin());
}

inline int World::container(Kind kind, bool own) const
{
    const int buyer = customer();
    const auto found = std::ranges::find_if(all().containers(), [&](const PolarContainer &one) {
        return one.kind == kind && (one.customer == buyer) == own && one.subscription == NoRow && one.paidSeats;
    });
    return int(found - all().containers().begin());
}

inline int World::seat(Status status, bool own) const
{
    const std::vector<int> &rows = all().container(container(Kind::Subscription, own)).seats;
    return *std::ranges::find_if(rows, [&](int row) { return all().seat(row).status == status; });
}

inline QByteArray World::filledIn(QByteArray text) const
{
    const auto seatOf = [this](Status status, bool own) { return seatId(status, own); };
    const auto containerOf = [this](Kind kind, bool own) { return containerId(kind, own); };
    const auto checkoutOf = [this](Kind kind, bool own) {
        return idText(all().container(container(kind, own)).checkoutId);
    };
    const auto fill = [&text](const char *name, const auto &find, auto which, bool own = true) {
        if (text.contains(name)) {
            text.replace(name, find(which, own));
        }
    };
    fill("{pending}", seatOf, Status::Pending);
    fill("{claimed}", seatOf, Status::Claimed);
    fill("{revoked}", seatOf, Status::Revoked);
    fill("{foreign}", seatOf, Status::Pending, false);
    fill("{subscription}", containerOf, Kind::Subscription);
    fill("{order}", containerOf, Kind::Order);
    fill("{foreign subscription}", containerOf, Kind::Subscription, false);
    fill("{foreign order}", containerOf, Kind::Order, false);
    fill("{checkout}", checkoutOf, Kind::Subscription);
    fill("{order checkout}", checkoutOf, Kind::Order);
    fill("{foreign checkout}", checkoutOf, Kind::Subscription, false);
    return text;
}

} // namespace Reinvite
