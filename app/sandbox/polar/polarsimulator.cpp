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

/// A row of the table; `{}` stands for one segment that is not empty.
struct PolarSimulator::Route
{
    enum class Body { None, Json };

    QByteArray method;
    QString pattern;
    QByteArrayList scopes; ///< one of these is needed; empty: open to all
    Body body;
    LoopbackReply (PolarSimulator::*handler)(PolarCall &);

    /// The captured segment; an empty text where the pattern has none; nothing: another path.
    [[nodiscard]] std::optional<QString> match(const QString &path) const;
};

std::optional<QString> PolarSimulator::Route::match(const QString &path) const
{
    const auto captured = VendorHttp::matchPath(pattern, path);
    return captured ? std::optional(captured->isEmpty() ? QStringLiteral("") : captured->constLast()) : std::nullopt;
}

/// In the vendor's order of registration, which decides where two patterns fit.
const std::vector<PolarSimulator::Route> &PolarSimulator::routes()
{
    using Body = Route::Body;
    using This = PolarSimulator;
    static const QByteArrayList open;
    static const QByteArrayList seatsRead = {"customer_seats:read"};
    static const QByteArrayList seatsWrite = {"customer_seats:write"};
    static const QByteArrayList organizations = {"organizations:read", "organizations:write"};
    static const QByteArrayList subscriptions = {"subscriptions:read", "subscriptions:write"};
    static const QByteArrayList orders = {"orders:read"};
    static const auto at = [](const char *path) { return QString::fromLatin1(path); };
    static const std::vector<Route> table = {
        {"GET", at("/healthz"), open, Body::None, &This::health},
        {"GET", at("/v1/organizations/"), organizations, Body::None, &This::listOrganizations},
        {"GET", at("/v1/subscriptions/"), subscriptions, Body::None, &This::listSubscriptions},
        {"GET", at("/v1/orders/"), orders, Body::None, &This::listOrders},
        {"POST", at("/v1/customer-seats"), seatsWrite, Body::Json, &This::assignSeat},
        {"GET", at("/v1/customer-seats"), seatsRead, Body::None, &This::listSeats},
        {"DELETE", at("/v1/customer-seats/{}"), seatsWrite, Body::None, &This::revokeSeat},
        {"POST", at("/v1/customer-seats/{}/resend"), seatsWrite, Body::None, &This::resendInvitation},
        {"GET", at("/v1/customer-seats/claim/{}"), open, Body::None, &This::showClaim},
        {"GET", at("/v1/customer-seats/claim/{}/stream"), open, Body::None, &This::streamClaim},
        {"POST", at("/v1/customer-seats/claim"), open, Body::Json, &This::claimSeat},
    };
    return table;
}

PolarSimulator::PolarSimulator(
    std::unique_ptr<PolarOrganization> organization, const Options &options, const Clock &clock, Mailbox &mailbox)
    : m_organization(std::move(organization))
    , m_clock(clock)
    , m_mailbox(mailbox)
    , m_otherOrganization(PolarOrganization(
          {.name = "Other Works", .slug = "other-works", .createdAt = m_organization->profile().createdAt},
          options.seed ^ 0x6f746872U)
                              .profile())
    , m_tokens(options.seed, Timestamp::fromInstant(clock.now()))
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
    return tokens;
}

QJsonObject PolarSimulator::toJson(const QUrl &url) const
{
    const QJsonObject entry{
        {QStringLiteral("url"), url.toString()},
        {QStringLiteral("token"), QString::fromLatin1(m_tokens.named("full").token)},
        {QStringLiteral("organization_id"), QString::fromLatin1(PolarJson::text(m_organization->profile().id))},
    };
    return {{QStringLiteral("polar"), entry}};
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
    const QByteArray organization = PolarJson::text(
        call.token != nullptr && call.token->foreign ? m_otherOrganization.id : m_organization->profile().id);
    const QByteArray owner = call.token == nullptr ? QByteArray() : call.token->portal ? "portal" : organization;
    const std::optional<int> wait = m_rateLimit.take(call.credential, owner, call.now.toInstant());
    return wait ? std::optional(PolarReplies::tooManyRequests(*wait)) : std::nullopt;
}

std::optional<LoopbackReply> PolarSimulator::checkToken(PolarCall &call) const
{
    if (!call.credential.isEmpty() && call.token == nullptr) {
        return PolarReplies::invalidToken();
    }
    return std::nullopt;
}

LoopbackReply PolarSimulator::dispatch(PolarCall &call)
{
    const Route *otherMethod = nullptr;
    for (const Route &route : routes()) {
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
LoopbackReply PolarSimulator::run(const Route &route, PolarCall &call)
{
    if (route.body == Route::Body::Json) {
        PolarValidation validation;
        const std::optional<QJsonValue> body =
            readBody(call.request.body, call.request.headers.value("content-type"), validation);
        if (!body) {
            return PolarReplies::json(validation.body(), 422);
        }
        call.body = *body;
    }
    if (!route.scopes.isEmpty() && (call.token == nullptr || call.token->portal)) {
        return PolarReplies::unauthorized();
    }
    const auto granted = [&call](const QByteArray &scope) { return call.token->scopes.contains(scope); };
    if (!route.scopes.isEmpty() && std::ranges::none_of(route.scopes, granted)) {
        return PolarReplies::insufficientScope(route.scopes);
    }
    return (this->*route.handler)(call);
}

LoopbackReply PolarSimulator::redirectOrMiss(const PolarCall &call)
{
    const QString other = withOtherSlash(call.path);
    const bool known =
        std::ranges::any_of(routes(), [&other](const Route &route) { return route.match(other).has_value(); });
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
