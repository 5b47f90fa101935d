// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/wortherrors.h"

#include "app/vendors/worth/worthredaction.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace Reinvite::Worth {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

constexpr qsizetype MostSentences = 3;

/// Lists answer 400 with this when the server itself has failed.
constexpr std::array CodeKinds = {
    CodeKind{"ERR_INTERNAL_SERVER"_L1, ProblemKind::VendorFault},
    CodeKind{"ERR_FORBIDDEN"_L1, ProblemKind::Forbidden},
    CodeKind{"NOT_FOUND"_L1, ProblemKind::NotFound},
};

/// One error name stands for many things there: of a 400 its sentence tells them apart.
struct SentenceKind
{
    QLatin1StringView part;
    ProblemKind kind;
};
constexpr std::array SentenceKinds = {
    SentenceKind{"already onboarded"_L1, ProblemKind::WrongState},
    SentenceKind{"not found"_L1, ProblemKind::NotFound},
    SentenceKind{"not exist"_L1, ProblemKind::NotFound},
};

constexpr auto CustomersError = "CustomersApiError"_L1;
constexpr auto ValidationError = "ValidationMiddlewareError"_L1;
constexpr auto NotAuthorized = "NotAuthorizedException"_L1;

QString textOf(const QJsonValue &message)
{
    if (!message.isArray()) {
        return message.toString();
    }
    QStringList sentences;
    const QJsonArray all = message.toArray();
    for (qsizetype i = 0; i < std::min(all.size(), MostSentences); ++i) {
        sentences.append(all.at(i).toString());
    }
    sentences.removeAll(QString());
    return sentences.join("; "_L1);
}

ErrorWords wordsOf(const QJsonValue &body)
{
    const QString name = body["data"_L1]["errorName"_L1].toString();
    return {
        .code = name.isEmpty() ? body["errorCode"_L1].toString() : name,
        .text = textOf(body["message"_L1]),
    };
}

ProblemKind kindBySentence(const Problem &problem)
{
    const auto row = std::ranges::find_if(SentenceKinds, [&problem](const SentenceKind &candidate) {
        return problem.vendorText.contains(candidate.part, Qt::CaseInsensitive);
    });
    return row == SentenceKinds.end() ? problem.kind : row->kind;
}

Problem signedOut(Problem problem, const QString &detail)
{
    problem.kind = ProblemKind::Unauthorized;
    problem.detail = detail;
    return problem;
}

} // namespace

Problem readError(const HttpAnswer &answer)
{
    Problem problem = readVendorError(answer, {.words = &wordsOf, .codes = CodeKinds, .secrets = secretSigns()});
    if (problem.httpStatus == 400 && problem.vendorCode == CustomersError) {
        problem.kind = kindBySentence(problem);
    }
    return problem;
}

Problem signInProblem(Problem problem)
{
    const bool refused = problem.httpStatus == 400 && !problem.vendorCode.isEmpty()
        && problem.vendorCode != ValidationError && problem.kind == ProblemKind::Validation;
    if (refused || problem.httpStatus == 401 || problem.vendorCode == NotAuthorized) {
        return signedOut(std::move(problem), Text::tr("the e-mail address or the password is not right"));
    }
    return problem;
}

Problem renewalProblem(Problem problem)
{
    const bool refused = problem.httpStatus == 400 && problem.kind != ProblemKind::VendorFault;
    if (refused || problem.httpStatus == 401 || problem.vendorCode == NotAuthorized) {
        return signedOut(std::move(problem), Text::tr("the session has ended: sign in again"));
    }
    return problem;
}

} // namespace Reinvite::Worth
