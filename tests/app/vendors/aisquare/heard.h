// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/vendorclient.h"

#include <QMap>

namespace Reinvite {

/// What a list gave, in its order.
struct Heard
{
    QStringList events; ///< "scope", "batch", "listed", "progress"
    QList<Invitation> rows;
    QMap<QString, QSet<QString>> listed;
    int done = 0;
    int total = 0;
    QString noun;

    [[nodiscard]] ListSink sink()
    {
        return {
            .batch =
                [this](const QList<Invitation> &batch) {
                    events.append(QStringLiteral("batch"));
                    rows += batch;
                },
            .containerListed =
                [this](const QString &container, const QSet<QString> &ids) {
                    events.append(QStringLiteral("listed"));
                    listed.insert(container, ids);
                },
            .progress =
                [this](int doneNow, int totalNow, const QString &nounNow) {
                    events.append(QStringLiteral("progress"));
                    done = doneNow;
                    total = totalNow;
                    noun = nounNow;
                },
        };
    }
};

/// The alternatives of a write's outcome by name: what tables compare.
[[nodiscard]] inline QString nameOf(const WriteOutcome<Invitation> &outcome)
{
    static constexpr std::array Names = {"sent", "refused", "not sent", "throttled", "signed out", "unsettled"};
    return QString::fromLatin1(Names.at(outcome.index()));
}

[[nodiscard]] inline Problem problemOf(const WriteOutcome<Invitation> &outcome)
{
    return std::visit(
        [](const auto &ended) {
            if constexpr (requires { ended.problem; }) {
                return ended.problem;
            } else {
                return Problem();
            }
        },
        outcome);
}

} // namespace Reinvite
