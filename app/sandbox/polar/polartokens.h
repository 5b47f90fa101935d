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
    bool foreign = false;     ///< of another organisation
    Timestamp expiresAt = {}; ///< null: never
};

/// "polar_oat_" and 43 letters and digits.
[[nodiscard]] QByteArray drawPolarToken(QRandomGenerator &random, const QByteArray &prefix);

/// The tokens that the organisation and its people made; sessions of the portal are none of them.
class PolarTokens final
{
public:
    PolarTokens(quint32 seed, Timestamp now);

    /// Null: unknown or expired.
    [[nodiscard]] const PolarToken *find(const QByteArray &token, Timestamp now) const;
    [[nodiscard]] const PolarToken &named(const QByteArray &name) const;
    [[nodiscard]] const QList<PolarToken> &list() const { return m_made; }

private:
    QList<PolarToken> m_made;
    QHash<QByteArray, PolarToken> m_known;
};

} // namespace Reinvite
