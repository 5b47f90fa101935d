// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/polar/polarpages.h"
#include "app/vendors/polar/polarparser.h"
#include "app/vendors/polar/polarsessionparser.h"
#include "app/vendors/polar/polarside.h"
#include "app/vendors/requests.h"
#include "app/vendors/vendorclient.h"

namespace Reinvite::Polar {

/// Polar's requests, one function each: path, query and body in, parsed value out.
class PolarRequests final : public Requests
{
    Q_OBJECT
public:
    /// `side` is one of the two of polarside.h.
    PolarRequests(
        const Side &side, HttpClient &http, PacerGate &pacer, const QString &connection, QObject *parent = nullptr);

    [[nodiscard]] const Side &side() const { return m_side; }

    /// Where the side has them.
    [[nodiscard]] Job<QList<Organization>> *organizations(Priority priority);
    /// Pages count from 1. `organizationId` empty: of all that the token sees.
    [[nodiscard]] Job<ContainerPage> *containers(ContainerKind kind, const QString &organizationId, int page);
    [[nodiscard]] Job<SeatList> *seats(const Container &container, Priority priority);
    [[nodiscard]] Job<QString> *seatJson(const Container &container, const QString &seatId);
    /// The smallest reads that show whether they are allowed.
    [[nodiscard]] Job<ContainerPage> *probeContainers(ContainerKind kind);
    [[nodiscard]] Job<HttpAnswer> *probeSeats();

    [[nodiscard]] WriteJob<Invitation> *resend(Grant grant, const QString &seatId, const Container &container);
    [[nodiscard]] WriteJob<Invitation> *revoke(Grant grant, const QString &seatId, const Container &container);
    [[nodiscard]] WriteJob<Invitation> *assign(Grant grant, const AssignRequest &request);

    // The portal's side alone.
    [[nodiscard]] Job<Instant> *sessionEnd(Priority priority);
    [[nodiscard]] Job<PortalUser> *portalUser(Priority priority);
    [[nodiscard]] Job<QString> *portalCustomer(Priority priority);

    /// The organisation's side alone. Sent once. Nobody gets mail from it and a session that is lost on its way ends by
    /// itself, so that an outcome in doubt is a problem like any other.
    [[nodiscard]] Job<NewSession> *openSession(Grant grant, const QString &customerId);

private:
    [[nodiscard]] QString pathOf(ContainerKind kind) const;
    [[nodiscard]] Job<HttpAnswer> *answerOf(WriteJob<HttpAnswer> *sent);
    [[nodiscard]] Job<HttpAnswer> *readSeats(const Container &container, Priority priority);
    [[nodiscard]] WriteJob<Invitation> *writeSeat(Grant grant, const QByteArray &method, const QString &path,
        const Container &container, const QByteArray &body = {});

    const Side &m_side;
};

/// "/v1/customer-seats/<id>" with the id percent-encoded; empty when the id can't stand in a path.
[[nodiscard]] QString seatPath(const Side &side, const QString &seatId);
/// The body of an assignment; empty when the metadata is not a JSON object.
[[nodiscard]] QByteArray assignBody(const AssignRequest &request);

} // namespace Reinvite::Polar
