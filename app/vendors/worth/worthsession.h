// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/session.h"
#include "models/result.h"

#include <QStringList>

#include <optional>

/// What signing in and renewing answer (contracts/vendor-apis.md 3.1). Pure: bytes in, values out.
namespace Reinvite::Worth {

/// Whose account it is and what it may do. Told by the sign-in only, and not kept beyond the program.
struct Account
{
    QString customerId;
    QString customerName;
    QString person; ///< the address; else the name
    QString role;
    std::optional<QStringList> permissions = {}; ///< codes; empty: not told

    friend bool operator==(const Account &, const Account &) = default;
};

struct SignedIn
{
    Session session;
    Account account;
};

/// Reads what stands under `data`, or under `data.data`, as the vendor's own example has it.
[[nodiscard]] Result<SignedIn> parseSignIn(const QByteArray &body);
/// `refreshToken`: the one in use, which stays where no new one is sent.
[[nodiscard]] Result<Session> parseRenewal(
    const QByteArray &body, const QString &refreshToken, const QString &customerId);

} // namespace Reinvite::Worth
