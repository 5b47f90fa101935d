// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/requests.h"
#include "app/vendors/worth/worthparser.h"

namespace Reinvite::Worth {

/// Worth AI's requests, one function each: path, query and body in, parsed value out. No path ends with a slash.
/// Without a customer's id nothing goes out: the job fails with a Setup problem.
class WorthRequests final : public Requests
{
    Q_OBJECT
public:
    using Requests::Requests;

    /// Pages count from 1, and the first one is asked for without a parameter: its name is a guess
    /// (vendor-apis.md 3.2).
    [[nodiscard]] Job<UserPage> *users(const Container &customer, int page, Priority priority);
    [[nodiscard]] Job<User> *user(const Container &customer, const QString &id, Priority priority);
    [[nodiscard]] Job<QString> *userJson(const Container &customer, const QString &id);

    /// The answer is a message only (vendor-apis.md 3.3): what was sent has no row.
    [[nodiscard]] WriteJob<Invitation> *resend(Grant grant, const Container &customer, const QString &id);

private:
    template <typename T>
    [[nodiscard]] Job<T> *failed(Problem problem);
};

/// "/customers/<id>/users" with the id percent-encoded; empty when it can't stand in a path.
[[nodiscard]] QString usersPath(const Container &customer);
/// The same with "/<id>" of a user behind it.
[[nodiscard]] QString userPath(const Container &customer, const QString &id);

} // namespace Reinvite::Worth
