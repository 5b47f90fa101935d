// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/worth/worthcustomer.h"

#include <memory>

namespace Reinvite {

struct WorthSeedOptions
{
    quint32 seed = 1;
    int users = 150; ///< at least as many as show every kind
    Timestamp now;   ///< all times lie relative to it
};

/// The users that can sign in; one password does for all of them.
struct WorthAccount
{
    const char *name;    ///< of its token, and its mailbox
    const char *subrole; ///< decides what it may do
};

/// The first one is the administrator's.
inline constexpr WorthAccount WorthAccounts[] = {
    {"owner", "owner"},
    {"auditor", "auditor"},
    {"inviter", "inviter"},
    {"underwriter", "underwriter"},
};

/// "Acme Lending": its accounts, then users of every kind, many of them people who occur at the other vendors too.
/// The same seed makes the same customer, to the millisecond relative to `now`.
[[nodiscard]] std::unique_ptr<WorthCustomer> makeWorthCustomer(const WorthSeedOptions &options);
[[nodiscard]] QByteArray worthPassword(quint32 seed);
[[nodiscard]] QByteArray worthAddress(const WorthAccount &account);

} // namespace Reinvite
