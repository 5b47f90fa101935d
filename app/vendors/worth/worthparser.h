// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/result.h"

#include <QByteArray>

/// Worth AI's bodies to values (contracts/vendor-apis.md 3.2). Pure: bytes in, values out; made for a worker thread.
/// Nothing that a server sends crashes it; a body that is not whole JSON is Malformed as a whole.
namespace Reinvite::Worth {

/// Answer of GET /customers/{customerID}/users.
struct UserPage
{
    QList<Invitation> users;
    int unusable = 0;    ///< rows without a usable id: nothing can be said or done about them
    int totalPages = -1; ///< -1: not told
    int totalItems = -1; ///< -1: not told

    /// By its own counts the page is all that there is.
    [[nodiscard]] bool isAll() const;
};

/// Answer of GET /customers/{customerID}/users/{userID}.
struct User
{
    Invitation invitation;
    QString customerName; ///< the company's; empty: not told
};

/// The users' container is `customer`.
[[nodiscard]] Result<UserPage> parseUsers(const QByteArray &body, const QString &connection, const Container &customer);
/// The container is `customer`, named as the body says where it has no name.
[[nodiscard]] Result<User> parseUser(const QByteArray &body, const QString &connection, const Container &customer);
/// One user as the vendor wrote it: indented, secrets struck out.
[[nodiscard]] Result<QString> userJson(const QByteArray &body);

} // namespace Reinvite::Worth
