// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/problem.h"

#include <QByteArray>
#include <QHash>

#include <functional>

namespace Reinvite {

/// A whole answer.
struct HttpAnswer
{
    int status = 0;
    QByteArray body = {};
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QString requestId = {}; ///< the server's X-Request-Id, else ours, which was sent with the request

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
};

/// Turns a vendor's answer other than 2xx into a problem. Its kind may be corrected by the vendor's error shape.
/// Status, request id and Retry-After are filled in afterwards where it leaves them out.
using ErrorReader = std::function<Problem(const HttpAnswer &)>;

} // namespace Reinvite
