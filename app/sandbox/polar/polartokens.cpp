// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polartokens.h"

#include <algorithm>

namespace Reinvite {
namespace {

constexpr int RandomCharacters = 43;

struct Kind
{
    const char *name;
    const char *prefix;
    const char *scopes;
    bool foreign = false;
    bool expired = false;
};

constexpr auto All = "customer_seats:read customer_seats:write subscriptions:read orders:read organizations:read "
                     "customer_sessions:write";

constexpr Kind Kinds[] = {
    {"full", "polar_oat_", All},
    {"read_only", "polar_oat_", "customer_seats:read subscriptions:read orders:read organizations:read"},
    {"write_only", "polar_oat_", "customer_seats:write subscriptions:read orders:read organizations:read"},
    {"no_orders", "polar_oat_", "customer_seats:read customer_seats:write subscriptions:read organizations:read"},
    {"no_organization", "polar_oat_", "customer_seats:read customer_seats:write subscriptions:read orders:read"},
    {"no_sessions", "polar_oat_",
        "customer_seats:read customer_seats:write subscriptions:read orders:read organizations:read"},
    {"personal", "polar_pat_", All},
    {.name = "expired", .prefix = "polar_oat_", .scopes = All, .expired = true},
    {.name = "other_organization", .prefix = "polar_oat_", .scopes = All, .foreign = true},
};

} // namespace

QByteArray drawPolarToken(QRandomGenerator &random, const QByteArray &prefix)
{
    constexpr QByteArrayView letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray token = prefix;
    for (int i = 0; i < RandomCharacters; ++i) {
        token += letters[random.bounded(quint32(letters.size()))];
    }
    return token;
}

PolarTokens::PolarTokens(quint32 seed, Timestamp now)
{
    QRandomGenerator random(seed ^ 0x706f6c61U); // other numbers than the organisation draws from the same seed
    for (const Kind &kind : Kinds) {
        m_made.append({.name = kind.name,
            .token = drawPolarToken(random, kind.prefix),
            .scopes = QByteArray(kind.scopes).split(' '),
            .foreign = kind.foreign,
            .expiresAt = kind.expired ? now - std::chrono::hours(1) : Timestamp()});
        m_known.insert(m_made.last().token, m_made.last());
    }
}

const PolarToken *PolarTokens::find(const QByteArray &token, Timestamp now) const
{
    const auto known = m_known.constFind(token);
    if (known == m_known.constEnd() || (!known->expiresAt.isNull() && known->expiresAt <= now)) {
        return nullptr;
    }
    return &*known;
}

const PolarToken &PolarTokens::named(const QByteArray &name) const
{
    const auto known = std::ranges::find(m_made, name, &PolarToken::name);
    Q_ASSERT(known != m_made.end());
    return *known;
}

} // namespace Reinvite
