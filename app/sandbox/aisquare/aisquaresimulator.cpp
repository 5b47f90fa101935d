// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquaresimulator.h"

#include "app/sandbox/aisquare/aisquarejson.h"
#include "app/sandbox/aisquare/aisquarereplies.h"
#include "app/sandbox/vendorhttp.h"

#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace Reinvite {
namespace {

using Type = AiSquareTokens::Type;

constexpr const char *TokenExpired = "Token is expired";
constexpr int SeatsToOneInvite = 8;

bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// As Django's converter takes it: in lower case, with its dashes.
bool isUuid(const QString &text)
{
    return AiSquareJson::text(QUuid(text)) == text.toUtf8();
}

bool isRead(const QByteArray &method)
{
    return method == "GET" || method == "HEAD";
}

QString tokenOf(const Mail &mail)
{
    return mail.link.section(u'/', -1);
}

} // namespace

/// A row of the table; `{}` in the pattern stands for one segment of the kind.
struct AiSquareSimulator::Route
{
    enum class Variable { None, Number, Uuid };
    enum class Access {
        Open,    ///< credentials are not looked at
        Public,  ///< they are, where there are any
        Members, ///< none are not enough
    };

    QByteArray method;
    QString pattern;
    Variable variable;
    Access access;
    LoopbackReply (AiSquareSimulator::*handler)(Call &);

    /// The captured segment; an empty text where the pattern has none; nothing: another path.
    [[nodiscard]] std::optional<QString> match(const QString &path) const;
    [[nodiscard]] QByteArray allowed() const { return method == "GET" ? "GET, HEAD, OPTIONS" : method + ", OPTIONS"; }
};

std::optional<QString> AiSquareSimulator::Route::match(const QString &path) const
{
    const auto captured = VendorHttp::matchPath(pattern, path);
    if (!captured || variable == Variable::None) {
        return captured ? std::optional(QStringLiteral("")) : std::nullopt;
    }
    const QString &segment = captured->constLast();
    const bool fits = variable == Variable::Number ? isNumber(segment) : isUuid(segment);
    return fits ? std::optional(segment) : std::nullopt;
}

/// Each path has one method.
const std::vector<AiSquareSimulator::Route> &AiSquareSimulator::routes()
{
    using Variable = Route::Variable;
    using Access = Route::Access;
    using This = AiSquareSimulator;
    static const auto at = [](const char *path) { return QString::fromLatin1(path); };
    static const std::vector<Route> table = {
        {"POST", at("/api/v1/token/"), Variable::None, Access::Open, &This::obtainTokens},
        {"POST", at("/api/v1/token/refresh/"), Variable::None, Access::Open, &This::refreshToken},
        {"GET", at("/api/v2/workspaces/"), Variable::None, Access::Members, &This::listWorkspaces},
        {"GET", at("/api/v1/invites/list/"), Variable::None, Access::Members, &This::listInvites},
        {"GET", at("/api/v1/invites/{}/"), Variable::Uuid, Access::Public, &This::showInvite},
        {"POST", at("/api/v1/invites/{}/accept/"), Variable::Uuid, Access::Public, &This::acceptInvite},
        {"POST", at("/api/v1/invites/{}/resend/"), Variable::Number, Access::Members, &This::resendInvite},
    };
    return table;
}

const AiSquareSimulator::Route *AiSquareSimulator::findRoute(const QString &path, QString *captured)
{
    for (const Route &route : routes()) {
        if (const std::optional<QString> segment = route.match(path)) {
            if (captured != nullptr) {
                *captured = *segment;
            }
            return &route;
        }
    }
    return nullptr;
}

AiSquareSimulator::AiSquareSimulator(
    std::unique_ptr<AiSquareStudio> studio, const Options &options, const Clock &clock, Mailbox &mailbox)
    : m_studio(std::move(studio))
    , m_clock(clock)
    , m_mailbox(mailbox)
    , m_tokens(options.seed)
    , m_throttle(options.limit)
    , m_jitter(options.seed)
{
    for (int row = 0; row < int(m_studio->users().size()); ++row) {
        m_keys.insert(m_tokens.apiKey(m_studio->user(row).id), row);
    }
}

LoopbackReply AiSquareSimulator::answer(const LoopbackRequest &request)
{
    Call call{.request = request, .now = now()};
    LoopbackReply reply = dispatch(call);
    reply.headers.emplaceBack("Date", VendorHttp::dateHeader(call.now.toInstant()));
    return reply;
}

LoopbackReply AiSquareSimulator::refuse(Trouble trouble) const
{
    LoopbackReply reply = trouble == Trouble::Throttled
        ? AiSquareReplies::throttled(int(AiSquareThrottle::Window.count()))
        : trouble == Trouble::TokenExpired ? AiSquareReplies::tokenNotValid(TokenExpired)
                                           : AiSquareReplies::serverErrorPage();
    reply.headers.emplaceBack("Date", VendorHttp::dateHeader(m_clock.now()));
    return reply;
}

/// What follows "invites" is a secret unless it is a number or a word of the API's own.
QString AiSquareSimulator::safePath(const LoopbackRequest &request) const
{
    static const QStringList words = {QStringLiteral(""), QStringLiteral("list"), QStringLiteral("resend"),
        QStringLiteral("accept"), QStringLiteral("decline")};
    QStringList segments = request.path.split(u'/');
    const qsizetype invites = segments.indexOf(QStringLiteral("invites"));
    for (qsizetype i = invites + 1; invites >= 0 && i < segments.size(); ++i) {
        if (!words.contains(segments.at(i)) && !isNumber(segments.at(i))) {
            segments[i] = QStringLiteral("{token}");
        }
    }
    return segments.join(u'/');
}

bool AiSquareSimulator::linkWorks(const Mail &mail) const
{
    const int row =
        mail.vendor == QStringLiteral("aisquare") ? m_studio->findByToken(QUuid(tokenOf(mail))) : AiSquareStudio::NoRow;
    return row != AiSquareStudio::NoRow && QString::number(m_studio->invite(row).id) == mail.invitation
        && m_studio->isOpen(m_studio->invite(row), Timestamp::fromInstant(m_clock.now()));
}

std::vector<SandboxAccount> AiSquareSimulator::accounts(const QUrl &url) const
{
    const AiSquareUser &account = person(AiSquarePerson::Account);
    std::vector<SandboxAccount> accounts;
    accounts.push_back({.vendor = QStringLiteral("aisquare"),
        .name = QStringLiteral("Acme Studio"),
        .url = url,
        .token = Secret(),
        .answers = {{QStringLiteral("username"), QString::fromUtf8(account.username)}},
        .password = Secret(QByteArray(account.password)),
        .scopeId = QString(),
        .scopeName = QString()});
    return accounts;
}

QList<SimulatedToken> AiSquareSimulator::tokens() const
{
    const Instant now = m_clock.now();
    const auto token = [this](const char *name, AiSquarePerson whose, Type type, Instant issued) {
        return SimulatedToken{.name = QStringLiteral("aisquare_") + QLatin1StringView(name),
            .token = m_tokens.sample(type, person(whose).id, issued, name),
            .scopes = {}};
    };
    return {
        {.name = QStringLiteral("aisquare_api_key"),
            .token = m_tokens.apiKey(person(AiSquarePerson::Account).id),
            .scopes = {}},
        token("access", AiSquarePerson::Account, Type::Access, now),
        token("refresh", AiSquarePerson::Account, Type::Refresh, now),
        token("expired", AiSquarePerson::Account, Type::Access, now - AiSquareTokens::AccessLifetime),
        token("expired_refresh", AiSquarePerson::Account, Type::Refresh, now - AiSquareTokens::RefreshLifetime),
        token("colleague", AiSquarePerson::Colleague, Type::Access, now),
        token("viewer", AiSquarePerson::Viewer, Type::Access, now),
        token("stranger", AiSquarePerson::Stranger, Type::Access, now),
        token("inactive", AiSquarePerson::Inactive, Type::Access, now),
    };
}

QJsonObject AiSquareSimulator::toJson(const QUrl &url) const
{
    const AiSquareUser &account = person(AiSquarePerson::Account);
    const QJsonObject entry{
        {QStringLiteral("url"), url.toString()},
        {QStringLiteral("username"), QString::fromUtf8(account.username)},
        {QStringLiteral("password"), QString::fromUtf8(account.password)},
        {QStringLiteral("token"), QString::fromLatin1(m_tokens.apiKey(account.id))},
        {QStringLiteral("workspace_id"), m_studio->workspace(0).id},
    };
    return {{QStringLiteral("aisquare"), entry}};
}

LoopbackReply AiSquareSimulator::dispatch(Call &call)
{
    const Route *route = findRoute(call.request.path, &call.captured);
    if (route == nullptr) {
        return withoutRoute(call.request);
    }
    LoopbackReply reply = run(*route, call);
    reply.headers.emplaceBack("Allow", route->allowed());
    reply.headers.emplaceBack("Vary", "Accept");
    return reply;
}

/// Django sends a reader on to the path with its last slash. What it does with a writer depends on how it is set up.
LoopbackReply AiSquareSimulator::withoutRoute(const LoopbackRequest &request) const
{
    if (request.path.endsWith(u'/') || findRoute(request.path + u'/') == nullptr) {
        return AiSquareReplies::notFoundPage();
    }
    if (isRead(request.method) || m_forms.has(AiSquareForm::SlashlessPost301)) {
        const QByteArray target = request.path.toLatin1() + '/';
        const QByteArray query = request.query.toString(QUrl::FullyEncoded).toLatin1();
        return AiSquareReplies::moved(query.isEmpty() ? target : target + '?' + query);
    }
    return m_forms.has(AiSquareForm::SlashlessPost500) ? AiSquareReplies::serverErrorPage()
                                                       : AiSquareReplies::notFoundPage();
}

LoopbackReply AiSquareSimulator::run(const Route &route, Call &call)
{
    if (route.access != Route::Access::Open) {
        if (std::optional<LoopbackReply> refused = authenticate(call)) {
            return *refused;
        }
    }
    const bool known = call.user != AiSquareStudio::NoRow;
    if (route.access == Route::Access::Members && !known) {
        return AiSquareReplies::unauthorized("Authentication credentials were not provided.");
    }
    const QByteArray who = known ? m_studio->user(call.user).username : QByteArray();
    if (const std::optional<int> wait = m_throttle.take(who, call.now.toInstant())) {
        return AiSquareReplies::throttled(*wait);
    }
    if (call.request.method != route.method) {
        return AiSquareReplies::framework(405, "Method \"" + call.request.method + "\" not allowed.");
    }
    return (this->*route.handler)(call);
}

/// As SimpleJWT reads the header: the scheme exactly so, and one word after it.
std::optional<LoopbackReply> AiSquareSimulator::authenticate(Call &call) const
{
    const QByteArrayList words = call.request.headers.value("authorization").simplified().split(' ');
    if (words.constFirst() != "Bearer") {
        return std::nullopt;
    }
    if (words.size() != 2) {
        return AiSquareReplies::unauthorized(
            "Authorization header must contain two space-delimited values", "bad_authorization_header");
    }
    return authenticate(call, words.constLast());
}

std::optional<LoopbackReply> AiSquareSimulator::authenticate(Call &call, const QByteArray &token) const
{
    int user = m_keys.value(token, AiSquareStudio::NoRow);
    if (user == AiSquareStudio::NoRow) {
        const auto claims = m_tokens.read(token, Type::Access, call.now.toInstant());
        if (!claims) {
            return AiSquareReplies::tokenNotValid(AiSquareTokens::message(claims.error()));
        }
        user = m_studio->findUser(claims->user);
    }
    if (user == AiSquareStudio::NoRow) {
        return AiSquareReplies::unauthorized("User not found", "user_not_found");
    }
    if (!m_studio->user(user).active) {
        return AiSquareReplies::unauthorized("User is inactive", "user_inactive");
    }
    call.user = user;
    return std::nullopt;
}

Timestamp AiSquareSimulator::now()
{
    return Timestamp::fromInstant(m_clock.now(), m_jitter.bounded(1000));
}

std::unique_ptr<Simulator> makeAiSquareSimulator(const SimulatorSetup &setup)
{
    const SandboxOptions &options = setup.options;
    auto studio = makeAiSquareStudio({.seed = options.seed,
        .invites = options.seats / SeatsToOneInvite,
        .now = Timestamp::fromInstant(setup.clock.now())});
    return std::make_unique<AiSquareSimulator>(std::move(studio),
        AiSquareSimulator::Options{.seed = options.seed, .limit = options.limit}, setup.clock, setup.mailbox);
}

} // namespace Reinvite
