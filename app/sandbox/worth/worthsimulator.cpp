// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/worth/worthsimulator.h"

#include "app/sandbox/vendorhttp.h"
#include "app/sandbox/worth/worthbodies.h"
#include "app/sandbox/worth/worthcall.h"
#include "app/sandbox/worth/worthreplies.h"
#include "app/sandbox/worth/worthseed.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace Reinvite {
namespace {

using namespace std::chrono;

constexpr const char *BasePath = "/auth/api/v1";
constexpr seconds Window{60};
constexpr int SeatsForEachUser = 6;

QUrl baseUrl(QUrl server)
{
    server.setPath(QString::fromLatin1(BasePath));
    return server;
}

QStringList texts(const QByteArrayList &codes)
{
    QStringList texts;
    for (const QByteArray &code : codes) {
        texts.append(QString::fromLatin1(code));
    }
    return texts;
}

} // namespace

/// A row of the table; `{}` stands for one segment that is not empty.
struct WorthSimulator::Route
{
    QByteArray method;
    QString pattern; ///< after the base path; below /customers the first `{}` is the customer's id
    Access access;
    LoopbackReply (WorthSimulator::*handler)(WorthCall &);
};

const std::vector<WorthSimulator::Route> &WorthSimulator::routes()
{
    using This = WorthSimulator;
    static const auto at = [](const char *path) { return QString::fromLatin1(BasePath) + QLatin1StringView(path); };
    static const std::vector<Route> table = {
        {"POST", at("/customer/sign-in"), Access::Open, &This::signIn},
        {"POST", at("/refresh-token/customer"), Access::Open, &This::refresh},
        {"POST", at("/customer/logout"), Access::SignedIn, &This::logOut},
        {"GET", at("/customers/{}/users"), Access::Read, &This::listUsers},
        {"POST", at("/customers/{}/users"), Access::Create, &This::createUser},
        {"GET", at("/customers/{}/users/{}"), Access::Read, &This::showUser},
        {"PATCH", at("/customers/{}/users/{}"), Access::Write, &This::changeUser},
        {"POST", at("/customers/{}/users/{}/resend-invite"), Access::Resend, &This::resendInvite},
        {"GET", at("/customers/{}/subroles"), Access::Read, &This::listSubroles},
        {"POST", at("/invite/{}/accept"), Access::Open, &This::acceptInvite},
    };
    return table;
}

WorthSimulator::WorthSimulator(
    std::unique_ptr<WorthCustomer> customer, const Options &options, const Clock &clock, Mailbox &mailbox)
    : m_customer(std::move(customer))
    , m_seed(options.seed)
    , m_limit(options.limit)
    , m_clock(clock)
    , m_mailbox(mailbox)
    , m_sessions(options.seed)
    , m_otherCustomer(m_customer->makeId())
{
    // A session for each token that `tokens` names, in that order.
    for (const WorthAccount &account : WorthAccounts) {
        const QByteArray email = worthAddress(account);
        const int row = m_customer->findByEmail(email);
        Q_ASSERT(row != WorthCustomer::NoUser);
        std::ignore = m_sessions.open(m_customer->user(row).id, email, clock.now());
    }
    std::ignore = m_sessions.open(m_customer->makeId(), "owner@other-lending.example", clock.now());
}

LoopbackReply WorthSimulator::answer(const LoopbackRequest &request)
{
    WorthCall call{.request = request, .now = m_clock.now()};
    std::optional<LoopbackReply> refused = checkRate(call.now);
    LoopbackReply reply = refused ? std::move(*refused) : dispatch(call);
    WorthReplies::addHeaders(reply, call.now);
    return reply;
}

LoopbackReply WorthSimulator::refuse(Trouble trouble) const
{
    LoopbackReply reply = trouble == Trouble::Throttled
        ? WorthReplies::tooManyRequests(m_forms.value(WorthFact::Throttled), int(Window.count()))
        : trouble == Trouble::TokenExpired ? WorthReplies::unauthorized()
                                           : WorthReplies::internalServerError();
    WorthReplies::addHeaders(reply, m_clock.now());
    return reply;
}

/// Whatever stands behind "/invite/" may be a token, or part of one.
QString WorthSimulator::safePath(const LoopbackRequest &request) const
{
    const QString before = QStringLiteral("/invite/");
    const QString after = QStringLiteral("/accept");
    const qsizetype at = request.path.indexOf(before);
    if (at < 0) {
        return request.path;
    }
    return request.path.first(at + before.size()) + QStringLiteral("{invite_token}")
        + (request.path.endsWith(after) ? after : QString());
}

bool WorthSimulator::linkWorks(const Mail &mail) const
{
    const QByteArray token = mail.link.section(u'/', -1).toLatin1();
    const auto invitation = m_sessions.readInvite(token, m_clock.now());
    return invitation && worthText(invitation->subject) == mail.invitation.toLatin1()
        && invited(*invitation) != WorthCustomer::NoUser;
}

std::vector<SandboxAccount> WorthSimulator::accounts(const QUrl &url) const
{
    const QString name = QString::fromUtf8(m_customer->profile().name);
    std::vector<SandboxAccount> accounts;
    accounts.push_back({.vendor = QStringLiteral("worth"),
        .name = name,
        .url = baseUrl(url),
        .token = {},
        .answers = {{QStringLiteral("email"), QString::fromLatin1(worthAddress(WorthAccounts[0]))}},
        .password = Secret(worthPassword(m_seed)),
        .scopeId = QString::fromLatin1(customerId()),
        .scopeName = name});
    return accounts;
}

QList<SimulatedToken> WorthSimulator::tokens() const
{
    const Instant now = m_clock.now();
    QList<SimulatedToken> tokens;
    const auto add = [this, &tokens](const char *name, int session, const char *use, Instant issuedAt, int row) {
        const QByteArrayList codes =
            row == WorthCustomer::NoUser ? QByteArrayList() : m_customer->subroleOf(m_customer->user(row)).permissions;
        tokens.append({QStringLiteral("worth_") + QLatin1StringView(name), m_sessions.tokenOf(session, use, issuedAt),
            texts(codes)});
    };
    int session = 0;
    for (const WorthAccount &account : WorthAccounts) {
        add(account.name, ++session, "id", now, m_customer->findByEmail(worthAddress(account)));
    }
    add("expired", 1, "id", now - 2 * WorthSessions::IdTokenLifetime, 0);
    add("access_token", 1, "access", now, 0);
    add("other_customer", session + 1, "id", now, WorthCustomer::NoUser);
    return tokens;
}

QJsonObject WorthSimulator::toJson(const QUrl &url) const
{
    const QJsonObject entry{
        {QStringLiteral("url"), baseUrl(url).toString()},
        {QStringLiteral("email"), QString::fromLatin1(worthAddress(WorthAccounts[0]))},
        {QStringLiteral("password"), QString::fromLatin1(worthPassword(m_seed))},
        {QStringLiteral("customer_id"), QString::fromLatin1(customerId())},
    };
    return {{QStringLiteral("worth"), entry}};
}

/// Fixed windows of a minute from their first request; what is refused counts too.
std::optional<LoopbackReply> WorthSimulator::checkRate(Instant now)
{
    if (m_limit == 0) {
        return std::nullopt;
    }
    if (!m_windowBegan.isValid() || now - m_windowBegan >= Window) {
        m_windowBegan = now;
        m_requests = 0;
    }
    if (++m_requests <= m_limit) {
        return std::nullopt;
    }
    const auto left = ceil<seconds>(m_windowBegan + Window - now);
    return WorthReplies::tooManyRequests(m_forms.value(WorthFact::Throttled), int(left.count()));
}

LoopbackReply WorthSimulator::dispatch(WorthCall &call)
{
    for (const Route &route : routes()) {
        auto captured = VendorHttp::matchPath(route.pattern, call.request.path);
        if (captured && route.method == call.request.method) {
            call.captured = std::move(*captured);
            return run(route, call);
        }
    }
    return WorthReplies::cannot(call.request);
}

LoopbackReply WorthSimulator::run(const Route &route, WorthCall &call)
{
    const auto body = WorthBodies::read(call.request);
    if (!body) {
        return WorthReplies::invalid(body.error());
    }
    call.body = *body;
    if (route.access == Access::Open) {
        return (this->*route.handler)(call);
    }
    if (auto refused = checkToken(call)) {
        return std::move(*refused);
    }
    if (!isPermitted(route.access, call)) {
        return WorthReplies::forbidden();
    }
    if (auto refused = checkCustomer(route, call)) {
        return std::move(*refused);
    }
    return (this->*route.handler)(call);
}

std::optional<LoopbackReply> WorthSimulator::checkToken(WorthCall &call) const
{
    call.session = m_sessions.find(VendorHttp::bearerToken(call.request), call.now);
    if (call.session == 0) {
        return WorthReplies::unauthorized();
    }
    call.user = m_customer->find(m_sessions.session(call.session).user);
    return std::nullopt;
}

/// As of now, not as of the sign-in. Which permission resend needs is not in the vendor's papers.
bool WorthSimulator::isPermitted(Access access, const WorthCall &call) const
{
    if (access == Access::SignedIn) {
        return true;
    }
    if (call.user == WorthCustomer::NoUser) {
        return false;
    }
    const Access needed = access != Access::Resend     ? access
        : m_forms.is(WorthFact::ResendNeeds, "create") ? Access::Create
        : m_forms.is(WorthFact::ResendNeeds, "read")   ? Access::Read
                                                       : Access::Write;
    const char *code = needed == Access::Create ? WorthPermissions::Create
        : needed == Access::Read                ? WorthPermissions::Read
                                                : WorthPermissions::Write;
    return m_customer->mayUser(call.user, code);
}

std::optional<LoopbackReply> WorthSimulator::checkCustomer(const Route &route, const WorthCall &call) const
{
    const QUuid customer = QUuid::fromString(call.captured.value(0));
    if (call.captured.isEmpty() || customer == m_customer->profile().id) {
        return std::nullopt;
    }
    if (route.handler == &WorthSimulator::listSubroles && customer != m_otherCustomer) {
        return WorthReplies::error({.message = "Customer does not exists"});
    }
    return WorthReplies::forbidden();
}

std::unique_ptr<Simulator> makeWorthSimulator(const SimulatorSetup &setup)
{
    const SandboxOptions &options = setup.options;
    auto customer = makeWorthCustomer({.seed = options.seed,
        .users = options.seats / SeatsForEachUser,
        .now = Timestamp::fromInstant(setup.clock.now())});
    return std::make_unique<WorthSimulator>(std::move(customer),
        WorthSimulator::Options{.seed = options.seed, .limit = options.limit}, setup.clock, setup.mailbox);
}

} // namespace Reinvite
