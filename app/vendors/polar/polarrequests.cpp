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
    const QString segment = pathSegment(seatId);
    return segment.isEmpty() ? QString() : "/v1/customer-seats/"_L1 + segment;
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

Job<QList<Organization>> *PolarRequests::organizations(Priority priority)
{
    auto *answer = http().read(u"/v1/organizations/"_s, queryOf({{u"limit"_s, QString::number(PageLimit)}}), priority);
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
    return http().read(u"/v1/customer-seats"_s, queryOf({{idParameter(container), container.id}}), priority);
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
    return http().read(u"/v1/customer-seats"_s, {}, Priority::Act);
}

WriteJob<Invitation> *PolarRequests::resend(Grant grant, const QString &seatId, const Container &container)
{
    const QString path = seatPath(seatId);
    return path.isEmpty() ? refused(grant, cannotStandInPath())
                          : writeSeat(std::move(grant), "POST", path + "/resend"_L1, container);
}

WriteJob<Invitation> *PolarRequests::revoke(Grant grant, const QString &seatId, const Container &container)
{
    const QString path = seatPath(seatId);
    return path.isEmpty() ? refused(grant, cannotStandInPath())
                          : writeSeat(std::move(grant), "DELETE", path, container);
}

WriteJob<Invitation> *PolarRequests::assign(Grant grant, const AssignRequest &request)
{
    const QByteArray body = assignBody(request);
    return body.isEmpty() ? refused(grant, badMetadata())
                          : writeSeat(std::move(grant), "POST", u"/v1/customer-seats"_s, request.container, body);
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
