// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/worth/worthrecords.h"

#include <QHash>
#include <QRandomGenerator>

#include <tl/expected.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace Reinvite {

/// What Worth AI's service answers instead of doing it: section 3.4 of contracts/vendor-apis.md.
struct WorthError
{
    int status = 400;
    QByteArray message = {};
    QByteArray code = "INVALID";
    QByteArray name = "CustomersApiError";

    friend bool operator==(const WorthError &, const WorthError &) = default;
};

template <typename T>
using WorthResult = tl::expected<T, WorthError>;

/// What a request wants to be different in a user; nothing: as it is.
struct WorthChanges
{
    std::optional<QByteArray> firstName = {};
    std::optional<QByteArray> lastName = {};
    std::optional<QByteArray> email = {};
    std::optional<QByteArray> mobile = {};
    std::optional<QByteArray> status = {};
    std::optional<int> subrole = {};
};

/// One simulated customer of Worth AI: its users, and what the service does to them. No HTTP, no clock, no mail.
/// Rules and texts: contracts/vendor-apis.md sections 3.2 and 3.3.
class WorthCustomer final
{
public:
    static constexpr int NoUser = -1;

    WorthCustomer(WorthProfile profile, quint32 seed);

    [[nodiscard]] const WorthProfile &profile() const { return m_profile; }
    [[nodiscard]] const std::vector<WorthSubrole> &subroles() const { return m_subroles; }
    [[nodiscard]] const std::vector<WorthUser> &users() const { return m_users; }
    [[nodiscard]] const WorthUser &user(int row) const { return m_users.at(std::size_t(row)); }
    [[nodiscard]] const WorthSubrole &subroleOf(const WorthUser &user) const;
    [[nodiscard]] bool mayUser(int row, const char *permission) const;

    [[nodiscard]] int find(const QUuid &id) const;
    /// Upper and lower case are one.
    [[nodiscard]] int findByEmail(const QByteArray &email) const;
    /// -1: there is none.
    [[nodiscard]] int findSubrole(const QByteArray &code) const;

    /// As it stands; the id is made here where there is none. The address has to be new.
    int add(WorthUser user);
    /// A new user, invited; `user`'s id, times and state are set here.
    [[nodiscard]] WorthResult<int> create(WorthUser user, const QUuid &by, Timestamp now);
    [[nodiscard]] WorthResult<void> change(int row, const WorthChanges &changes, const QUuid &by, Timestamp now);
    /// Counts one mail more. That a user who was set INACTIVE before joining can be invited again is a guess.
    [[nodiscard]] WorthResult<void> resend(int row);
    [[nodiscard]] WorthResult<void> accept(int row, const QByteArray &password, Timestamp now);
    void markSignedIn(int row);

    /// Version 4, from the seed.
    [[nodiscard]] QUuid makeId();

private:
    void addSubroles();
    [[nodiscard]] bool isTaken(const QByteArray &email, int except) const;

    WorthProfile m_profile;
    QRandomGenerator m_random;
    std::vector<WorthSubrole> m_subroles;
    std::vector<WorthUser> m_users;
    QHash<QUuid, int> m_rows;
    QHash<QByteArray, int> m_rowsByEmail; ///< in lower case
};

} // namespace Reinvite
