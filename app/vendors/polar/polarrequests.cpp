// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarrequests.h"

#include "app/vendors/jobsteps.h"
#include "app/vendors/polar/polarerrors.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace Reinvite::Polar {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

constexpr int PageLimit = 100; // the vendor's greatest

QUrlQuery query(std::initializer_list<std::pair<QString, QString>> items)
{
    QUrlQuery result;
    for (const auto &[key, value] : items) {
        // QUrlQuery leaves a plus as it is, and servers read it as a space.
        result.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    return result;
}

QString pathOf(ContainerKind kind)
{
    return kind == ContainerKind::Subscription ? u"/v1/subscriptions/"_s : u"/v1/orders/"_s;
}

QString idParameter(const Container &container)
{
    return container.kind == kindId(ContainerKind::Order) ? u"order_id"_s : u"subscription_id"_s;
}

Problem cannotStandInPath()
{
    return {.kind = ProblemKind::Validation, .detail = Text::tr("the seat's id can't be used in a request")};
}

Problem badMetadata()
{
    return {.kind = ProblemKind::Validation, .detail = Text::tr("the seat's metadata is not a JSON object")};
}

} // namespace

QString seatPath(const QString &seatId)
{
    if (seatId.isEmpty() || seatId == "."_L1 || seatId == ".."_L1) {
        return {};
    }
    return "/v1/customer-seats/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(seatId));
}

QByteArray assignBody(const AssignRequest &request)
{
    QByteArray body = QJsonDocument(QJsonObject{
                                        {idParameter(request.container), request.container.id},
                                        {u"email"_s, request.email},
                                    })
                          .toJson(QJsonDocument::Compact);
    if (request.metadata.isEmpty()) {
        return body;
    }
    const QByteArray metadata = request.metadata.toUtf8();
    if (!QJsonDocument::fromJson(metadata).isObject()) {
        return {};
    }
    // As text, so that numbers go back exactly as they came.
    body.chop(1);
    return body + ",\"metadata\":" + metadata + '}';
}

PolarRequests::PolarRequests(HttpClient &http, PacerGate &pacer, const QString &connection, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_pacer(pacer)
    , m_connection(connection)
{
}

template <typename T, typename Parse>
Job<T> *PolarRequests::parsed(Job<HttpAnswer> *answer, Parse parse)
{
    auto *job = new Job<T>(this);
    stopWith(job, answer);
    answer->then(job, [this, job, parse = std::move(parse)](Result<HttpAnswer> result) {
        if (result) {
            result = checkJson(*result).map([&result] { return std::move(*result); });
        }
        if (!result) {
            noteSignedOut(result.error());
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

Job<QList<Organization>> *PolarRequests::organizations(Priority priority)
{
    auto *answer = m_http.read(u"/v1/organizations/"_s, query({{u"limit"_s, QString::number(PageLimit)}}), priority);
    return parsed<QList<Organization>>(answer, &parseOrganizations);
}

Job<ContainerPage> *PolarRequests::containers(ContainerKind kind, const QString &organizationId, int page)
{
    QUrlQuery parameters = query({{u"page"_s, QString::number(page)}, {u"limit"_s, QString::number(PageLimit)}});
    if (kind == ContainerKind::Order) {
        // Every renewal of a subscription is an order too; this spares reading them all. The parser decides all the
        // same.
        parameters.addQueryItem(u"product_billing_type"_s, u"one_time"_s);
    }
    if (!organizationId.isEmpty()) {
        parameters.addQueryItem(u"organization_id"_s, QString::fromLatin1(QUrl::toPercentEncoding(organizationId)));
    }
    return parsed<ContainerPage>(m_http.read(pathOf(kind), parameters, Priority::Background),
        [kind](const QByteArray &body) { return parseContainers(body, kind); });
}

Job<HttpAnswer> *PolarRequests::readSeats(const Container &container, Priority priority)
{
    return m_http.read(u"/v1/customer-seats"_s, query({{idParameter(container), container.id}}), priority);
}

Job<SeatList> *PolarRequests::seats(const Container &container, Priority priority)
{
    return parsed<SeatList>(
        readSeats(container, priority), [connection = m_connection, container](const QByteArray &body) {
            return parseSeats(body, connection, container);
        });
}

Job<QString> *PolarRequests::seatJson(const Container &container, const QString &seatId)
{
    return parsed<QString>(readSeats(container, Priority::Act),
        [seatId](const QByteArray &body) { return Polar::seatJson(body, seatId); });
}

Job<ContainerPage> *PolarRequests::probeContainers(ContainerKind kind)
{
    return parsed<ContainerPage>(m_http.read(pathOf(kind), query({{u"limit"_s, u"1"_s}}), Priority::Act),
        [kind](const QByteArray &body) { return parseContainers(body, kind); });
}

Job<HttpAnswer> *PolarRequests::probeSeats()
{
    return m_http.read(u"/v1/customer-seats"_s, {}, Priority::Act);
}

WriteJob<Invitation> *PolarRequests::resend(Grant grant, const QString &seatId, const Container &container)
{
    const QString path = seatPath(seatId);
    return path.isEmpty() ? refused(grant, cannotStandInPath())
                          : write(std::move(grant), "POST", path + "/resend"_L1, container);
}

WriteJob<Invitation> *PolarRequests::revoke(Grant grant, const QString &seatId, const Container &container)
{
    const QString path = seatPath(seatId);
    return path.isEmpty() ? refused(grant, cannotStandInPath()) : write(std::move(grant), "DELETE", path, container);
}

WriteJob<Invitation> *PolarRequests::assign(Grant grant, const AssignRequest &request)
{
    const QByteArray body = assignBody(request);
    return body.isEmpty() ? refused(grant, badMetadata())
                          : write(std::move(grant), "POST", u"/v1/customer-seats"_s, request.container, body);
}

WriteJob<Invitation> *PolarRequests::write(
    Grant grant, const QByteArray &method, const QString &path, const Container &container, const QByteArray &body)
{
    auto *job = new WriteJob<Invitation>(this);
    auto *sent = m_http.write(
        std::move(grant), method, path, body, body.isEmpty() ? QByteArray() : QByteArrayLiteral("application/json"));
    stopWith(job, sent);
    sent->then(
        job, [this, job, container](WriteOutcome<HttpAnswer> outcome) { settle(job, std::move(outcome), container); });
    return job;
}

/// Nothing goes out: the pacer must not wait for an answer.
WriteJob<Invitation> *PolarRequests::refused(const Grant &unused, Problem problem)
{
    m_pacer.abandoned(unused.realm());
    auto *job = new WriteJob<Invitation>(this);
    job->finish(WriteRefused{std::move(problem)});
    return job;
}

/// A 2xx that can't be read was sent all the same: its answer stays empty, whatever the body is.
void PolarRequests::settle(WriteJob<Invitation> *job, WriteOutcome<HttpAnswer> outcome, const Container &container)
{
    if (const auto *out = std::get_if<WriteSignedOut>(&outcome)) {
        noteSignedOut(out->problem);
    }
    const auto finish = [this, job, &container]<typename Ended>(Ended &ended) {
        if constexpr (std::is_same_v<Ended, WriteSent<HttpAnswer>>) {
            const auto work = [body = ended.answer ? ended.answer->body : QByteArray(), connection = m_connection,
                                  container] { return parseSeat(body, connection, container); };
            onWorker(job, work, [job, id = ended.requestId, status = ended.httpStatus](Result<Invitation> seat) {
                job->finish(WriteSent<Invitation>{
                    .answer = seat ? std::optional(std::move(*seat)) : std::nullopt,
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

void PolarRequests::noteSignedOut(const Problem &problem)
{
    if (problem.kind == ProblemKind::Unauthorized) {
        Q_EMIT signedOut(problem);
    }
}

} // namespace Reinvite::Polar
