// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/requester.h"

#include "app/http/oneshotbody.h"
#include "app/http/origin.h"

#include <QCoreApplication>
#include <QNetworkProxyFactory>

#include <algorithm>
#include <utility>

namespace Reinvite {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// What a 429 without Retry-After waits: the window of every limit that a vendor publishes.
constexpr std::chrono::seconds UntoldRetryAfter = 60s;

/// A token that ends sooner than this is renewed first: a request may take that long.
constexpr std::chrono::milliseconds RenewBefore = 60s;

/// The system's proxy, and none for this machine.
class ProxyFactory final : public QNetworkProxyFactory
{
public:
    explicit ProxyFactory(bool loopbackOnly)
        : m_loopbackOnly(loopbackOnly)
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QUrl peer;
        peer.setHost(query.peerHostName());
        if (m_loopbackOnly || isLoopback(peer)) {
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        }
        return systemProxyForQuery(query);
    }

private:
    bool m_loopbackOnly;
};

QSslConfiguration tlsWith(const QList<QSslCertificate> &extraAuthorities)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!extraAuthorities.isEmpty()) {
        // Naming any authority stops OpenSSL from looking the system's up by itself.
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + extraAuthorities);
    }
    return tls;
}

/// A line break in a token would begin a header of its own.
bool isHeaderSafe(QByteArrayView value)
{
    return std::ranges::all_of(value, [](char c) { return c > ' ' && c < '\x7f'; });
}

void keepToItself(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Six connections of HTTP/1.1 are as fast for lists of a hundred, and are what the tests break.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
}

} // namespace

Requester::Requester(HttpSettings settings, PacerGate &pacer, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_pacer(pacer)
    , m_clock(clock)
    , m_tls(tlsWith(m_settings.extraAuthorities))
    , m_random(QRandomGenerator::securelySeeded())
    , m_reads(makeManager())
{
}

Requester::~Requester() = default;

void Requester::setToken(Secret token, Instant endsAt)
{
    m_token = std::move(token);
    m_tokenEndsAt = endsAt;
    ++m_tokenNumber;
}

bool Requester::isTokenEnding() const
{
    return canRenewToken() && m_tokenEndsAt.isValid() && m_clock.now() + m_skew + RenewBefore >= m_tokenEndsAt;
}

Job<void> *Requester::renewToken()
{
    auto *job = new Job<void>(this);
    m_waitForToken.append(job);
    if (m_waitForToken.size() == 1) {
        m_renewal()->then(this, [this](const Result<void> &renewed) {
            for (const QPointer<Job<void>> &waiting : std::exchange(m_waitForToken, {})) {
                if (waiting) {
                    waiting->finish(renewed);
                }
            }
        });
    }
    return job;
}

std::unique_ptr<QNetworkAccessManager> Requester::makeManager() const
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxyFactory(new ProxyFactory(m_settings.loopbackOnly));
    manager->setAutoDeleteReplies(false);
    return manager;
}

Result<QUrl> Requester::address(const QString &path, const QUrlQuery &query) const
{
    if (const Result<void> sound = checkBaseUrl(m_settings.baseUrl, m_settings.loopbackOnly); !sound) {
        return failure(sound.error());
    }
    if (!isHeaderSafe(m_token.reveal())) {
        return failure(ProblemKind::Setup, tr("The token holds a blank or a character that no token has."));
    }
    QUrl url = m_settings.baseUrl;
    QString base = url.path(QUrl::FullyEncoded);
    if (base.endsWith(u'/') && path.startsWith(u'/')) {
        base.chop(1);
    }
    url.setPath(base + path, QUrl::TolerantMode);
    if (!query.isEmpty()) {
        // A server reads a plus in a query as a blank; QUrlQuery leaves it as it is.
        url.setQuery(query.toString(QUrl::FullyEncoded).replace(u'+', "%2B"_L1), QUrl::StrictMode);
    }
    return url;
}

QNetworkRequest Requester::request(const QUrl &url, const QString &requestId) const
{
    QNetworkRequest request(url);
    keepToItself(request);
    request.setSslConfiguration(m_tls);
    // Qt unpacks to the end, only to count, before the first byte is read; its check for bombs stops it at our limit.
    request.setDecompressedSafetyCheckThreshold(m_settings.maxBody);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Reinvite/" REINVITE_VERSION));
    request.setRawHeader("Accept", "application/json");
    for (auto header = m_settings.headers.cbegin(); header != m_settings.headers.cend(); ++header) {
        request.setRawHeader(header.key(), header.value());
    }
    request.setRawHeader("X-Request-Id", requestId.toLatin1());
    if (hasToken() && sameOrigin(url, m_settings.baseUrl)) {
        request.setRawHeader("Authorization", "Bearer " + m_token.reveal().toByteArray());
    }
    return request;
}

QString Requester::newRequestId()
{
    constexpr int IdLength = 16;
    return QString::number(m_random.generate64(), 16).rightJustified(IdLength, u'0');
}

Transfer *Requester::get(const QUrl &url, Priority priority, QObject *parent)
{
    const QString id = newRequestId();
    QNetworkRequest get = request(url, id);
    get.setPriority(priority == Priority::Act ? QNetworkRequest::HighPriority : QNetworkRequest::NormalPriority);
    return new Transfer(m_reads->get(get),
        {.method = "GET", .requestId = id, .idle = m_settings.timeout, .maxBody = m_settings.maxBody}, m_clock, parent);
}

/// A manager for each write: what it sends goes out on a connection that nobody has used, so that "refused" and "no
/// such host" mean this request, and a keep-alive connection that the server closed while it was idle can't leave the
/// write in doubt. Clearing a shared manager's connections would do the same but breaks every other request under way
/// in it. Measured: 0.1 ms to begin, 0.3 ms to end on this thread, and one whole TLS handshake (3 to 10 ms here).
Transfer *Requester::sendOnce(
    const QByteArray &method, const QUrl &url, const QByteArray &body, const QByteArray &contentType, QObject *parent)
{
    const QString id = newRequestId();
    QNetworkRequest send = request(url, id);
    if (!contentType.isEmpty()) {
        send.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    }
    auto manager = makeManager();
    auto *transfer = new Transfer(OneShotBody::send(*manager, send, method, body),
        {.method = method,
            .requestId = id,
            .idle = m_settings.writeTimeout,
            .maxBody = m_settings.maxBody,
            .onItsOwnConnection = true},
        m_clock, parent);
    manager.release()->setParent(transfer);
    return transfer;
}

void Requester::learn(const QString &realm, const Exchange &exchange)
{
    const int status = exchange.answer.status;
    if (status == 429) {
        m_pacer.throttled(realm, exchange.retryAfter.value_or(UntoldRetryAfter));
    } else if (status == 0 || status == 401) {
        m_pacer.abandoned(realm);
    } else {
        m_pacer.answered(realm);
    }
    if (exchange.skew) {
        m_skew = *exchange.skew;
        Q_EMIT skewMeasured(*exchange.skew);
    }
    if (exchange.isWhole()) {
        HttpAnswer head = exchange.answer;
        head.body.clear();
        Q_EMIT answered(head);
    }
}

std::chrono::milliseconds Requester::jittered(std::chrono::milliseconds delay)
{
    const double factor = 0.75 + 0.5 * m_random.generateDouble();
    return std::chrono::duration_cast<std::chrono::milliseconds>(delay * factor);
}

void Requester::closeConnections()
{
    // Reads that are under way end where they began: their manager goes when the last of them has ended.
    QNetworkAccessManager *old = std::exchange(m_reads, makeManager()).release();
    old->setParent(this);
    const auto goWhenDone = [old] {
        const auto replies = old->findChildren<QNetworkReply *>();
        if (std::ranges::all_of(replies, &QNetworkReply::isFinished)) {
            old->deleteLater();
        }
    };
    // Queued: whoever waits for the reply is told of its end in the same way, and comes first.
    connect(old, &QNetworkAccessManager::finished, this, goWhenDone, Qt::QueuedConnection);
    goWhenDone();
}

} // namespace Reinvite
