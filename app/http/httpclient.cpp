// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/httpclient.h"

#include "app/http/readtask.h"

namespace Reinvite {

struct HttpClient::Private
{
    Private(HttpSettings settings, PacerGate &pacer, const Clock &clock)
        : requester(std::move(settings), pacer, clock)
    {
    }

    Requester requester;
    ReadSlots readSlots;
};

HttpClient::HttpClient(HttpSettings settings, PacerGate &pacer, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(settings), pacer, clock))
{
    connect(&d->requester, &Requester::skewMeasured, this, &HttpClient::skewMeasured);
    connect(&d->requester, &Requester::answered, this, &HttpClient::answered);
}

HttpClient::~HttpClient() = default;

void HttpClient::setToken(Secret token, Instant endsAt)
{
    d->requester.setToken(std::move(token), endsAt);
}

void HttpClient::setRenewal(std::function<Job<void> *()> renewal)
{
    d->requester.setRenewal(std::move(renewal));
}

bool HttpClient::hasToken() const
{
    return d->requester.hasToken();
}

void HttpClient::setRealm(const QString &realm)
{
    d->requester.setRealm(realm);
}

const QString &HttpClient::realm() const
{
    return d->requester.settings().realm;
}

const QUrl &HttpClient::baseUrl() const
{
    return d->requester.settings().baseUrl;
}

Job<HttpAnswer> *HttpClient::read(const QString &path, const QUrlQuery &query, Priority priority)
{
    auto *job = new Job<HttpAnswer>(this);
    if (const Result<QUrl> url = d->requester.address(path, query)) {
        new ReadTask(d->requester, d->readSlots, job, *url, priority);
    } else {
        job->finish(failure(url.error()));
    }
    return job;
}

WriteJob<HttpAnswer> *HttpClient::write(
    Grant grant, const QByteArray &method, const QString &path, const QByteArray &body, const QByteArray &contentType)
{
    auto *job = new WriteJob<HttpAnswer>(this);
    const Result<QUrl> url = d->requester.address(path);
    if (!url) {
        d->requester.pacer().abandoned(grant.realm());
        job->finish(WriteNotSent{url.error()});
        return job;
    }
    Transfer *transfer = d->requester.sendOnce(method, *url, body, contentType, job);
    connect(transfer, &Transfer::finished, this, [this, job, realm = grant.realm()](const Exchange &exchange) {
        job->finish(writeOutcome(exchange, d->requester.settings().errorReader));
        d->requester.learn(realm, exchange);
    });
    connect(job, &JobBase::cancelled, transfer, &QObject::deleteLater);
    return job;
}

void HttpClient::closeConnections()
{
    d->requester.closeConnections();
}

} // namespace Reinvite
