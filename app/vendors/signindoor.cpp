// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/signindoor.h"

#include "app/vendors/errors.h"
#include "app/vendors/jobsteps.h"

#include <QJsonDocument>

namespace Reinvite {

namespace {

/// What came, or why it counts as nothing.
[[nodiscard]] Result<QByteArray> bodyOf(const WriteOutcome<HttpAnswer> &outcome)
{
    return std::visit(
        []<typename Ended>(const Ended &ended) -> Result<QByteArray> {
            if constexpr (std::is_same_v<Ended, WriteSent<HttpAnswer>>) {
                const HttpAnswer answer = ended.answer.value_or(HttpAnswer());
                return checkJson(answer).map([&answer] { return answer.body; });
            } else {
                return failure(ended.problem);
            }
        },
        outcome);
}

} // namespace

SignInDoor::SignInDoor(HttpSettings settings, PacerGate &pacer, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_http(std::move(settings), pacer, clock)
    , m_pacer(pacer)
{
    connect(&m_http, &HttpClient::skewMeasured, this, &SignInDoor::skewMeasured);
}

void SignInDoor::setRealm(const QString &realm)
{
    m_http.setRealm(realm);
}

Job<Secret> *SignInDoor::post(const QString &path, const QJsonObject &body, Parse parse)
{
    auto *job = new Job<Secret>(this);
    auto *acquiring = m_pacer.acquire(m_http.realm(), Priority::Act);
    stopWith(job, acquiring);
    acquiring->then(job,
        [this, job, path, bytes = QJsonDocument(body).toJson(QJsonDocument::Compact), parse = std::move(parse)](
            Result<Grant> grant) {
            if (grant) {
                send(std::move(*grant), path, bytes, job, parse);
            } else {
                job->finish(failure(grant.error()));
            }
        });
    return job;
}

void SignInDoor::send(Grant grant, const QString &path, const QByteArray &body, Job<Secret> *job, Parse parse)
{
    auto *sent = m_http.write(std::move(grant), "POST", path, body, "application/json");
    stopWith(job, sent);
    sent->then(job, [job, parse = std::move(parse)](const WriteOutcome<HttpAnswer> &outcome) {
        const Result<QByteArray> answered = bodyOf(outcome);
        job->finish(answered ? parse(*answered) : Result<Secret>(failure(answered.error())));
    });
}

} // namespace Reinvite
