// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquareerrors.h"

#include "app/vendors/aisquare/aisquareredaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace Reinvite::AiSquare {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// In the order in which the vendor's own program looks for its text (vendor-apis.md 2.4).
constexpr std::array TextFields = {"detail"_L1, "error"_L1, "message"_L1};

/// Where the framework puts what concerns no field.
constexpr auto NoField = "non_field_errors"_L1;

/// The body of a 400 is not documented. What speaks of an invite's state is about its state.
constexpr std::array StateWords = {
    "pending"_L1, "accepted"_L1, "cancelled"_L1, "canceled"_L1, "expired"_L1, "already"_L1};

/// A text, the first of several, or the one inside a house envelope ({"error":{"message":…}}).
QString textIn(const QJsonValue &value)
{
    if (value.isArray()) {
        return value[0].toString();
    }
    if (!value.isObject()) {
        return value.toString();
    }
    const QString message = value["message"_L1].toString();
    return message.isEmpty() ? value["detail"_L1].toString() : message;
}

/// {"email":["Enter a valid email address."]} as "email: Enter a valid email address."
QString firstFieldError(const QJsonObject &body)
{
    for (auto field = body.begin(); field != body.end(); ++field) {
        const QString text = textIn(field.value());
        const bool isOther = field.key() == "code"_L1 || field.key() == "status"_L1;
        if (!text.isEmpty() && !isOther) {
            return field.key() == NoField ? text : u"%1: %2"_s.arg(field.key(), text);
        }
    }
    return {};
}

QString textOf(const QJsonValue &body)
{
    if (body.isArray()) {
        return textIn(body);
    }
    for (const QLatin1StringView field : TextFields) {
        if (QString text = textIn(body[field]); !text.isEmpty()) {
            return text;
        }
    }
    return firstFieldError(body.toObject());
}

QString codeOf(const QJsonValue &body)
{
    const QString code = body["code"_L1].toString();
    return code.isEmpty() ? body["error"_L1]["code"_L1].toString() : code;
}

ErrorWords wordsOf(const QJsonValue &body)
{
    return {.code = codeOf(body), .text = textOf(body)};
}

bool speaksOfState(const Problem &problem)
{
    return std::ranges::any_of(StateWords, [&problem](QLatin1StringView word) {
        return problem.vendorText.contains(word, Qt::CaseInsensitive)
            || problem.vendorCode.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

Problem readError(const HttpAnswer &answer)
{
    Problem problem = readVendorError(answer, {.words = &wordsOf, .secrets = secretSigns()});
    if (problem.httpStatus == 400 && problem.kind == ProblemKind::Validation && speaksOfState(problem)) {
        problem.kind = ProblemKind::WrongState;
    }
    if (problem.kind == ProblemKind::Forbidden) {
        problem.detail = Text::tr("your role in the workspace does not allow this");
    }
    return problem;
}

} // namespace Reinvite::AiSquare
