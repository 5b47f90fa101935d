// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarsimulator.h"

#include "app/sandbox/polar/polarcall.h"
#include "app/sandbox/polar/polarjson.h"
#include "app/sandbox/polar/polarreplies.h"
#include "app/sandbox/polar/polarseed.h"
#include "app/sandbox/polar/polarvalidation.h"
#include "app/sandbox/vendorhttp.h"

#include <QJsonObject>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace Reinvite {
namespace {

constexpr qsizetype LargestBody = 10'485'760;
constexpr const char *DefaultVersion = "2026-04";
constexpr const char *Versions[] = {"2026-04", "2026-10"};

bool isWrite(const QByteArray &method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

QString withOtherSlash(const QString &path)
{
    return path.endsWith(u'/') ? path.chopped(1) : path + u'/';
}

QByteArray redirectTarget(const LoopbackRequest &request, const QString &path)
{
    QByteArray target = "http://" + request.headers.value("host", "127.0.0.1");
    target += QUrl::toPercentEncoding(path, "/");
    return request.query.isEmpty() ? target : target + '?' + request.query.toString(QUrl::FullyEncoded).toLatin1();
}

QString tokenOf(const Mail &mail)
{
    return QUrlQuery(QUrl(mail.link)).queryItemValue(QStringLiteral("token"));
}

} // namespace

/// In the vendor's order of registration, which decides where two patterns fit.
std::vector<PolarRoute> PolarSimulator::makeRoutes()
{
    using Door = PolarRoute::Door;
    using Body = PolarRoute::Body;
    using This = PolarSimulator;
    const QByteArrayList seatsRead = {"customer_seats:read"};
    const QByteArrayList seatsWrite = {"customer_seats:write"};
    const auto readOrWrite = [](const QByteArray &what) { return QByteArrayList{what + ":read", what + ":write"}; };
    const auto at = [](const char *path) { return QString::fromLatin1(path); };
    const auto own = [this](auto handler) { return std::bind_front(handler, this); };
    const auto seats = [this](auto handler) { return std::bind_front(handler, &m_seats); };
    std::vector<PolarRoute> table = {
        {"GET", at("/healthz"), Door::Open, Body::None, own(&This::health)},
        {"GET", at("/v1/organizations/"), Door::Token, Body::None, own(&This::listOrganizations),
            readOrWrite("organizations")},
        {"GET", at("/v1/subscriptions/"), Door::Token, Body::None, own(&This::listSubscriptions),
            readOrWrite("subscriptions")},
        {"GET", at("/v1/orders/"), Door::Token, Body::None, own(&This::listOrders), {"orders:read"}},
        {"POST", at("/v1/customer-seats"), Door::Token, Body::Json, seats(&PolarSeatDesk::assign), seatsWrite},
        {"GET", at("/v1/customer-seats"), Door::Token, Body::None, seats(&PolarSeatDesk::list), seatsRead},
        {"DELETE", at("/v1/customer-seats/{}"), Door::Token, Body::None, seats(&PolarSeatDesk::revoke), seatsWrite},
        {"POST", at("/v1/customer-seats/{}/resend"), Door::Token, Body::None, seats(&PolarSeatDesk::resend),
            seatsWrite},
        {"GET", at("/v1/customer-seats/claim/{}"), Door::Open, Body::None, own(&This::showClaim)},
        {"GET", at("/v1/customer-seats/claim/{}/stream"), Door::Open, Body::None, own(&This::streamClaim)},
        {"POST", at("/v1/customer-seats/claim"), Door::Open, Body::Json, own(&This::claimSeat)},
        {"POST", at("/v1/customer-sessions/"), Door::Token, Body::Json,
            std::bind_front(&PolarSessionDesk::open, &m_sessionDesk), {"customer_sessions:write"}},
    };
    std::ranges::move(m_portal.routes(), std::back_inserter(table));
    return table;
}

PolarSimulator::PolarSimulator(
    std::unique_ptr<PolarOrganization> organization, const Options &options, const Clock &clock, Mailbox &mailbox)
    : m_organization(std::move(organization))
    , m_clock(clock)
    , m_otherOrganization(PolarOrganization(
          {.name = "Other Works", .slug = "other-works", .createdAt = m_organization->profile().createdAt},
          options.seed ^ 0x6f746872U)
                              .profile())
    , m_tokens(options.seed, Timestamp::fromInstant(clock.now()))
    , m_sessions(options.seed)
    , m_guests(invitePolarGuests(*m_organization, m_sessions, Timestamp::fromInstant(clock.now())))
    , m_seats(*m_organization, mailbox)
    , m_sessionDesk(*m_organization, m_sessions)
    , m_portal(*m_organization, m_seats)
    , m_routes(makeRoutes())
    , m_rateLimit(options.limit)
    , m_jitter(options.seed)
{
}

LoopbackReply PolarSimulator::answer(const LoopbackRequest &request)
{
    PolarCall call{.request = request, .now = now()};
    std::optional<LoopbackReply> early = beforeApplication(call);
    LoopbackReply reply = early ? std::move(*early) : dispatch(call);
    if (!early) {
        reply.headers.emplaceBack("Cache-Control", "private, no-store");
        reply.headers.emplaceBack("X-Polar-Sandbox", "1");
    }
    if (!early && call.legacy) {
        reply.headers.emplaceBack("X-Polar-Deprecation-Notice", "The /api prefix is deprecated: use /v1 instead.");
    }
    if (!call.version.isEmpty()) {
        reply.headers.emplaceBack("Polar-Version", call.version);
    }
    reply.headers.emplaceBack("Date", VendorHttp::dateHeader(call.now.toInstant()));
    return reply;
}

LoopbackReply PolarSimulator::refuse(Trouble trouble) const
{
    LoopbackReply reply = trouble == Trouble::Throttled
        ? PolarReplies::tooManyRequests(int(PolarRateLimit::Window.count()))
        : trouble == Trouble::TokenExpired ? PolarReplies::invalidToken()
                                           : PolarReplies::internalServerError();
    reply.headers.emplaceBack("Date", VendorHttp::dateHeader(m_clock.now()));
    return reply;
}

QString PolarSimulator::safePath(const LoopbackRequest &request) const
{
    const QString before = QStringLiteral("/customer-seats/claim/");
    const qsizetype at = request.path.indexOf(before);
    return at < 0 ? request.path : request.path.first(at + before.size()) + QStringLiteral("{invitation_token}");
}

bool PolarSimulator::linkWorks(const Mail &mail) const
{
    const int row = m_organization->findByToken(tokenOf(mail).toLatin1(), Timestamp::fromInstant(m_clock.now()));
    return row != NoRow && PolarJson::text(m_organization->seat(row).id) == mail.invitation.toLatin1();
}

std::vector<SandboxAccount> PolarSimulator::accounts(const QUrl &url) const
{
    const PolarProfile &profile = m_organization->profile();
    std::vector<SandboxAccount> accounts;
    accounts.push_back({.vendor = QStringLiteral("polar"),
        .name = QString::fromUtf8(profile.name),
        .url = url,
        .token = Secret(QByteArray(m_tokens.named("full").token)),
        .scopeId = QString::fromLatin1(PolarJson::text(profile.id)),
        .scopeName = QString::fromUtf8(profile.name)});
    if (m_guests.customer != NoRow) {
        const PolarCustomer &customer = m_organization->customer(m_guests.customer);
        const QString name = QString::fromUtf8(customer.name.isEmpty() ? customer.email : customer.name);
        accounts.push_back({.vendor = QStringLiteral("polar_portal"),
            .name = name + QStringLiteral(" portal"),
            .url = url,
            .token = Secret(m_guests.token("customer_session")),
            // Limits and ids belong to the organisation, whichever side they are seen from.
            .scopeId = QString::fromLatin1(PolarJson::text(profile.id)),
            .scopeName = name});
    }
    return accounts;
}

QList<SimulatedToken> PolarSimulator::tokens() const
{
    QList<SimulatedToken> tokens;
    for (const PolarToken &token : m_tokens.list()) {
        QStringList scopes;
        for (const QByteArray &scope : token.scopes) {
            scopes.append(QString::fromLatin1(scope));
        }
        tokens.append({QString::fromLatin1(token.name), token.token, scopes});
    }
    for (const PolarGuests::Guest &guest : m_guests.guests) {
        tokens.append({QString::fromLatin1(guest.name), guest.token, {QStringLiteral("customer_portal:write")}});
    }
    return tokens;
}

QJsonObject PolarSimulator::toJson(const QUrl &url) const
{
    const QJsonObject entry{
        {QStringLiteral("url"), url.toString()},
        {QStringLiteral("token"), QString::fromLatin1(m_tokens.named("full").token)},
        {QStringLiteral("organization_id"), QString::fromLatin1(PolarJson::text(m_organization->profile().id))},
    };
    QJsonObject entries{{QStringLiteral("polar"), entry}};
    if (m_guests.customer != NoRow) {
        entries.insert(QStringLiteral("polar_portal"),
            QJsonObject{{QStringLiteral("url"), url.toString()},
                {QStringLiteral("token"), QString::fromLatin1(m_guests.token("customer_session"))}});
    }
    return entries;
}

std::optional<LoopbackReply> PolarSimulator::beforeApplication(PolarCall &call)
{
    std::optional<LoopbackReply> reply = checkLength(call);
    reply = reply ? reply : checkVersion(call);
    if (reply) {
        return reply;
    }
    const QString prefix = QStringLiteral("/api/v1/");
    call.legacy = call.request.path.startsWith(prefix);
    call.path = call.legacy ? call.request.path.sliced(4) : call.request.path;
    call.credential = VendorHttp::bearerToken(call.request);
    call.token = m_tokens.find(call.credential, call.now);
    call.session = m_sessions.find(call.credential, call.now);
    reply = checkRate(call);
    return reply ? reply : checkToken(call);
}

std::optional<LoopbackReply> PolarSimulator::checkLength(PolarCall &call) const
{
    if (isWrite(call.request.method) && !call.request.hasContentLength) {
        return PolarReplies::error({411, "LengthRequired", "A Content-Length header is required."});
    }
    if (call.request.body.size() > LargestBody) {
        return PolarReplies::error({413, "RequestBodyTooLarge",
            "Request body exceeded the maximum allowed size of " + QByteArray::number(LargestBody) + " bytes."});
    }
    return std::nullopt;
}

std::optional<LoopbackReply> PolarSimulator::checkVersion(PolarCall &call) const
{
    const QByteArray wanted = call.request.headers.value("polar-version");
    const bool known = std::ranges::any_of(Versions, [&wanted](const char *version) { return wanted == version; });
    if (!wanted.isEmpty() && !known) {
        return PolarReplies::framework(404, "Not Found");
    }
    call.version = wanted.isEmpty() ? QByteArray(DefaultVersion) : wanted;
    return std::nullopt;
}

std::optional<LoopbackReply> PolarSimulator::checkRate(PolarCall &call)
{
    if (!call.path.startsWith(QStringLiteral("/v1"))) {
        return std::nullopt;
    }
    const std::optional<int> wait = m_rateLimit.take(call.credential, rateOwner(call), call.now.toInstant());
    return wait ? std::optional(PolarReplies::tooManyRequests(*wait)) : std::nullopt;
}

/// Whose bucket of the rate limit it is; empty: a credential that is not valid, or none.
QByteArray PolarSimulator::rateOwner(const PolarCall &call) const
{
    if (call.session != nullptr) {
        return PolarJson::text(m_organization->customer(call.session->customer).id);
    }
    if (call.token != nullptr) {
        return PolarJson::text(call.token->foreign ? m_otherOrganization.id : m_organization->profile().id);
    }
    return {};
}

std::optional<LoopbackReply> PolarSimulator::checkToken(PolarCall &call) const
{
    if (!call.credential.isEmpty() && call.token == nullptr && call.session == nullptr) {
        return PolarReplies::invalidToken();
    }
    return std::nullopt;
}

LoopbackReply PolarSimulator::dispatch(PolarCall &call)
{
    const PolarRoute *otherMethod = nullptr;
    for (const PolarRoute &route : m_routes) {
        const std::optional<QString> captured = route.match(call.path);
        if (captured && route.method == call.request.method) {
            call.captured = *captured;
            return run(route, call);
        }
        otherMethod = captured && otherMethod == nullptr ? &route : otherMethod;
    }
    if (otherMethod == nullptr) {
        return redirectOrMiss(call);
    }
    LoopbackReply reply = PolarReplies::framework(405, "Method Not Allowed");
    reply.headers.emplaceBack("Allow", otherMethod->method);
    return reply;
}

/// A body that is no JSON is refused before anybody asks who sent it, missing fields only after: the framework's order.
LoopbackReply PolarSimulator::run(const PolarRoute &route, PolarCall &call)
{
    if (route.body == PolarRoute::Body::Json) {
        PolarValidation validation;
        const std::optional<QJsonValue> body =
            readBody(call.request.body, call.request.headers.value("content-type"), validation);
        if (!body) {
            return PolarReplies::invalid(validation);
        }
        call.body = *body;
    }
    std::optional<LoopbackReply> refused = checkDoor(route, call);
    return refused ? std::move(*refused) : route.handler(call);
}

/// A credential of the wrong family counts as none (section 1.2 of contracts/vendor-apis.md).
std::optional<LoopbackReply> PolarSimulator::checkDoor(const PolarRoute &route, const PolarCall &call) const
{
    using Door = PolarRoute::Door;
    if (route.door == Door::Open) {
        return std::nullopt;
    }
    if (route.door == Door::Token ? call.token == nullptr : call.session == nullptr) {
        return PolarReplies::unauthorized();
    }
    const auto granted = [&call](const QByteArray &scope) { return call.token->scopes.contains(scope); };
    if (route.door == Door::Token && std::ranges::none_of(route.scopes, granted)) {
        return PolarReplies::insufficientScope(route.scopes);
    }
    const bool plain = call.session != nullptr && call.session->member != NoRow
        && m_organization->member(call.session->member).role == "member";
    if (route.door == Door::Billing && plain) {
        return PolarReplies::error(
            {403, "NotPermitted", "Only owners and billing managers can access billing features."});
    }
    return std::nullopt;
}

LoopbackReply PolarSimulator::redirectOrMiss(const PolarCall &call) const
{
    const QString other = withOtherSlash(call.path);
    const bool known =
        std::ranges::any_of(m_routes, [&other](const PolarRoute &route) { return route.match(other).has_value(); });
    if (!known) {
        return PolarReplies::framework(404, "Not Found");
    }
    return {.status = 307, .headers = {{"Location", redirectTarget(call.request, other)}}};
}

Timestamp PolarSimulator::now()
{
    return Timestamp::fromInstant(m_clock.now(), m_jitter.bounded(1000));
}

std::unique_ptr<Simulator> makePolarSimulator(const SimulatorSetup &setup)
{
    const SandboxOptions &options = setup.options;
    auto organization = makePolarOrganization(
        {.seed = options.seed, .seats = options.seats, .now = Timestamp::fromInstant(setup.clock.now())});
    return std::make_unique<PolarSimulator>(std::move(organization),
        PolarSimulator::Options{.seed = options.seed, .limit = options.limit}, setup.clock, setup.mailbox);
}

} // namespace Reinvite
