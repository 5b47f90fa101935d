// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/sandbox.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Reinvite {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

constexpr double LongestDelay = 600'000;
constexpr double LargestCount = 1'000'000'000;

struct NamedFault
{
    const char *name;
    Faults::Fault Faults::*fault;
};

constexpr std::array Named = {
    NamedFault{"throttled", &Faults::throttled},
    NamedFault{"broken", &Faults::broken},
    NamedFault{"request_lost", &Faults::requestLost},
    NamedFault{"answer_lost", &Faults::answerLost},
    NamedFault{"token_expired", &Faults::tokenExpired},
    NamedFault{"malformed", &Faults::malformed},
};

bool isWhole(const QJsonValue &value, double least, double most)
{
    const double number = value.toDouble(least - 1);
    return value.isDouble() && number >= least && number <= most && number == static_cast<double>(qint64(number));
}

QString unknownField(const QString &name, const QString &place)
{
    return Words::tr("“%1” is not a field of %2.").arg(name, place);
}

Result<int> countFrom(const QJsonValue &value, const QString &place)
{
    if (!isWhole(value, -1, LargestCount)) {
        return failure(ProblemKind::Validation,
            Words::tr("The count of “%1” has to be a whole number from -1 (until switched off) on.").arg(place));
    }
    return value.toInt();
}

/// A fault is a count, or an object of a count and a match.
Result<Faults::Fault> faultFrom(const QJsonValue &value, const QString &place)
{
    const QJsonObject object = value.isObject() ? value.toObject() : QJsonObject{{QStringLiteral("count"), value}};
    Faults::Fault fault;
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (field.key() == QStringLiteral("count")) {
            const Result<int> count = countFrom(*field, place);
            if (!count) {
                return failure(count.error());
            }
            fault.count = *count;
        } else if (field.key() == QStringLiteral("match") && field->isString()) {
            fault.match = field->toString();
        } else if (field.key() == QStringLiteral("match")) {
            return failure(ProblemKind::Validation, Words::tr("The match of “%1” has to be a text.").arg(place));
        } else {
            return failure(ProblemKind::Validation, unknownField(field.key(), place));
        }
    }
    return fault;
}

Result<void> readField(Faults &faults, const QString &name, const QJsonValue &value)
{
    if (name == QStringLiteral("delay_ms")) {
        if (!isWhole(value, 0, LongestDelay)) {
            return failure(ProblemKind::Validation,
                Words::tr("“delay_ms” has to be a whole number from 0 to %1.").arg(qint64(LongestDelay)));
        }
        faults.delay = std::chrono::milliseconds(value.toInteger());
        return {};
    }
    if (name == QStringLiteral("retry_after_s")) {
        if (!isWhole(value, 0, LongestDelay)) {
            return failure(ProblemKind::Validation,
                Words::tr("“retry_after_s” has to be a whole number from 0 to %1.").arg(qint64(LongestDelay)));
        }
        faults.retryAfter = std::chrono::seconds(value.toInteger());
        return {};
    }
    const auto *known =
        std::ranges::find_if(Named, [&name](const NamedFault &one) { return name == QLatin1StringView(one.name); });
    if (known == Named.end()) {
        return failure(ProblemKind::Validation, unknownField(name, QStringLiteral("faults")));
    }
    Result<Faults::Fault> fault = faultFrom(value, name);
    if (!fault) {
        return failure(fault.error());
    }
    faults.*known->fault = *fault;
    return {};
}

} // namespace

Result<Faults> Faults::fromJson(const QJsonObject &object)
{
    Faults faults;
    for (auto field = object.begin(); field != object.end(); ++field) {
        const Result<void> read = readField(faults, field.key(), *field);
        if (!read) {
            return failure(read.error());
        }
    }
    return faults;
}

QJsonObject Faults::toJson() const
{
    QJsonObject object{{QStringLiteral("delay_ms"), qint64(delay.count())},
        {QStringLiteral("retry_after_s"), qint64(retryAfter.count())}};
    for (const auto &[name, fault] : Named) {
        object.insert(QLatin1StringView(name),
            QJsonObject{
                {QStringLiteral("count"), (this->*fault).count}, {QStringLiteral("match"), (this->*fault).match}});
    }
    return object;
}

} // namespace Reinvite
