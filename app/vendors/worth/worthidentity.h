// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/worth/worthrequests.h"
#include "app/vendors/worth/worthsession.h"
#include "models/identity.h"

namespace Reinvite::Worth {

/// Finds out who the account is and what it may not do: the first page of users shows that the customer is there and
/// may be read, and what part the account has in it. What may be written is known from the sign-in alone; nothing is
/// sent to try it. The environment is the client's to fill in.
class WorthIdentity final : public QObject
{
    Q_OBJECT
public:
    /// `account`: what the sign-in told, and the address that was typed.
    WorthIdentity(WorthRequests &requests, const Container &customer, const Account &account, Job<Identity> *job);

    void start();

Q_SIGNALS:
    void customerFound(const QString &name);

private:
    void takeUsers(const UserPage &page);
    /// Lists don't name the customer; a user read alone does.
    void nameCustomer(const QString &userId);
    void noteMissing(const QString &permission, const QString &prevents);
    void finish();

    WorthRequests &m_requests;
    Container m_customer;
    Account m_account;
    Job<Identity> *m_job;
    Identity m_identity;
};

/// Does the account have it? Where the permissions are not told, it is taken to.
[[nodiscard]] bool mayBeAllowed(const Account &account, const QString &permission);

/// Which permission a resend needs stands nowhere; that it is this one is a guess (vendor-apis.md 3.1).
inline constexpr QLatin1StringView WriteUsers("customer_user:write");
inline constexpr QLatin1StringView ReadUsers("customer_user:read");

} // namespace Reinvite::Worth
