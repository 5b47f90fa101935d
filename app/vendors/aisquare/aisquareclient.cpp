// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquareclient.h"

#include "app/vendors/aisquare/aisquareerrors.h"
#include "app/vendors/aisquare/aisquareform.h"
#include "app/vendors/aisquare/aisquareidentity.h"
#include "app/vendors/aisquare/aisquarelist.h"
#include "app/vendors/aisquare/aisquaretokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Reinvite::AiSquare {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

struct KnownHost
{
    QLatin1StringView host;
    Environment environment;
};

/// vendor-apis.md 2.1
constexpr std::array KnownHosts = {
    KnownHost{"api.aisquare.studio"_L1, Environment::Production},
    KnownHost{"stg-api.aisquare.studio"_L1, Environment::VendorSandbox},
    KnownHost{"studio-api-dev.aisquare.com"_L1, Environment::VendorSandbox},
};

Environment environmentOf(const QUrl &url)
{
    if (isLoopback(url)) {
        return Environment::OfflineSandbox;
    }
    const QString host = url.host();
    const auto *known = std::ranges::find(KnownHosts, host, &KnownHost::host);
    return known == KnownHosts.end() ? Environment::Unknown : known->environment;
}

/// "api.aisquare.studio", "127.0.0.1:8080"
QString hostAndPort(QUrl url)
{
    url.setUserInfo({});
    if (url.port() == 443 && url.scheme() == "https"_L1) {
        url.setPort(-1);
    }
    return url.authority(QUrl::FullyEncoded);
}

HttpSettings settingsFor(const ClientSetup &setup)
{
    const QUrl &url = setup.connection.baseUrl;
    HttpSettings settings{
        .baseUrl = url,
        .realm = hostAndPort(url),
        .errorReader = &readError,
        .loopbackOnly = setup.loopbackOnly,
        .extraAuthorities = setup.extraAuthorities,
    };
    if (setup.adjust) {
        setup.adjust(settings);
    }
    return settings;
}

template <typename T>
[[nodiscard]] Job<T> *failed(QObject *parent, Problem problem)
{
    auto *job = new Job<T>(parent);
    job->finish(failure(std::move(problem)));
    return job;
}

/// The vendor documents 400 where its framework answers 401 (vendor-apis.md 2.2).
bool isRefusal(const Problem &problem)
{
    const bool isStatus = problem.httpStatus == 400 || problem.httpStatus == 401;
    return isStatus && problem.kind != ProblemKind::Malformed;
}

} // namespace

AiSquareClient::AiSquareClient(const ClientSetup &setup)
    : m_connection(setup.connection)
    , m_clock(setup.clock)
    , m_http(settingsFor(setup), setup.pacer, setup.clock)
    , m_door(settingsFor(setup), setup.pacer, setup.clock)
    , m_requests(m_http, setup.pacer, setup.connection.id, [this] { return vendorNow(); })
{
    connect(&m_http, &HttpClient::skewMeasured, this, &AiSquareClient::noteSkew);
    connect(&m_door, &SignInDoor::skewMeasured, this, &AiSquareClient::noteSkew);
    connect(&m_requests, &AiSquareRequests::signedOut, this, &VendorClient::signedOut);
    setup.pacer.setRules(m_http.realm(), pacerRules(RequestsPerMinute, setup.connection));
}

void AiSquareClient::setToken(Secret token)
{
    const Instant endBefore = tokenEndsAt();
    m_session = sessionFrom(token);
    m_http.setToken(m_session.access.clone(), tokenEndsAt());
    passRenewalOn();
    if (tokenEndsAt() != endBefore) {
        Q_EMIT accountChanged();
    }
}

bool AiSquareClient::hasToken() const
{
    return m_http.hasToken();
}

Instant AiSquareClient::tokenEndsAt() const
{
    return endOfWebToken(m_session.access);
}

bool AiSquareClient::canRenewToken() const
{
    return !m_session.refresh.isEmpty();
}

void AiSquareClient::setRenewal(std::function<Job<void> *()> renewal)
{
    m_renewal = std::move(renewal);
    passRenewalOn();
}

/// A pasted key can't be renewed: then nobody is asked to.
void AiSquareClient::passRenewalOn()
{
    m_http.setRenewal(canRenewToken() ? m_renewal : nullptr);
}

Job<Secret> *AiSquareClient::renewedToken()
{
    if (!canRenewToken()) {
        return failed<Secret>(this,
            {.kind = ProblemKind::Unauthorized, .detail = Text::tr("this token can't be renewed: enter a new one")});
    }
    const QJsonObject body{{u"refresh"_s, QString::fromUtf8(m_session.refresh.reveal())}};
    const auto keep = [this](const QByteArray &answer) {
        return parseTokens(answer).map([this](Session &&session) {
            // Whether a new refresh token comes along depends on how the vendor's framework is set.
            session.refresh = session.refresh.isEmpty() ? m_session.refresh.clone() : std::move(session.refresh);
            return toSecret(session);
        });
    };
    return orRefusal(
        m_door.post(u"/api/v1/token/refresh/"_s, body, keep), Text::tr("the session is over: sign in again"));
}

Job<Secret> *AiSquareClient::signIn(FormAnswers answers)
{
    const QString username = answers.values.value(UsernameFieldId).trimmed();
    const Secret *password = answers.secret(PasswordFieldId);
    if (username.isEmpty() || !password || password->isEmpty()) {
        return failed<Secret>(
            this, {.kind = ProblemKind::Setup, .detail = Text::tr("the user name and the password are needed")});
    }
    const QJsonObject body{{u"username"_s, username}, {u"password"_s, QString::fromUtf8(password->reveal())}};
    const auto keep = [](const QByteArray &answer) { return parseTokens(answer).map(&toSecret); };
    return orRefusal(m_door.post(u"/api/v1/token/"_s, body, keep), Text::tr("the user name or the password is wrong"));
}

Job<Secret> *AiSquareClient::orRefusal(Job<Secret> *asking, const QString &detail)
{
    auto *job = new Job<Secret>(this);
    stopWith(job, asking);
    asking->then(job, [job, detail](Result<Secret> token) {
        if (!token && isRefusal(token.error())) {
            token.error().kind = ProblemKind::Unauthorized;
            token.error().detail = detail;
        }
        job->finish(std::move(token));
    });
    return job;
}

QString AiSquareClient::realm() const
{
    return m_http.realm();
}

Environment AiSquareClient::environment() const
{
    return environmentOf(m_http.baseUrl());
}

QUrl AiSquareClient::page(const Invitation &invitation) const
{
    Q_UNUSED(invitation)
    return environment() == Environment::Production ? QUrl(u"https://aisquare.studio"_s) : QUrl();
}

Job<Identity> *AiSquareClient::whoAmI()
{
    auto *job = new Job<Identity>(this);
    auto *probing = new Job<Identity>(this);
    stopWith(job, probing);
    probing->then(job, [this, job](Result<Identity> identity) {
        if (identity) {
            identity->environment = environment();
            identity->person = m_connection.answers.value(UsernameFieldId);
            identity->signedInUntil = canRenewToken() ? Instant() : tokenEndsAt();
        }
        job->finish(std::move(identity));
    });
    (new AiSquareIdentity(m_requests, m_connection.parts, probing))->start();
    return job;
}

Job<ListSummary> *AiSquareClient::list(ListSink sink)
{
    auto *job = new Job<ListSummary>(this);
    auto *run = new AiSquareList(m_requests, m_connection.parts, std::move(sink), job);
    connect(run, &AiSquareList::workspacesFound, this, [this](const QList<AccountPart> &workspaces) {
        if (const auto [id, name] = scopeOf(workspaces); !id.isEmpty()) {
            Q_EMIT scopeFound(id, name);
        }
    });
    run->start();
    return job;
}

Job<QList<Invitation>> *AiSquareClient::listContainer(const Container &container, Priority priority)
{
    auto *job = new Job<QList<Invitation>>(this);
    auto *reading = m_requests.allInvites(container, priority);
    stopWith(job, reading);
    reading->then(job, [job](Result<Listing<Invitation>> listing) {
        // Others take it as evidence of what is there and what is not: half a list would be worse than none.
        if (listing && !listing->isWhole()) {
            listing = failure(ProblemKind::Malformed, Text::tr("the list of the workspace's invites is not whole"));
        }
        job->finish(std::move(listing).map([](Listing<Invitation> &&read) { return std::move(read.items); }));
    });
    return job;
}

Job<QList<AccountPart>> *AiSquareClient::discover()
{
    auto *job = new Job<QList<AccountPart>>(this);
    auto *finding = m_requests.allWorkspaces(Priority::Act);
    stopWith(job, finding);
    finding->then(job, [job](Result<Listing<AccountPart>> listing) {
        job->finish(std::move(listing).map([](Listing<AccountPart> &&found) { return std::move(found.items); }));
    });
    return job;
}

Job<QString> *AiSquareClient::rawJson(const Invitation &invitation)
{
    auto *job = new Job<QString>(this);
    lookForJson(job, invitation, 1, {});
    return job;
}

/// The vendor documents no way to read one invite for those who may see its workspace: it is looked for in the list.
void AiSquareClient::lookForJson(
    Job<QString> *job, const Invitation &invitation, int page, const QString &firstIdBefore)
{
    auto *reading = m_requests.inviteJson(invitation.container, invitation.key.id, page);
    stopWith(job, reading);
    reading->then(job, [this, job, invitation, page, firstIdBefore](Result<RawInvite> raw) {
        if (!raw) {
            job->finish(failure(std::move(raw.error())));
        } else if (!raw->json.isNull()) {
            job->finish(std::move(raw->json));
        } else if (raw->goesOn && raw->firstId != firstIdBefore) {
            lookForJson(job, invitation, page + 1, raw->firstId);
        } else {
            job->finish(failure(ProblemKind::NotFound, Text::tr("the invite is not in the vendor's list any more")));
        }
    });
}

WriteJob<Invitation> *AiSquareClient::resend(Grant grant, const InvitationKey &key, const Container &container)
{
    return m_requests.resend(std::move(grant), key.id, container);
}

void AiSquareClient::noteSkew(std::chrono::milliseconds skew)
{
    m_skew = skew;
    Q_EMIT skewMeasured(skew);
}

Instant AiSquareClient::vendorNow() const
{
    return m_skew ? m_clock.now() + *m_skew : Instant();
}

} // namespace Reinvite::AiSquare
