// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/polar/polarrecords.h"

#include <QByteArrayList>
#include <QHash>
#include <QRandomGenerator>

namespace Reinvite {

struct PolarToken
{
    QByteArray name; ///< "full", "read_only"
    QByteArray token;
    QByteArrayList scopes = {};
    bool portal = false;      ///< a customer's or member's session: counts as nobody on the organisation's routes
    bool foreign = false;     ///< of another organisation
    Timestamp expiresAt = {}; ///< null: never
};

/// The tokens that the simulated Polar has given out.
class PolarTokens final
{
public:
    PolarTokens(quint32 seed, Timestamp now);

    /// Null: unknown or expired.
    [[nodiscard]] const PolarToken *find(const QByteArray &token, Timestamp now) const;
    [[nodiscard]] const PolarToken &named(const QByteArray &name) const;
    /// Those made at the start, not the sessions.
    [[nodiscard]] const QList<PolarToken> &list() const { return m_made; }
    /// What a person gets who claims a seat; lives for an hour.
    [[nodiscard]] QByteArray openSession(bool forMember, Timestamp now);

private:
    QByteArray draw(const QByteArray &prefix);

    QRandomGenerator m_random;
    QList<PolarToken> m_made;
    QHash<QByteArray, PolarToken> m_known;
};

} // namespace Reinvite
