// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/errors.h"
#include "app/vendors/jobsteps.h"
#include "models/connection.h"
#include "models/invitation.h"

namespace Reinvite {

/// By the vendor's limit, unless the administrator has said what this program may use of it.
[[nodiscard]] PacerRules pacerRules(int requestsPerMinute, const ConnectionInfo &connection);

/// What the request classes of all vendors are built on: answers parsed on a worker, 401 told on, writes that can't be
/// read counted as sent.
class Requests : public QObject
{
    Q_OBJECT
public:
    /// `connection`: whose rows the answers are.
    Requests(HttpClient &http, PacerGate &pacer, const QString &connection, QObject *parent = nullptr);

Q_SIGNALS:
    /// A read or a write was answered with 401.
    void signedOut(const Reinvite::Problem &problem);

protected:
    [[nodiscard]] HttpClient &http() { return m_http; }
    [[nodiscard]] const QString &connection() const { return m_connection; }

    /// `parse`: const QByteArray & -> Result<T>, on a worker.
    template <typename T, typename Parse>
    [[nodiscard]] Job<T> *parsed(Job<HttpAnswer> *answer, Parse parse);
    /// `parse`: const QByteArray & -> Result<Invitation>, on a worker. A 2xx that can't be read was sent all the same:
    /// its answer stays empty, whatever the body is.
    template <typename Parse>
    [[nodiscard]] WriteJob<Invitation> *write(
        Grant grant, const QByteArray &method, const QString &path, Parse parse, const QByteArray &body = {});
    /// Nothing goes out: the pacer must not wait for an answer.
    [[nodiscard]] WriteJob<Invitation> *refused(const Grant &unused, Problem problem);

private:
    template <typename Parse>
    void settle(WriteJob<Invitation> *job, WriteOutcome<HttpAnswer> outcome, Parse parse);
    [[nodiscard]] Result<HttpAnswer> checked(Result<HttpAnswer> answer);
    void noteSignedOut(const Problem &problem);

    HttpClient &m_http;
    PacerGate &m_pacer;
    QString m_connection;
};

/// `items` as a query, with a plus as itself.
[[nodiscard]] QUrlQuery queryOf(std::initializer_list<std::pair<QString, QString>> items);
/// `id` as one segment of a path, percent-encoded; empty when it can't stand in one.
[[nodiscard]] QString pathSegment(const QString &id);

template <typename T, typename Parse>
Job<T> *Requests::parsed(Job<HttpAnswer> *answer, Parse parse)
{
    auto *job = new Job<T>(this);
    stopWith(job, answer);
    answer->then(job, [this, job, parse = std::move(parse)](Result<HttpAnswer> result) {
        result = checked(std::move(result));
        if (!result) {
            job->finish(failure(std::move(result.error())));
            return;
        }
        const auto work = [parse, answered = std::move(*result)] {
            return parse(answered.body).map_error([&answered](Problem problem) {
                problem.httpStatus = answered.status;
                problem.requestId = answered.requestId;
                return problem;
            });
        };
        onWorker(job, work, [job](Result<T> value) { job->finish(std::move(value)); });
    });
    return job;
}

template <typename Parse>
WriteJob<Invitation> *Requests::write(
    Grant grant, const QByteArray &method, const QString &path, Parse parse, const QByteArray &body)
{
    auto *job = new WriteJob<Invitation>(this);
    auto *sent = m_http.write(
        std::move(grant), method, path, body, body.isEmpty() ? QByteArray() : QByteArrayLiteral("application/json"));
    stopWith(job, sent);
    sent->then(job, [this, job, parse = std::move(parse)](WriteOutcome<HttpAnswer> outcome) {
        settle(job, std::move(outcome), parse);
    });
    return job;
}

template <typename Parse>
void Requests::settle(WriteJob<Invitation> *job, WriteOutcome<HttpAnswer> outcome, Parse parse)
{
    if (const auto *out = std::get_if<WriteSignedOut>(&outcome)) {
        noteSignedOut(out->problem);
    }
    const auto finish = [job, &parse]<typename Ended>(Ended &ended) {
        if constexpr (std::is_same_v<Ended, WriteSent<HttpAnswer>>) {
            const auto work = [body = ended.answer ? ended.answer->body : QByteArray(), parse] { return parse(body); };
            onWorker(job, work, [job, id = ended.requestId, status = ended.httpStatus](Result<Invitation> row) {
                job->finish(WriteSent<Invitation>{
                    .answer = row ? std::optional(std::move(*row)) : std::nullopt,
                    .requestId = id,
                    .httpStatus = status,
                });
            });
        } else {
            job->finish(std::move(ended));
        }
    };
    std::visit(finish, outcome);
}

} // namespace Reinvite
