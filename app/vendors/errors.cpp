// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/errors.h"

#include "app/http/exchange.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// A longer body is no error of a vendor's, and is not parsed on the window's thread.
constexpr qsizetype LongestErrorBody = 65'536;
constexpr qsizetype LongestText = 500;

/// What a name says counts for refusals only: 401, 408, 429 and 5xx decide what may be done next by themselves.
ProblemKind kindOf(int status, const QString &code, std::span<const CodeKind> codes)
{
    const ProblemKind byStatus = kindOfStatus(status);
    const bool refusal = status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
    const auto row = std::ranges::find(codes, code, &CodeKind::code);
    return refusal && row != codes.end() ? row->kind : byStatus;
}

QByteArray contentType(const HttpAnswer &answer)
{
    return answer.header("content-type").toLower().split(';').constFirst().trimmed();
}

bool isWebPage(const HttpAnswer &answer)
{
    const QByteArray start = answer.body.left(200).trimmed().toLower();
    return contentType(answer) == "text/html" || start.startsWith("<!doctype html") || start.startsWith("<html");
}

/// The vendor's plain words ("Internal Server Error"); nothing when it does not look like words.
QString plainText(const QByteArray &body, const SecretSigns &signs)
{
    const QString text = QString::fromUtf8(body.left(LongestText));
    const bool words = std::ranges::all_of(text, [](QChar c) { return c.isPrint() || c.isSpace(); });
    const bool markup = text.contains(u'<') || text.contains(u'{') || text.contains(u'[');
    return words && !markup ? tidied(text, signs) : QString();
}

std::optional<std::chrono::seconds> retryAfter(const QByteArray &header)
{
    bool isNumber = false;
    const int seconds = header.trimmed().toInt(&isNumber);
    if (!isNumber || seconds < 0) {
        return std::nullopt;
    }
    return std::chrono::seconds(std::min(seconds, 24 * 60 * 60));
}

Problem webPageProblem(Problem problem)
{
    // A rate limiter or a failing gateway in front of the vendor may answer with a page too: the status still counts.
    if (problem.kind != ProblemKind::RateLimited && problem.kind != ProblemKind::VendorFault) {
        problem.kind = ProblemKind::Malformed;
    }
    problem.detail =
        Text::tr("a web page came instead of the vendor's answer: a proxy, firewall or login page answered");
    return problem;
}

Problem namedProblem(Problem problem, const QJsonDocument &document, const ErrorDialect &dialect)
{
    const ErrorWords words =
        dialect.words(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    problem.vendorCode = tidied(words.code, dialect.secrets);
    problem.vendorText = tidied(words.text, dialect.secrets);
    problem.kind = kindOf(problem.httpStatus, problem.vendorCode, dialect.codes);
    return problem;
}

} // namespace

Problem readVendorError(const HttpAnswer &answer, const ErrorDialect &dialect)
{
    Problem problem{
        .kind = kindOfStatus(answer.status),
        .httpStatus = answer.status,
        .requestId = answer.requestId,
        .retryAfter = retryAfter(answer.header("retry-after")),
    };
    if (isWebPage(answer)) {
        return webPageProblem(std::move(problem));
    }
    if (answer.body.size() > LongestErrorBody) {
        return problem;
    }
    const auto document = QJsonDocument::fromJson(answer.body);
    if (!document.isNull()) {
        return namedProblem(std::move(problem), document, dialect);
    }
    problem.vendorText = plainText(answer.body, dialect.secrets);
    return problem;
}

Result<void> checkJson(const HttpAnswer &answer)
{
    Problem problem{.kind = ProblemKind::Malformed, .httpStatus = answer.status, .requestId = answer.requestId};
    if (isWebPage(answer)) {
        return failure(webPageProblem(std::move(problem)));
    }
    const QByteArray type = contentType(answer);
    if (!type.isEmpty() && type != "application/json" && !type.endsWith("+json")) {
        problem.detail = Text::tr("the answer is %1, not JSON").arg(QString::fromLatin1(type).left(LongestText));
        return failure(std::move(problem));
    }
    return {};
}

bool concernsConnection(const Problem &problem)
{
    constexpr std::array Kinds = {
        ProblemKind::Offline, ProblemKind::Insecure, ProblemKind::Unauthorized, ProblemKind::Setup};
    return std::ranges::find(Kinds, problem.kind) != Kinds.end();
}

QString tidied(const QString &text, const SecretSigns &signs)
{
    return withoutTokens(text.simplified(), signs).left(LongestText);
}

} // namespace Reinvite
