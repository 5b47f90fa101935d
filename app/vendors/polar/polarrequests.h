// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/polar/polarpages.h"
#include "app/vendors/polar/polarparser.h"
#include "app/vendors/requests.h"
#include "app/vendors/vendorclient.h"

namespace Reinvite::Polar {

/// Polar's requests, one function each: path, query and body in, parsed value out. Slashes are exact: some of the
/// vendor's paths end with one and some must not (vendor-apis.md 1.1).
class PolarRequests final : public Requests
{
    Q_OBJECT
public:
    using Requests::Requests;

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

private:
    [[nodiscard]] Job<HttpAnswer> *readSeats(const Container &container, Priority priority);
    [[nodiscard]] WriteJob<Invitation> *writeSeat(Grant grant, const QByteArray &method, const QString &path,
        const Container &container, const QByteArray &body = {});
};

/// "/v1/customer-seats/<id>" with the id percent-encoded; empty when the id can't stand in a path.
[[nodiscard]] QString seatPath(const QString &seatId);
/// The body of an assignment; empty when the metadata is not a JSON object.
[[nodiscard]] QByteArray assignBody(const AssignRequest &request);

} // namespace Reinvite::Polar
