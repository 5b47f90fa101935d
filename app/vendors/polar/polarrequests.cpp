// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarrequests.h"

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

[[nodiscard]] Result<HttpAnswer> wholeAnswer(WriteOutcome<HttpAnswer> outcome)
{
    return std::visit(
        []<typename Ended>(Ended &ended) -> Result<HttpAnswer> {
            if constexpr (std::is_same_v<Ended, WriteSent<HttpAnswer>>) {
                return std::move(ended.answer).value_or(HttpAnswer{.status = ended.httpStatus});
            } else {
                return failure(std::move(ended.problem));
            }
        },
        outcome);
}

} // namespace

PolarRequests::PolarRequests(
    const Side &side, HttpClient &http, PacerGate &pacer, const QString &connection, QObject *parent)
    : Requests(http, pacer, connection, parent)
    , m_side(side)
{
}

QString seatPath(const Side &side, const QString &seatId)
{
    const QString segment = pathSegment(seatId);
    return segment.isEmpty() ? QString() : side.seats + u'/' + segment;
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

QString PolarRequests::pathOf(ContainerKind kind) const
{
    return kind == ContainerKind::Subscription ? m_side.subscriptions : m_side.orders;
}

Job<QList<Organization>> *PolarRequests::organizations(Priority priority)
{
    auto *answer = http().read(m_side.organizations, queryOf({{u"limit"_s, QString::number(PageLimit)}}), priority);
    return parsed<QList<Organization>>(answer, &parseOrganizations);
}

Job<ContainerPage> *PolarRequests::containers(ContainerKind kind, const QString &organizationId, int page)
{
    QUrlQuery parameters = queryOf({{u"page"_s, QString::number(page)}, {u"limit"_s, QString::number(PageLimit)}});
    if (kind == ContainerKind::Order) {
        // Every renewal of a subscription is an order too; this spares reading them all. The parser decides all the
        // same.
        parameters.addQueryItem(u"product_billing_type"_s, u"one_time"_s);
    }
    if (!organizationId.isEmpty()) {
        parameters.addQueryItem(u"organization_id"_s, QString::fromLatin1(QUrl::toPercentEncoding(organizationId)));
    }
    return parsed<ContainerPage>(http().read(pathOf(kind), parameters, Priority::Background),
        [kind](const QByteArray &body) { return parseContainers(body, kind); });
}

Job<HttpAnswer> *PolarRequests::readSeats(const Container &container, Priority priority)
{
    return http().read(m_side.seats, queryOf({{idParameter(container), container.id}}), priority);
}

Job<SeatList> *PolarRequests::seats(const Container &container, Priority priority)
{
    return parsed<SeatList>(
        readSeats(container, priority), [connection = connection(), container](const QByteArray &body) {
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
    return parsed<ContainerPage>(http().read(pathOf(kind), queryOf({{u"limit"_s, u"1"_s}}), Priority::Act),
        [kind](const QByteArray &body) { return parseContainers(body, kind); });
}

Job<HttpAnswer> *PolarRequests::probeSeats()
{
    return http().read(m_side.seats, {}, Priority::Act);
}

WriteJob<Invitation> *PolarRequests::resend(Grant grant, const QString &seatId, const Container &container)
{
    const QString path = seatPath(m_side, seatId);
    return path.isEmpty() ? refused(grant, cannotStandInPath())
                          : writeSeat(std::move(grant), "POST", path + "/resend"_L1, container);
}

WriteJob<Invitation> *PolarRequests::revoke(Grant grant, const QString &seatId, const Container &container)
{
    const QString path = seatPath(m_side, seatId);
    return path.isEmpty() ? refused(grant, cannotStandInPath())
                          : writeSeat(std::move(grant), "DELETE", path, container);
}

WriteJob<Invitation> *PolarRequests::assign(Grant grant, const AssignRequest &request)
{
    const QByteArray body = assignBody(request);
    return body.isEmpty() ? refused(grant, badMetadata())
                          : writeSeat(std::move(grant), "POST", m_side.seats, request.container, body);
}

Job<Instant> *PolarRequests::sessionEnd(Priority priority)
{
    return parsed<Instant>(
        http().read(u"/v1/customer-portal/customer-session/introspect"_s, {}, priority), &parseSessionEnd);
}

Job<PortalUser> *PolarRequests::portalUser(Priority priority)
{
    return parsed<PortalUser>(
        http().read(u"/v1/customer-portal/customer-session/user"_s, {}, priority), &parsePortalUser);
}

Job<QString> *PolarRequests::portalCustomer(Priority priority)
{
    return parsed<QString>(http().read(u"/v1/customer-portal/customers/me"_s, {}, priority), &parsePortalCustomer);
}

Job<NewSession> *PolarRequests::openSession(Grant grant, const QString &customerId)
{
    const QJsonObject body{{u"customer_id"_s, customerId}};
    auto *sent = http().write(std::move(grant), "POST", u"/v1/customer-sessions/"_s,
        QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json");
    return parsed<NewSession>(answerOf(sent), &parseNewSession);
}

Job<HttpAnswer> *PolarRequests::answerOf(WriteJob<HttpAnswer> *sent)
{
    auto *job = new Job<HttpAnswer>(this);
    stopWith(job, sent);
    sent->then(job, [job](WriteOutcome<HttpAnswer> outcome) { job->finish(wholeAnswer(std::move(outcome))); });
    return job;
}

WriteJob<Invitation> *PolarRequests::writeSeat(
    Grant grant, const QByteArray &method, const QString &path, const Container &container, const QByteArray &body)
{
    return write(
        std::move(grant), method, path,
        [connection = connection(), container](
            const QByteArray &answer) { return parseSeat(answer, connection, container); },
        body);
}

} // namespace Reinvite::Polar
