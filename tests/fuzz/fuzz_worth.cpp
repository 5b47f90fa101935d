// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/wortherrors.h"
#include "app/vendors/worth/worthform.h"
#include "app/vendors/worth/worthparser.h"
#include "app/vendors/worth/worthsession.h"
#include "tests/fuzz/demand.h"

#include <algorithm>
#include <array>

using namespace Reinvite;
using namespace Reinvite::Worth;

namespace {

void readUsers(const QByteArray &body)
{
    const Container lending = {.kind = QStringLiteral("customer"), .id = QStringLiteral("c"), .name = {}, .owner = {}};
    const auto page = parseUsers(body, QStringLiteral("c1"), lending);
    demandValueOrMalformed(page);
    demand(!page || std::ranges::none_of(page->users, [](const Invitation &user) { return user.key.id.isEmpty(); }));
    demand(!page || !page->isAll() || page->unusable == 0);
    const auto user = parseUser(body, QStringLiteral("c1"), lending);
    demandValueOrMalformed(user);
    demand(!user || !user->invitation.key.id.isEmpty());
    demandValueOrMalformed(userJson(body));
}

void readSessions(const QByteArray &body)
{
    const auto signedIn = parseSignIn(body);
    demandValueOrMalformed(signedIn);
    demand(!signedIn || (!signedIn->session.access.isEmpty() && !signedIn->session.account.isEmpty()));
    const auto renewed = parseRenewal(body, QStringLiteral("refresh"), QStringLiteral("c"));
    demandValueOrMalformed(renewed);
    demand(!renewed || (!renewed->access.isEmpty() && !renewed->refresh.isEmpty()));
    if (signedIn) {
        const Session kept = sessionFrom(toSecret(signedIn->session));
        demand(kept.access == signedIn->session.access && kept.refresh == signedIn->session.refresh
            && kept.account == signedIn->session.account);
    }
}

void readTokens(const QByteArray &body)
{
    const Secret token{QByteArray(body)};
    (void)endOfWebToken(token);
    const auto checked = checkToken(token);
    demand(checked || checked.error().kind == ProblemKind::Setup);
}

void readAnswers(const QByteArray &body)
{
    constexpr std::array Types = {"application/json", "text/plain", "text/html", ""};
    for (const int status : {200, 400, 401, 403, 404, 422, 429, 500}) {
        const HttpAnswer answer{.status = status,
            .body = body,
            .headers = {{"content-type", Types.at(size_t(status) % Types.size())}, {"retry-after", body.left(8)}}};
        const Problem problem = readError(answer);
        demand(problem.vendorText.size() <= 500 && problem.vendorCode.size() <= 500);
        demand(signInProblem(problem).httpStatus == status && renewalProblem(problem).httpStatus == status);
        demandValueOrMalformed(checkJson(answer));
    }
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), qsizetype(size));
    readUsers(body);
    readSessions(body);
    readTokens(body);
    readAnswers(body);
    return 0;
}
