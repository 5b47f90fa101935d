// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/transfer.h"

#include "app/http/headertext.h"
#include "models/clock.h"

#include <QCoreApplication>
#include <QLocale>
#include <QLoggingCategory>
#include <QSslError>

namespace Reinvite {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(httpLog, "reinvite.http", QtInfoMsg)

/// A server that drips a byte now and then is not waited for longer than this.
constexpr std::chrono::milliseconds LongestTransfer = 5min;
constexpr qint64 ChunkSize = qint64(64) * 1024;

QHash<QByteArray, QByteArray> headersOf(const QNetworkReply &reply)
{
    QHash<QByteArray, QByteArray> headers;
    for (const auto &[name, value] : reply.rawHeaderPairs()) {
        headers.insert(name.toLower(), value);
    }
    return headers;
}

} // namespace

Transfer::Transfer(QNetworkReply *reply, Setup setup, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_reply(reply)
    , m_setup(std::move(setup))
    , m_clock(clock)
{
    m_exchange.url = reply->url();
    // Qt's HTTP thread would else read on without an end while this thread is busy.
    reply->setReadBufferSize(m_setup.maxBody + ChunkSize);
    m_exchange.answer.requestId = m_setup.requestId;
    m_sinceStart.start();
    for (QTimer *timer : {&m_idle, &m_total}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this,
            [this] { stopBecause(ProblemKind::Timeout, tr("No whole answer came in time.")); });
    }
    m_idle.start(m_setup.idle);
    m_total.start(LongestTransfer);
    watch();
}

Transfer::~Transfer()
{
    if (QNetworkReply *reply = m_reply) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void Transfer::watch()
{
    const auto moved = [this] {
        if (!m_concluded) {
            m_idle.start(m_setup.idle);
        }
    };
    QNetworkReply *reply = m_reply;
    connect(
        reply, &QNetworkReply::encrypted, this, [this] { m_encrypted = true; }, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::encrypted, this, moved, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::uploadProgress, this, moved, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::metaDataChanged, this, moved, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::readyRead, this, moved, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::sslErrors, this, &Transfer::rememberCertificateErrors, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::metaDataChanged, this, &Transfer::readHead, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::readyRead, this, &Transfer::readBody, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::finished, this, &Transfer::conclude, Qt::QueuedConnection);
}

void Transfer::rememberCertificateErrors(const QList<QSslError> &errors)
{
    QStringList texts;
    for (const QSslError &error : errors) {
        texts.append(error.errorString());
    }
    texts.removeDuplicates();
    m_certificateErrors = texts.join(u' ');
}

void Transfer::readHead()
{
    const QNetworkReply *reply = m_reply;
    HttpAnswer &answer = m_exchange.answer;
    if (!reply || m_concluded || answer.status > 0) {
        return;
    }
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = headersOf(*reply);
    answer.requestId = requestIdOf(answer, m_setup.requestId);
    const Instant now = m_clock.now();
    m_exchange.retryAfter = retryAfterOf(answer, now);
    if (const Instant theirs = fromHttpDate(answer.header("date")); theirs.isValid()) {
        m_exchange.skew = theirs - now;
    }
    if (answer.header("content-length").toLongLong() > m_setup.maxBody) {
        stopBecause(ProblemKind::Malformed, tooLongText());
    }
}

void Transfer::readBody()
{
    QByteArray &body = m_exchange.answer.body;
    QNetworkReply *reply = m_reply;
    while (reply && !m_concluded && !m_exchange.broken && body.size() <= m_setup.maxBody) {
        const QByteArray chunk = reply->read(ChunkSize);
        if (chunk.isEmpty()) {
            return;
        }
        body += chunk;
    }
    if (body.size() > m_setup.maxBody) {
        stopBecause(ProblemKind::Malformed, tooLongText());
    }
}

QString Transfer::tooLongText() const
{
    return tr("The answer is longer than %1 and was not read to its end.")
        .arg(QLocale().formattedDataSize(m_setup.maxBody));
}

void Transfer::stopBecause(ProblemKind kind, const QString &detail)
{
    if (m_concluded || m_exchange.broken) {
        return;
    }
    m_exchange.broken = Problem{.kind = kind, .detail = detail};
    m_exchange.answer.body.clear();
    if (QNetworkReply *reply = m_reply) {
        reply->abort();
    }
}

void Transfer::conclude()
{
    const QNetworkReply *reply = m_reply;
    if (m_concluded || !reply) {
        return;
    }
    readHead();
    readBody();
    m_concluded = true;
    m_idle.stop();
    m_total.stop();
    judge(reply->error(), reply->errorString());
    log();
    Q_EMIT finished(m_exchange);
}

/// A complete answer decides first, then the error.
void Transfer::judge(QNetworkReply::NetworkError error, const QString &text)
{
    std::optional<Problem> &broken = m_exchange.broken;
    const HttpAnswer &answer = m_exchange.answer;
    if (!broken && !cameWhole(answer, error)) {
        m_exchange.neverLeft = neverLeft(error);
        broken = connectionProblem(error, answer.status, m_certificateErrors.isEmpty() ? text : m_certificateErrors);
    }
    if (broken) {
        broken->httpStatus = answer.status;
        broken->requestId = answer.requestId;
    }
}

/// Over TLS the request leaves after `encrypted`, and Qt tells that before any later error (both come queued from its
/// one network thread; our own timeout does not, and is no proof). Without TLS, which is on this machine only, a
/// refusal is one: Qt asks a `OneShotBody` before it connects again, so that no refusal of a second connection is taken
/// for it.
bool Transfer::neverLeft(QNetworkReply::NetworkError error) const
{
    if (!m_setup.onItsOwnConnection || m_exchange.answer.status > 0 || error == QNetworkReply::OperationCanceledError) {
        return false;
    }
    if (m_exchange.url.scheme() == "https"_L1) {
        return !m_encrypted;
    }
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError;
}

void Transfer::log() const
{
    qCDebug(httpLog).noquote().nospace() << m_setup.method << ' ' << m_exchange.url.path() << ' '
                                         << m_exchange.answer.status << (m_exchange.broken ? " broken " : " ")
                                         << m_sinceStart.elapsed() << " ms";
}

} // namespace Reinvite
