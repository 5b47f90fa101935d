// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquareerrors.h"
#include "app/vendors/aisquare/aisquareform.h"
#include "app/vendors/aisquare/aisquareparser.h"
#include "app/vendors/aisquare/aisquaretokens.h"
#include "tests/fuzz/demand.h"

#include <algorithm>
#include <array>

using namespace Reinvite;
using namespace Reinvite::AiSquare;

namespace {

InviteContext context(Instant now)
{
    return {.connection = QStringLiteral("c1"),
        .workspace = {.kind = QStringLiteral("workspace"), .id = QStringLiteral("301"), .name = {}, .owner = {}},
        .now = now};
}

void readInvites(const QByteArray &body)
{
    for (const Instant now : {Instant(), Instant::fromMsecs(1'787'400'000'000)}) {
        const auto page = parseInvites(body, context(now));
        demandValueOrMalformed(page);
        demand(!page || std::ranges::none_of(page->items, [](const Invitation &row) { return row.key.id.isEmpty(); }));
        const auto invite = parseInvite(body, context(now));
        demandValueOrMalformed(invite);
        demand(!invite || !invite->key.id.isEmpty());
    }
    demandValueOrMalformed(inviteJson(body, QStringLiteral("4101")));
}

void readWorkspaces(const QByteArray &body)
{
    const auto page = parseWorkspaces(body);
    demandValueOrMalformed(page);
    demand(!page || std::ranges::none_of(page->items, [](const AccountPart &part) {
        return part.id.isEmpty() || part.name.isEmpty();
    }));
}

/// Whatever is taken for a token can stand in a header, and is taken again when it comes back from the keychain.
void readTokens(const QByteArray &body)
{
    const auto session = parseTokens(body);
    demandValueOrMalformed(session);
    if (session) {
        demand(!session->access.isEmpty());
        demand(sessionFrom(toSecret(*session)).access == session->access);
    }
    (void)checkToken(Secret(QByteArray(body)));
}

void readErrors(const QByteArray &body)
{
    constexpr std::array Types = {"application/json", "text/plain", "text/html", ""};
    for (const int status : {200, 400, 401, 403, 404, 429, 500}) {
        const HttpAnswer answer{.status = status,
            .body = body,
            .headers = {{"content-type", Types.at(size_t(status) % Types.size())}, {"retry-after", body.left(8)}}};
        const Problem problem = readError(answer);
        demand(problem.vendorText.size() <= 500 && problem.vendorCode.size() <= 500);
    }
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), qsizetype(size));
    readInvites(body);
    readWorkspaces(body);
    readTokens(body);
    readErrors(body);
    return 0;
}
