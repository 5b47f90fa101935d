// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarclient.h"

#include "app/vendors/jobsteps.h"
#include "app/vendors/polar/polarerrors.h"

#include <QCoreApplication>

namespace Reinvite::Polar {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

Environment environmentOf(const QUrl &url)
{
    if (isLoopback(url)) {
        return Environment::OfflineSandbox;
    }
    if (url.host() == "sandbox-api.polar.sh"_L1) {
        return Environment::VendorSandbox;
    }
    return url.host() == "api.polar.sh"_L1 ? Environment::Production : Environment::Unknown;
}

QString hostAndPort(QUrl url)
{
    url.setUserInfo({});
    return url.authority(QUrl::FullyEncoded);
}

QString realmOf(const QUrl &url, const QString &organizationId, const QString &connection)
{
    return u"%1/%2"_s.arg(hostAndPort(url), organizationId.isEmpty() ? connection : organizationId);
}

HttpSettings settingsFor(const ClientSetup &setup)
{
    const ConnectionInfo &connection = setup.connection;
    HttpSettings settings{
        .baseUrl = connection.baseUrl,
        .realm = realmOf(connection.baseUrl, connection.scopeId, connection.id),
        // The vendor's default version moves on with time.
        .headers = {{"Polar-Version", "2026-04"}, {"Accept", "application/json"}},
        .errorReader = &readError,
        .loopbackOnly = setup.loopbackOnly,
        .extraAuthorities = setup.extraAuthorities,
    };
    if (setup.adjust) {
        setup.adjust(settings);
    }
    return settings;
}

} // namespace

PolarClient::PolarClient(const Side &side, const ClientSetup &setup)
    : m_pacer(setup.pacer)
    , m_connection(setup.connection)
    , m_organizationId(setup.connection.scopeId)
    , m_environment(environmentOf(setup.connection.baseUrl))
    , m_http(settingsFor(setup), setup.pacer, setup.clock)
    , m_requests(side, m_http, setup.pacer, setup.connection.id)
{
    connect(&m_http, &HttpClient::skewMeasured, this, &VendorClient::skewMeasured);
    connect(&m_http, &HttpClient::answered, this, &PolarClient::readHeaders);
    connect(&m_requests, &PolarRequests::signedOut, this, &VendorClient::signedOut);
    enterRealm();
}

void PolarClient::setToken(Secret token)
{
    m_http.setToken(std::move(token));
}

bool PolarClient::hasToken() const
{
    return m_http.hasToken();
}

QString PolarClient::realm() const
{
    return m_http.realm();
}

Environment PolarClient::environment() const
{
    return m_environment;
}

Job<Identity> *PolarClient::whoAmI()
{
    auto *job = new Job<Identity>(this);
    auto *probing = new Job<Identity>(this);
    stopWith(job, probing);
    probing->then(job, [this, job](Result<Identity> identity) {
        if (identity) {
            identity->environment = m_environment;
        }
        job->finish(std::move(identity));
    });
    identify(probing);
    return job;
}

PolarList *PolarClient::makeList(ListBasis basis, ListSink sink, Job<ListSummary> *job)
{
    basis.organization = m_organizationId;
    auto *run = new PolarList(m_requests, std::move(basis), std::move(sink), job);
    connect(run, &PolarList::organizationFound, this, &PolarClient::takeOrganization);
    return run;
}

Job<QList<Invitation>> *PolarClient::listContainer(const Container &container, Priority priority)
{
    auto *job = new Job<QList<Invitation>>(this);
    auto *reading = m_requests.seats(container, priority);
    stopWith(job, reading);
    reading->then(job, [job](Result<SeatList> list) {
        // Others take it as evidence of what is there and what is not: half a list would be worse than none.
        if (list && list->unusable > 0) {
            list = failure(ProblemKind::Malformed, Text::tr("the container has seats without a usable id"));
        }
        job->finish(std::move(list).map([](SeatList &&read) { return std::move(read.seats); }));
    });
    return job;
}

Job<QString> *PolarClient::rawJson(const Invitation &invitation)
{
    return m_requests.seatJson(invitation.container, invitation.key.id);
}

WriteJob<Invitation> *PolarClient::resend(Grant grant, const InvitationKey &key, const Container &container)
{
    return m_requests.resend(std::move(grant), key.id, container);
}

WriteJob<Invitation> *PolarClient::revoke(Grant grant, const InvitationKey &key, const Container &container)
{
    return m_requests.revoke(std::move(grant), key.id, container);
}

WriteJob<Invitation> *PolarClient::assign(Grant grant, const AssignRequest &request)
{
    return m_requests.assign(std::move(grant), request);
}

/// The rules come first: the realm's queue takes them up with its first request.
void PolarClient::enterRealm()
{
    const QString realm = realmOf(m_http.baseUrl(), m_organizationId, m_connection.id);
    const bool sandbox = m_environment == Environment::VendorSandbox;
    const int limit = sandbox ? SandboxRequestsPerMinute : ProductionRequestsPerMinute;
    m_pacer.setRules(realm, pacerRules(limit, m_connection));
    m_http.setRealm(realm);
}

void PolarClient::takeOrganization(const Organization &organization)
{
    if (organization.id != m_organizationId) {
        m_organizationId = organization.id;
        m_organizationSlug.clear();
        enterRealm();
    }
    if (!organization.slug.isEmpty()) {
        m_organizationSlug = organization.slug; // not every page tells it
    }
    Q_EMIT scopeFound(organization.id, scopeName(organization.name));
}

void PolarClient::readHeaders(const HttpAnswer &answer)
{
    // A simulator on this machine sets the header too, as the vendor's sandbox does; its address says more.
    const bool sandbox = answer.header("x-polar-sandbox") == "1";
    if (!sandbox || m_environment == Environment::VendorSandbox || m_environment == Environment::OfflineSandbox) {
        return;
    }
    m_environment = Environment::VendorSandbox;
    enterRealm();
    Q_EMIT environmentSeen(m_environment);
}

} // namespace Reinvite::Polar
