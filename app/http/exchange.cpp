// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/exchange.h"

#include "app/http/origin.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

template <typename Key>
struct KindOf
{
    Key key;
    ProblemKind kind;
};

constexpr std::array StatusKinds = {
    KindOf<int>{400, ProblemKind::Validation},
    KindOf<int>{401, ProblemKind::Unauthorized},
    KindOf<int>{403, ProblemKind::Forbidden},
    KindOf<int>{404, ProblemKind::NotFound},
    KindOf<int>{405, ProblemKind::NotFound},
    KindOf<int>{407, ProblemKind::Setup},
    KindOf<int>{408, ProblemKind::Timeout},
    KindOf<int>{409, ProblemKind::WrongState},
    KindOf<int>{410, ProblemKind::NotFound},
    KindOf<int>{422, ProblemKind::Validation},
    KindOf<int>{429, ProblemKind::RateLimited},
};

constexpr std::array ErrorKinds = {
    KindOf<QNetworkReply::NetworkError>{QNetworkReply::TimeoutError, ProblemKind::Timeout},
    KindOf<QNetworkReply::NetworkError>{QNetworkReply::ProxyTimeoutError, ProblemKind::Timeout},
    KindOf<QNetworkReply::NetworkError>{QNetworkReply::SslHandshakeFailedError, ProblemKind::Insecure},
    KindOf<QNetworkReply::NetworkError>{QNetworkReply::InsecureRedirectError, ProblemKind::Insecure},
    KindOf<QNetworkReply::NetworkError>{QNetworkReply::ProxyAuthenticationRequiredError, ProblemKind::Setup},
    KindOf<QNetworkReply::NetworkError>{QNetworkReply::ProtocolUnknownError, ProblemKind::Malformed},
    KindOf<QNetworkReply::NetworkError>{QNetworkReply::ProtocolInvalidOperationError, ProblemKind::Malformed},
    KindOf<QNetworkReply::NetworkError>{QNetworkReply::ProtocolFailure, ProblemKind::Malformed},
    KindOf<QNetworkReply::NetworkError>{QNetworkReply::UnknownContentError, ProblemKind::Malformed},
    KindOf<QNetworkReply::NetworkError>{QNetworkReply::UnknownServerError, ProblemKind::Malformed},
};

template <typename Table, typename Key>
ProblemKind kindIn(const Table &table, Key key, ProblemKind otherwise)
{
    const auto entry = std::ranges::find(table, key, &Table::value_type::key);
    return entry != table.end() ? entry->kind : otherwise;
}

bool isRedirect(int status)
{
    return status >= 300 && status < 400;
}

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

Problem redirectProblem(const Exchange &exchange)
{
    const QUrl target = redirectTarget(exchange);
    if (!target.isValid()) {
        return {
            .kind = ProblemKind::Malformed, .detail = Text::tr("The answer points elsewhere without saying where.")};
    }
    return {.kind = sameOrigin(target, exchange.url) ? ProblemKind::Malformed : ProblemKind::Insecure,
        .detail =
            Text::tr("The answer points to another address at %1, which was not followed.").arg(originText(target))};
}

bool isCutOff(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::RemoteHostClosedError || error == QNetworkReply::ContentReSendError;
}

/// Does Qt's error merely repeat the status?
bool isToldByStatus(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::NoError) {
        return true;
    }
    // Qt would have sent the body again, to the new place or with credentials; the head itself came whole.
    if (error == QNetworkReply::ContentReSendError) {
        return isRedirect(status) || status == 401;
    }
    const bool isOfContent = error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError;
    const bool isOfServer = error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError;
    return status >= 400 && (isOfContent || isOfServer || error == QNetworkReply::ProtocolInvalidOperationError);
}

/// Neither a length nor chunks: the server closes the connection where the body ends (RFC 9112, section 6.3).
bool endsWithConnection(const HttpAnswer &answer)
{
    return !answer.headers.contains("content-length") && !answer.headers.contains("transfer-encoding");
}

bool isAsLongAsTold(const HttpAnswer &answer)
{
    const bool isPacked = answer.headers.contains("content-encoding");
    const bool hasNoBody = answer.status == 204 || answer.status == 304;
    bool isTold = false;
    const qint64 told = answer.header("content-length").toLongLong(&isTold);
    return !isTold || isPacked || hasNoBody || answer.body.size() >= told;
}

/// Redirects are ours to judge, whatever the vendor wrote with them.
Problem readProblem(const Exchange &exchange, const ErrorReader &reader)
{
    const int status = exchange.answer.status;
    if (isRedirect(status)) {
        return redirectProblem(exchange);
    }
    return reader ? reader(exchange.answer) : Problem{.kind = kindOfStatus(status)};
}

WriteOutcome<HttpAnswer> brokenOutcome(const Exchange &exchange)
{
    Problem problem = exchange.broken.value_or(Problem{});
    if (exchange.neverLeft) {
        return WriteNotSent{std::move(problem)};
    }
    return WriteUnsettled{std::move(problem)};
}

} // namespace

ProblemKind kindOfStatus(int status)
{
    const bool isClientError = status >= 400 && status < 500;
    const bool isServerError = status >= 500 && status < 600;
    return kindIn(StatusKinds, status,
        isClientError       ? ProblemKind::Validation
            : isServerError ? ProblemKind::VendorFault
                            : ProblemKind::Malformed);
}

bool cameWhole(const HttpAnswer &answer, QNetworkReply::NetworkError error)
{
    const bool isExplained = isToldByStatus(error, answer.status) || (endsWithConnection(answer) && isCutOff(error));
    return answer.status > 0 && isExplained && isAsLongAsTold(answer);
}

Problem connectionProblem(QNetworkReply::NetworkError error, int status, const QString &text)
{
    // With the status of half an answer Qt's text may be about the status, and name the address.
    const bool isHalf = error == QNetworkReply::NoError || isCutOff(error) || status >= 400;
    const QString halfText = Text::tr("The connection was closed before the answer was complete.");
    const QString packedText = Text::tr("The answer could not be unpacked, or would have grown too long.");
    const bool isPacked = error == QNetworkReply::UnknownContentError && !isHalf;
    return {.kind = kindIn(ErrorKinds, error, ProblemKind::Offline),
        .httpStatus = status,
        .detail = isHalf ? halfText
            : isPacked   ? packedText
                         : text};
}

Problem answerProblem(const Exchange &exchange, const ErrorReader &reader)
{
    Problem problem = readProblem(exchange, reader);
    problem.httpStatus = exchange.answer.status;
    if (problem.requestId.isEmpty()) {
        problem.requestId = exchange.answer.requestId;
    }
    if (!problem.retryAfter) {
        problem.retryAfter = exchange.retryAfter;
    }
    return problem;
}

WriteOutcome<HttpAnswer> writeOutcome(const Exchange &exchange, const ErrorReader &reader)
{
    if (!exchange.isWhole()) {
        return brokenOutcome(exchange);
    }
    const int status = exchange.answer.status;
    if (isSuccess(status)) {
        return WriteSent<HttpAnswer>{exchange.answer, exchange.answer.requestId, status};
    }
    Problem problem = answerProblem(exchange, reader);
    if (status == 401) {
        return WriteSignedOut{std::move(problem)};
    }
    if (status == 429) {
        return WriteThrottled{std::move(problem)};
    }
    if (status >= 300 && status < 500 && status != 408) {
        return WriteRefused{std::move(problem)};
    }
    return WriteUnsettled{std::move(problem)};
}

Result<HttpAnswer> readResult(const Exchange &exchange, const ErrorReader &reader)
{
    if (exchange.broken) {
        return failure(*exchange.broken);
    }
    if (isSuccess(exchange.answer.status)) {
        return exchange.answer;
    }
    return failure(answerProblem(exchange, reader));
}

bool mayHelpToReadAgain(const Exchange &exchange)
{
    if (exchange.broken) {
        return exchange.broken->kind == ProblemKind::Offline || exchange.broken->kind == ProblemKind::Timeout;
    }
    constexpr std::array Passing = {500, 502, 503, 504};
    return std::ranges::find(Passing, exchange.answer.status) != Passing.end();
}

QUrl redirectTarget(const Exchange &exchange)
{
    const QByteArray location = exchange.answer.header("location");
    if (!isRedirect(exchange.answer.status) || location.isEmpty()) {
        return {};
    }
    return exchange.url.resolved(QUrl::fromEncoded(location));
}

} // namespace Reinvite
