// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarerrors.h"

#include "app/vendors/polar/polarredaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Reinvite::Polar {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// A longer body is no error of Polar's, and is not parsed on the window's thread.
constexpr qsizetype LongestErrorBody = 65'536;
constexpr qsizetype LongestText = 500;
constexpr qsizetype MostFieldErrors = 3;

struct StatusKind
{
    int status;
    ProblemKind kind;
};

constexpr std::array StatusKinds = {
    StatusKind{400, ProblemKind::Validation},
    StatusKind{401, ProblemKind::Unauthorized},
    StatusKind{403, ProblemKind::Forbidden},
    StatusKind{404, ProblemKind::NotFound},
    StatusKind{405, ProblemKind::NotFound},
    StatusKind{408, ProblemKind::Timeout},
    StatusKind{409, ProblemKind::WrongState},
    StatusKind{410, ProblemKind::NotFound},
    StatusKind{411, ProblemKind::Validation},
    StatusKind{413, ProblemKind::Validation},
    StatusKind{422, ProblemKind::Validation},
    StatusKind{429, ProblemKind::RateLimited},
};

struct CodeKind
{
    QLatin1StringView code;
    ProblemKind kind;
};

/// The class names of the vendor's errors, where they say more than the status.
constexpr std::array CodeKinds = {
    CodeKind{"SeatNotPending"_L1, ProblemKind::WrongState},
    CodeKind{"InvalidInvitationToken"_L1, ProblemKind::WrongState},
    CodeKind{"SeatNotAvailable"_L1, ProblemKind::WrongState},
    CodeKind{"SeatAlreadyAssigned"_L1, ProblemKind::WrongState},
    CodeKind{"FeatureNotEnabled"_L1, ProblemKind::Forbidden},
    CodeKind{"NotPermitted"_L1, ProblemKind::Forbidden},
    CodeKind{"insufficient_scope"_L1, ProblemKind::Forbidden},
    CodeKind{"ResourceNotFound"_L1, ProblemKind::NotFound},
    CodeKind{"CustomerNotFound"_L1, ProblemKind::NotFound},
    CodeKind{"MemberNotFound"_L1, ProblemKind::NotFound},
};

ProblemKind kindOfStatus(int status)
{
    const auto *row = std::ranges::find(StatusKinds, status, &StatusKind::status);
    if (row != StatusKinds.end()) {
        return row->kind;
    }
    if (status >= 500) {
        return ProblemKind::VendorFault;
    }
    return status >= 400 ? ProblemKind::Validation : ProblemKind::Malformed;
}

/// What a name says counts for refusals only: 401, 408, 429 and 5xx decide what may be done next by themselves.
ProblemKind kindOf(int status, const QString &code)
{
    const ProblemKind byStatus = kindOfStatus(status);
    const bool refusal = status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
    const auto *row = std::ranges::find(CodeKinds, code, &CodeKind::code);
    return refusal && row != CodeKinds.end() ? row->kind : byStatus;
}

/// On one line, without tokens, no longer than anybody reads.
QString tidied(const QString &text)
{
    return withoutTokens(text.simplified()).left(LongestText);
}

/// {"loc":["body","email"],"msg":"…"} as "body.email: …". Never the `input`.
QString fieldErrorText(const QJsonValue &error)
{
    QStringList place;
    const auto parts = error["loc"_L1].toArray();
    for (const auto &part : parts) {
        place.append(part.toVariant().toString());
    }
    const QString message = error["msg"_L1].toString();
    return place.isEmpty() ? message : u"%1: %2"_s.arg(place.join(u'.'), message);
}

QString fieldErrorsText(const QJsonArray &errors)
{
    QStringList texts;
    for (qsizetype i = 0; i < std::min(errors.size(), MostFieldErrors); ++i) {
        texts.append(fieldErrorText(errors.at(i)));
    }
    texts.removeAll(QString());
    return texts.join("; "_L1);
}

QString textOf(const QJsonObject &object)
{
    const auto detail = object["detail"_L1];
    if (detail.isArray()) {
        return tidied(fieldErrorsText(detail.toArray()));
    }
    return tidied(detail.isString() ? detail.toString() : object["error_description"_L1].toString());
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
QString plainText(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body.left(LongestText));
    const bool words = std::ranges::all_of(text, [](QChar c) { return c.isPrint() || c.isSpace(); });
    const bool markup = text.contains(u'<') || text.contains(u'{') || text.contains(u'[');
    return words && !markup ? tidied(text) : QString();
}

QString missingScopes(const QByteArray &challenge)
{
    static const QRegularExpression scope(u"\\bscope=\"([^\"]*)\""_s);
    return tidied(scope.match(QString::fromLatin1(challenge)).captured(1));
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

Problem namedProblem(Problem problem, const QJsonObject &object)
{
    problem.vendorCode = tidied(object["error"_L1].toString());
    problem.vendorText = textOf(object);
    problem.kind = kindOf(problem.httpStatus, problem.vendorCode);
    return problem;
}

} // namespace

Problem readError(const HttpAnswer &answer)
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
    if (document.isObject()) {
        problem = namedProblem(std::move(problem), document.object());
    } else {
        problem.vendorText = plainText(answer.body);
    }
    if (isMissingScope(problem)) {
        problem.detail = missingScopes(answer.header("www-authenticate"));
    }
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
        problem.detail = Text::tr("the answer is %1, not JSON").arg(tidied(QString::fromLatin1(type)));
        return failure(std::move(problem));
    }
    return {};
}

bool isMissingScope(const Problem &problem)
{
    return problem.vendorCode == "insufficient_scope"_L1;
}

bool concernsConnection(const Problem &problem)
{
    constexpr std::array Kinds = {
        ProblemKind::Offline, ProblemKind::Insecure, ProblemKind::Unauthorized, ProblemKind::Setup};
    return std::ranges::find(Kinds, problem.kind) != Kinds.end();
}

} // namespace Reinvite::Polar
