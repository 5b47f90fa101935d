// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace Reinvite {

/// Polar's limit as section 1.7 of contracts/vendor-apis.md has it: fixed windows of a minute from their first request,
/// one for each organisation; a token not seen for five minutes counts for itself.
class PolarRateLimit final
{
public:
    static constexpr int PendingTokens = 60;
    static constexpr std::chrono::seconds Window{60};

    /// 0: no limit.
    explicit PolarRateLimit(int perMinute);

    /// The seconds for `Retry-After`, or nothing: go on. `owner` is whose token it is; empty: the token is not valid.
    /// An empty token is a request without credentials, which counts for its address.
    [[nodiscard]] std::optional<int> take(const QByteArray &token, const QByteArray &owner, Instant now);
    /// The rule of its own for the claim page's event stream: 10 a minute, then shut for five.
    [[nodiscard]] std::optional<int> takeStream(Instant now);

private:
    struct Count
    {
        Instant since = {};
        int requests = 0;
    };

    bool admit(const QByteArray &key, int limit, Instant now);
    bool wasSeen(const QByteArray &token, Instant now) const;
    void forgetOld(Instant now);

    int m_perMinute;
    QHash<QByteArray, Count> m_windows;
    QHash<QByteArray, Instant> m_seen;
    Instant m_streamShutUntil;
};

} // namespace Reinvite
