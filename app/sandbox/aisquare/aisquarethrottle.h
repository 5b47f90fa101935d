// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"

#include <QByteArray>
#include <QHash>

#include <deque>
#include <optional>

namespace Reinvite {

/// A limit as Django REST framework's own throttles keep it: so many requests in any 60 seconds for each user, and for
/// all without credentials together; refused ones do not count. That Studio has one is known, its size is not
/// (contracts/vendor-apis.md section 2.4).
class AiSquareThrottle final
{
public:
    static constexpr std::chrono::seconds Window{60};

    /// 0: no limit.
    explicit AiSquareThrottle(int perMinute);

    /// The seconds for `Retry-After`, or nothing: go on. `who`: the user's name, empty for nobody.
    [[nodiscard]] std::optional<int> take(const QByteArray &who, Instant now);

private:
    int m_perMinute;
    QHash<QByteArray, std::deque<Instant>> m_admitted; ///< oldest first; as many keys as there are users, and one
};

} // namespace Reinvite
