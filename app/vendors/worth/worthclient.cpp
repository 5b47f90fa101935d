// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/worthclient.h"

#include "app/vendors/worth/wortherrors.h"
#include "app/vendors/worth/worthform.h"
#include "app/vendors/worth/worthidentity.h"
#include "app/vendors/worth/worthlist.h"

#include <algorithm>

namespace Reinvite::Worth {

using namespace Qt::StringLiterals;

namespace {

/// A sign-in's answer is a page of text; nothing longer is read on this thread.
constexpr qint64 LongestSignIn = 1024LL * 1024;

Environment environmentOf(const QUrl &url)
{
    if (isLoopback(url)) {
        return Environment::OfflineSandbox;
    }
    const QString host = url.host();
    if (host == "api.staging.joinworth.com"_L1 || host == "api.dev.joinworth.com"_L1) {
        return Environment::VendorSandbox;
    }
    return host == "api.joinworth.com"_L1 ? Environment::Production : Environment::Unknown;
}

QString realmOf(QUrl url, const QString &scope)
{
    url.setUserInfo({});
    return u"%1/%2"_s.arg(url.authority(QUrl::FullyEncoded), scope);
}

/// What was typed counts more than what was found with it earlier.
Container customerOf(const ConnectionInfo &connection)
{
    const QString typed = connection.answers.value(CustomerFieldId).trimmed();
    const QString id = typed.isEmpty() ? connection.scopeId : typed;
    return {
        .kind = u"customer"_s,
        .id = id,
        .name = id == connection.scopeId ? connection.scopeName : QString(),
        .owner = {},
    };
}

HttpSettings settingsFor(const ClientSetup &setup)
{
    HttpSettings settings{
        .baseUrl = setup.connection.baseUrl,
        .realm = {},
        .errorReader = &readError,
        .loopbackOnly = setup.loopbackOnly,
        .extraAuthorities = setup.extraAuthorities,
    };
    if (setup.adjust) {
        setup.adjust(settings);
    }
    return settings;
}

HttpSettings signInSettingsFor(const ClientSetup &setup)
{
    HttpSettings settings = settingsFor(setup);
    settings.maxBody = std::min(settings.maxBody, LongestSignIn);
    return settings;
}

/// The rows of a list that nobody watches. Lives with the list's job.
class Rows final : public QObject
{
public:
    using QObject::QObject;

    [[nodiscard]] ListSink sink()
    {
        return {
            .batch = [this](const QList<Invitation> &batch) { m_rows += batch; },
            .containerListed = [](const QString &, const QSet<QString> &) {},
            .progress = [](int, int, const QString &) {},
        };
    }
    [[nodiscard]] const QList<Invitation> &rows() const { return m_rows; }

private:
    QList<Invitation> m_rows;
};

bool contains(const QList<Invitation> &users, const QString &id)
{
    return std::ranges::any_of(users, [&id](const Invitation &user) { return user.key.id == id; });
}

} // namespace

WorthClient::WorthClient(const ClientSetup &setup)
    : m_pacer(setup.pacer)
    , m_connection(setup.connection)
    , m_email(setup.connection.answers.value(EmailFieldId).trimmed())
    , m_customer(Worth::customerOf(setup.connection))
    , m_environment(environmentOf(setup.connection.baseUrl))
    , m_http(settingsFor(setup), setup.pacer, setup.clock)
    , m_door(signInSettingsFor(setup), setup.pacer, setup.clock)
    , m_requests(m_http, setup.pacer, setup.connection.id)
{
    connect(&m_http, &HttpClient::skewMeasured, this, &VendorClient::skewMeasured);
    connect(&m_door, &SignInDoor::skewMeasured, this, &VendorClient::skewMeasured);
    connect(&m_requests, &WorthRequests::signedOut, this, &VendorClient::signedOut);
    enterRealm();
}

void WorthClient::setToken(Secret token)
{
    m_session = sessionFrom(token);
    if (!m_session.account.isEmpty()) {
        enterCustomer(m_session.account);
    }
    m_http.setToken(m_session.access.clone(), tokenEndsAt());
    applyRenewal();
    Q_EMIT accountChanged();
}

bool WorthClient::hasToken() const
{
    return m_http.hasToken();
}

Instant WorthClient::tokenEndsAt() const
{
    return endOfWebToken(m_session.access);
}

bool WorthClient::canRenewToken() const
{
    return !m_session.refresh.isEmpty();
}

void WorthClient::setRenewal(std::function<Job<void> *()> renewal)
{
    m_renewal = std::move(renewal);
    applyRenewal();
}

Job<Secret> *WorthClient::renewedToken()
{
    if (!canRenewToken()) {
        return VendorClient::renewedToken();
    }
    const QString refreshToken = QString::fromUtf8(m_session.refresh.reveal());
    auto *asking = m_door.post(u"/refresh-token/customer"_s, {{u"refresh_token"_s, refreshToken}},
        [refreshToken, customerId = m_session.account](
            const QByteArray &body) { return parseRenewal(body, refreshToken, customerId).map(&toSecret); });
    return explained(asking, &renewalProblem);
}

Job<Secret> *WorthClient::signIn(FormAnswers answers)
{
    const Secret *password = answers.secret(PasswordFieldId);
    const QString email = answers.values.value(EmailFieldId).trimmed();
    if (!password || email.isEmpty()) {
        auto *job = new Job<Secret>(this);
        job->finish(failure(ProblemKind::Setup, tr("the sign-in needs an e-mail address and a password")));
        return job;
    }
    const QJsonObject body{{u"email"_s, email}, {u"password"_s, QString::fromUtf8(password->reveal())}};
    auto *asking =
        m_door.post(u"/customer/sign-in"_s, body, [this](const QByteArray &answer) { return takeSignIn(answer); });
    return explained(asking, &signInProblem);
}

Result<Secret> WorthClient::takeSignIn(const QByteArray &body)
{
    return parseSignIn(body).map([this](const SignedIn &signedIn) {
        m_account = signedIn.account;
        Q_EMIT accountChanged();
        return toSecret(signedIn.session);
    });
}

Job<Secret> *WorthClient::explained(Job<Secret> *asking, Problem (*explain)(Problem))
{
    auto *job = new Job<Secret>(this);
    stopWith(job, asking);
    asking->then(job, [job, explain](Result<Secret> secret) { job->finish(std::move(secret).map_error(explain)); });
    return job;
}

QString WorthClient::cannotActBecause() const
{
    const bool isOther = m_account.customerId != m_customer.id;
    return isOther || mayBeAllowed(m_account, WriteUsers)
        ? QString()
        : tr("the account lacks the permission %1, so that nothing can be resent").arg(WriteUsers);
}

QString WorthClient::realm() const
{
    return m_http.realm();
}

Environment WorthClient::environment() const
{
    return m_environment;
}

QUrl WorthClient::page(const Invitation &invitation) const
{
    Q_UNUSED(invitation)
    return environment() == Environment::Production ? QUrl(u"https://worthai.com"_s) : QUrl();
}

Job<Identity> *WorthClient::whoAmI()
{
    auto *job = new Job<Identity>(this);
    auto *probing = new Job<Identity>(this);
    stopWith(job, probing);
    probing->then(job, [this, job](Result<Identity> identity) {
        if (identity) {
            identity->environment = m_environment;
            identity->signedInUntil = canRenewToken() ? Instant() : tokenEndsAt();
        }
        job->finish(std::move(identity));
    });
    auto *probe = new WorthIdentity(m_requests, m_customer, knownAccount(), probing);
    connect(probe, &WorthIdentity::customerFound, this, &WorthClient::takeName);
    probe->start();
    return job;
}

Job<ListSummary> *WorthClient::list(ListSink sink)
{
    auto *job = new Job<ListSummary>(this);
    auto *run = new WorthList(m_requests, m_customer, Priority::Background, std::move(sink), job);
    connect(run, &WorthList::firstPageRead, this, &WorthClient::takeFirstPage);
    run->start();
    return job;
}

Job<QList<Invitation>> *WorthClient::listContainer(const Container &container, Priority priority)
{
    auto *job = new Job<QList<Invitation>>(this);
    auto *listing = new Job<ListSummary>(this);
    auto *rows = new Rows(listing);
    stopWith(job, listing);
    listing->then(job, [job, rows](const Result<ListSummary> &summary) {
        if (!summary) {
            job->finish(failure(summary.error()));
        } else if (!summary->whole) {
            // Others take it as evidence of what is there and what is not: half a list would be worse than none.
            job->finish(failure(ProblemKind::Malformed, summary->notice));
        } else {
            job->finish(rows->rows());
        }
    });
    auto *run = new WorthList(m_requests, customerOf(container), priority, rows->sink(), listing);
    run->start();
    return job;
}

Job<ReadBackRows> *WorthClient::readBack(const InvitationKey &key, const Container &container, Priority priority)
{
    if (key.id.isEmpty()) {
        return VendorClient::readBack(key, container, priority);
    }
    auto *job = new Job<ReadBackRows>(this);
    const Container customer = customerOf(container);
    if (m_pages > 1) {
        readUser(job, key.id, customer, priority);
    } else {
        readFirstPage(job, key.id, customer, priority);
    }
    return job;
}

void WorthClient::readFirstPage(
    Job<ReadBackRows> *job, const QString &userId, const Container &customer, Priority priority)
{
    auto *reading = m_requests.users(customer, 1, priority);
    stopWith(job, reading);
    reading->then(job, [this, job, userId, customer, priority](Result<UserPage> page) {
        if (!page) {
            job->finish(failure(page.error()));
            return;
        }
        m_pages = page->totalPages;
        if (!page->isAll() && !contains(page->users, userId)) {
            readUser(job, userId, customer, priority);
            return;
        }
        const bool isAll = page->isAll();
        job->finish(ReadBackRows{.rows = std::move(page->users), .wholeContainer = isAll});
    });
}

void WorthClient::readUser(Job<ReadBackRows> *job, const QString &userId, const Container &customer, Priority priority)
{
    auto *reading = m_requests.user(customer, userId, priority);
    stopWith(job, reading);
    reading->then(job, [job](Result<User> user) {
        job->finish(
            std::move(user).map([](User &&read) { return ReadBackRows{.rows = {std::move(read.invitation)}}; }));
    });
}

Job<QString> *WorthClient::rawJson(const Invitation &invitation)
{
    return m_requests.userJson(customerOf(invitation.container), invitation.key.id);
}

WriteJob<Invitation> *WorthClient::resend(Grant grant, const InvitationKey &key, const Container &container)
{
    return m_requests.resend(std::move(grant), customerOf(container), key.id);
}

void WorthClient::enterCustomer(const QString &id)
{
    const bool isNew = id != m_customer.id;
    if (isNew) {
        m_customer.id = id;
        m_customer.name.clear();
        m_pages = -1;
        enterRealm();
    }
    if (m_account.customerId == id && !m_account.customerName.isEmpty()) {
        m_customer.name = m_account.customerName;
    }
}

/// The rules come first: the realm's queue takes them up with its first request.
void WorthClient::enterRealm()
{
    const QString realm = realmOf(m_http.baseUrl(), m_customer.id.isEmpty() ? m_connection.id : m_customer.id);
    m_pacer.setRules(realm, pacerRules(RequestsPerMinute, m_connection));
    m_http.setRealm(realm);
    m_door.setRealm(realm);
}

/// Without a refresh token nobody is asked to renew: the vendor's 401 says that the session is over.
void WorthClient::applyRenewal()
{
    m_http.setRenewal(canRenewToken() ? m_renewal : nullptr);
}

void WorthClient::takeFirstPage(int totalPages)
{
    m_pages = totalPages;
    Q_EMIT scopeFound(m_customer.id, m_customer.name);
}

void WorthClient::takeName(const QString &name)
{
    m_customer.name = name;
    Q_EMIT scopeFound(m_customer.id, name);
}

Container WorthClient::customerOf(const Container &container) const
{
    return container.id.isEmpty() ? m_customer : container;
}

Account WorthClient::knownAccount() const
{
    Account account = m_account.customerId == m_customer.id ? m_account : Account();
    if (account.person.isEmpty()) {
        account.person = m_email;
    }
    return account;
}

} // namespace Reinvite::Worth
