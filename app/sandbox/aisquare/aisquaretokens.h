// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <tl/expected.hpp>

namespace Reinvite {

/// The tokens of the simulated Studio: signed JWTs as SimpleJWT makes them, nothing of which is stored, and API keys.
/// The same seed, user and time make the same token.
class AiSquareTokens final
{
public:
    static constexpr std::chrono::hours AccessLifetime{24 * 7};   // contracts/vendor-apis.md section 2.2
    static constexpr std::chrono::hours RefreshLifetime{24 * 30}; // the same

    enum class Type { Access, Refresh };
    enum class Fault { Invalid, Expired, WrongType, Blacklisted };

    struct Claims
    {
        QByteArray id; ///< "jti"
        int user = 0;  ///< the user's id
    };

    explicit AiSquareTokens(quint32 seed);

    /// No two are the same.
    [[nodiscard]] QByteArray issue(Type type, int user, Instant now);
    /// One to try, always the same for this purpose and time.
    [[nodiscard]] QByteArray sample(Type type, int user, Instant issuedAt, const QByteArray &purpose) const;
    [[nodiscard]] tl::expected<Claims, Fault> read(const QByteArray &token, Type type, Instant now) const;
    /// A refresh token that was used up.
    void blacklist(const QByteArray &id) { m_blacklist.insert(id); }

    /// Without end.
    [[nodiscard]] QByteArray apiKey(int user) const;

    /// What SimpleJWT says of it.
    [[nodiscard]] static QByteArray message(Fault fault);

private:
    [[nodiscard]] QByteArray sign(const QByteArray &text) const;
    [[nodiscard]] QByteArray make(Type type, int user, Instant issuedAt, const QByteArray &unique) const;

    QByteArray m_key;
    quint32 m_issued = 0;
    QSet<QByteArray> m_blacklist;
};

} // namespace Reinvite
