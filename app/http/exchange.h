// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/httpanswer.h"
#include "app/http/writeoutcome.h"

#include <QNetworkReply>
#include <QUrl>

namespace Reinvite {

/// What became of one request on the wire.
struct Exchange
{
    HttpAnswer answer = {};             ///< status 0: no whole head came
    std::optional<Problem> broken = {}; ///< why the answer is not whole
    /// Certain that no byte of the request left. Told for requests on a connection of their own only.
    bool neverLeft = false;
    std::optional<std::chrono::seconds> retryAfter = {};
    std::optional<std::chrono::milliseconds> skew = {}; ///< the vendor's clock minus ours, when the head came
    QUrl url = {};

    [[nodiscard]] bool isWhole() const { return answer.status > 0 && !broken; }
};

/// Did the answer come whole? Qt's error alone does not tell: it repeats the status of a whole 404, is missing from
/// half a 401, and comes and goes with answers that end with their connection.
[[nodiscard]] bool cameWhole(const HttpAnswer &answer, QNetworkReply::NetworkError error);
/// An error of the connection. `text` is Qt's, which is used only where it can't hold an address.
[[nodiscard]] Problem connectionProblem(QNetworkReply::NetworkError error, int status, const QString &text);
/// What a status says where the vendor says nothing more.
[[nodiscard]] ProblemKind kindOfStatus(int status);
/// By the vendor's reader, or by status alone without one. For whole answers other than 2xx.
[[nodiscard]] Problem answerProblem(const Exchange &exchange, const ErrorReader &reader);

/// DESIGN.md, "Outcome of a write".
[[nodiscard]] WriteOutcome<HttpAnswer> writeOutcome(const Exchange &exchange, const ErrorReader &reader);
/// A whole 2xx, else a problem.
[[nodiscard]] Result<HttpAnswer> readResult(const Exchange &exchange, const ErrorReader &reader);
/// Connection errors, 500, 502, 503 and 504: reading again may help. 429 is not among them: it has its own wait.
[[nodiscard]] bool mayHelpToReadAgain(const Exchange &exchange);
/// Where a 3xx points; invalid where it points nowhere.
[[nodiscard]] QUrl redirectTarget(const Exchange &exchange);

} // namespace Reinvite
