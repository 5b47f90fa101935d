// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarerrors.h"

#include "app/vendors/polar/polarredaction.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Reinvite::Polar {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostFieldErrors = 3;

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

QString textOf(const QJsonValue &body)
{
    const auto detail = body["detail"_L1];
    if (detail.isArray()) {
        return fieldErrorsText(detail.toArray());
    }
    return detail.isString() ? detail.toString() : body["error_description"_L1].toString();
}

ErrorWords wordsOf(const QJsonValue &body)
{
    return {.code = body["error"_L1].toString(), .text = textOf(body)};
}

QString missingScopes(const QByteArray &challenge)
{
    static const QRegularExpression scope(u"\\bscope=\"([^\"]*)\""_s);
    return tidied(scope.match(QString::fromLatin1(challenge)).captured(1), secretSigns());
}

} // namespace

Problem readError(const HttpAnswer &answer)
{
    Problem problem = readVendorError(answer, {.words = &wordsOf, .codes = CodeKinds, .secrets = secretSigns()});
    if (isMissingScope(problem)) {
        problem.detail = missingScopes(answer.header("www-authenticate"));
    }
    return problem;
}

bool isMissingScope(const Problem &problem)
{
    return problem.vendorCode == "insufficient_scope"_L1;
}

} // namespace Reinvite::Polar
