// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/readtask.h"

#include "app/http/origin.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace Reinvite {

using namespace std::chrono_literals;

namespace {

constexpr int MostThrottles = 3;
constexpr int MostRedirects = 3;
/// A vendor that wants a longer pause is reported, not waited for.
constexpr std::chrono::seconds LongestWait = 5min;

bool isPatient(const Exchange &exchange)
{
    return exchange.retryAfter.value_or(0s) <= LongestWait;
}

} // namespace

ReadTask::ReadTask(
    Requester &requester, ReadSlots &slotsForReads, Job<HttpAnswer> *job, const QUrl &url, Priority priority)
    : QObject(job)
    , m_requester(requester)
    , m_slots(&slotsForReads)
    , m_job(job)
    , m_url(url)
    , m_priority(priority)
{
    connect(job, &JobBase::cancelled, this, &ReadTask::stop);
    begin();
}

ReadTask::~ReadTask()
{
    leave();
}

/// A renewal that fails is no end: the token may still be good, and if it is not, the answer says so.
void ReadTask::begin()
{
    if (m_requester.isTokenEnding()) {
        renewToken([this](bool) { lineUp(); });
    } else {
        lineUp();
    }
}

void ReadTask::renewToken(std::function<void(bool renewed)> next)
{
    // Not stopped with this read: others wait for it too.
    m_requester.renewToken()->then(
        this, [next = std::move(next)](const Result<void> &renewed) { next(renewed.has_value()); });
}

void ReadTask::lineUp()
{
    // An administrator's act never lines up behind a refresh.
    if (m_priority == Priority::Act) {
        acquireGrant();
    } else {
        m_slots->enter(this, [this] { acquireGrant(); });
    }
}

/// The job lives on until the event loop comes round; the request does not.
void ReadTask::stop()
{
    if (m_transfer) {
        m_requester.pacer().abandoned(m_realm);
    }
    leave();
    deleteLater();
}

void ReadTask::leave()
{
    if (JobBase *grant = m_grant) {
        grant->cancel();
    }
    if (ReadSlots *readSlots = m_slots) {
        readSlots->leave(this);
    }
}

void ReadTask::acquireGrant()
{
    m_realm = m_requester.settings().realm;
    Job<Grant> *grant = m_requester.pacer().acquire(m_realm, m_priority);
    m_grant = grant;
    grant->then(this, [this](const Result<Grant> &) { send(); });
}

void ReadTask::send()
{
    m_tokenNumber = m_requester.tokenNumber();
    Transfer *transfer = m_requester.get(m_url, m_priority, this);
    m_transfer = transfer;
    connect(transfer, &Transfer::finished, this, &ReadTask::judge);
}

void ReadTask::judge(const Exchange &exchange)
{
    m_transfer->deleteLater();
    leave();
    m_requester.learn(m_realm, exchange);
    if (!tryAfterThrottle(exchange) && !tryAgain(exchange) && !tryWithNewToken(exchange) && !follow(exchange)) {
        finish(exchange);
    }
}

/// The pacer holds the next grant back for as long as the vendor said.
bool ReadTask::tryAfterThrottle(const Exchange &exchange)
{
    if (!exchange.isWhole() || exchange.answer.status != 429 || m_throttles >= MostThrottles || !isPatient(exchange)) {
        return false;
    }
    ++m_throttles;
    begin();
    return true;
}

bool ReadTask::tryAgain(const Exchange &exchange)
{
    const auto &delays = m_requester.settings().readRetries;
    if (!mayHelpToReadAgain(exchange) || m_retries >= delays.size() || !isPatient(exchange)) {
        return false;
    }
    const std::chrono::milliseconds told = exchange.retryAfter.value_or(0s);
    QTimer::singleShot(std::max(m_requester.jittered(delays[m_retries]), told), this, &ReadTask::begin);
    ++m_retries;
    return true;
}

/// Another read may have had the token renewed while this one was under way.
bool ReadTask::tryWithNewToken(const Exchange &exchange)
{
    const bool isRefused = exchange.isWhole() && exchange.answer.status == 401;
    if (!isRefused || !m_requester.canRenewToken() || std::exchange(m_renewed, true)) {
        return false;
    }
    if (m_tokenNumber != m_requester.tokenNumber()) {
        lineUp();
        return true;
    }
    renewToken([this, exchange](bool renewed) {
        if (renewed) {
            lineUp();
        } else {
            finish(exchange);
        }
    });
    return true;
}

bool ReadTask::follow(const Exchange &exchange)
{
    const QUrl target = redirectTarget(exchange);
    if (!exchange.isWhole() || !target.isValid() || !sameOrigin(target, m_url) || m_redirects >= MostRedirects) {
        return false;
    }
    ++m_redirects;
    m_url = target;
    begin();
    return true;
}

void ReadTask::finish(const Exchange &exchange)
{
    m_job->finish(readResult(exchange, m_requester.settings().errorReader));
}

} // namespace Reinvite
