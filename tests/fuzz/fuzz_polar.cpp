// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarerrors.h"
#include "app/vendors/polar/polarpages.h"
#include "app/vendors/polar/polarparser.h"
#include "tests/fuzz/demand.h"

#include <algorithm>
#include <array>

using namespace Reinvite;
using namespace Reinvite::Polar;

namespace {

const Container &team()
{
    static const Container Team = {.kind = kindId(ContainerKind::Subscription),
        .id = QStringLiteral("sub"),
        .name = QStringLiteral("Team"),
        .owner = {}};
    return Team;
}

void readSeats(const QByteArray &body)
{
    const auto list = parseSeats(body, QStringLiteral("c1"), team());
    demandValueOrMalformed(list);
    demand(!list || std::ranges::none_of(list->seats, [](const Invitation &seat) { return seat.key.id.isEmpty(); }));
    const auto seat = parseSeat(body, QStringLiteral("c1"), team());
    demandValueOrMalformed(seat);
    demand(!seat || !seat->key.id.isEmpty());
    const auto json = seatJson(body, QStringLiteral("a"));
    demand(json || json.error().kind == ProblemKind::Malformed || json.error().kind == ProblemKind::NotFound);
}

void readPages(const QByteArray &body)
{
    for (const auto kind : {ContainerKind::Subscription, ContainerKind::Order}) {
        const auto page = parseContainers(body, kind);
        demandValueOrMalformed(page);
        demand(!page || page->containers.size() + page->unusable <= page->items);
    }
    demandValueOrMalformed(parseOrganizations(body));
}

void readAnswers(const QByteArray &body)
{
    constexpr std::array Types = {"application/json", "text/plain", "text/html", ""};
    for (const int status : {200, 400, 401, 403, 422, 429, 500}) {
        const HttpAnswer answer{.status = status,
            .body = body,
            .headers = {{"content-type", Types.at(size_t(status) % Types.size())}, {"retry-after", body.left(8)},
                {"www-authenticate", body.left(80)}}};
        const Problem problem = readError(answer);
        demand(problem.vendorText.size() <= 500 && problem.vendorCode.size() <= 500);
        demandValueOrMalformed(checkJson(answer));
    }
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), qsizetype(size));
    readSeats(body);
    readPages(body);
    readAnswers(body);
    return 0;
}
