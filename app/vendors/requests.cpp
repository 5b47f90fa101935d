// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/requests.h"

namespace Reinvite {

PacerRules pacerRules(int requestsPerMinute, const ConnectionInfo &connection)
{
    constexpr int Whole = 100;
    return connection.requestsPerMinute > 0
        ? PacerRules{.requestsPerMinute = connection.requestsPerMinute, .budgetPercent = Whole}
        : PacerRules{.requestsPerMinute = requestsPerMinute};
}

using namespace Qt::StringLiterals;

Requests::Requests(HttpClient &http, PacerGate &pacer, const QString &connection, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_pacer(pacer)
    , m_connection(connection)
{
}

WriteJob<Invitation> *Requests::refused(const Grant &unused, Problem problem)
{
    m_pacer.abandoned(unused.realm());
    auto *job = new WriteJob<Invitation>(this);
    job->finish(WriteRefused{std::move(problem)});
    return job;
}

Result<HttpAnswer> Requests::checked(Result<HttpAnswer> answer)
{
    if (answer) {
        answer = checkJson(*answer).map([&answer] { return std::move(*answer); });
    }
    if (!answer) {
        noteSignedOut(answer.error());
    }
    return answer;
}

void Requests::noteSignedOut(const Problem &problem)
{
    if (problem.kind == ProblemKind::Unauthorized) {
        Q_EMIT signedOut(problem);
    }
}

QUrlQuery queryOf(std::initializer_list<std::pair<QString, QString>> items)
{
    QUrlQuery query;
    for (const auto &[key, value] : items) {
        // QUrlQuery leaves a plus as it is, and servers read it as a space.
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    return query;
}

QString pathSegment(const QString &id)
{
    return id.isEmpty() || id == "."_L1 || id == ".."_L1 ? QString() : QString::fromLatin1(QUrl::toPercentEncoding(id));
}

} // namespace Reinvite
