// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/worthidentity.h"

#include "app/vendors/jobsteps.h"

#include <QCoreApplication>

#include <algorithm>

namespace Reinvite::Worth {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

} // namespace

bool mayBeAllowed(const Account &account, const QString &permission)
{
    return !account.permissions || account.permissions->contains(permission);
}

WorthIdentity::WorthIdentity(
    WorthRequests &requests, const Container &customer, const Account &account, Job<Identity> *job)
    : QObject(job)
    , m_requests(requests)
    , m_customer(customer)
    , m_account(account)
    , m_job(job)
{
    m_identity.scopeId = customer.id;
    m_identity.scopeName = customer.name;
    m_identity.person = account.person;
    m_identity.role = account.role;
}

void WorthIdentity::start()
{
    auto *reading = m_requests.users(m_customer, 1, Priority::Act);
    stopWith(m_job, reading);
    reading->then(this, [this](const Result<UserPage> &page) {
        if (page) {
            takeUsers(*page);
        } else if (page.error().kind == ProblemKind::Forbidden) {
            noteMissing(ReadUsers, Text::tr("No users can be listed at all."));
            finish();
        } else {
            m_job->finish(failure(page.error()));
        }
    });
}

void WorthIdentity::takeUsers(const UserPage &page)
{
    const auto self = std::ranges::find_if(page.users, [this](const Invitation &user) {
        return !m_account.person.isEmpty() && user.email.compare(m_account.person, Qt::CaseInsensitive) == 0;
    });
    if (self != page.users.end() && m_identity.role.isEmpty()) {
        m_identity.role = self->role;
    }
    if (m_customer.name.isEmpty() && !page.users.isEmpty()) {
        nameCustomer(page.users.constFirst().key.id);
    } else {
        finish();
    }
}

void WorthIdentity::nameCustomer(const QString &userId)
{
    auto *reading = m_requests.user(m_customer, userId, Priority::Act);
    stopWith(m_job, reading);
    reading->then(this, [this](const Result<User> &user) {
        if (user) {
            m_identity.scopeName = user->customerName;
        }
        finish();
    });
}

void WorthIdentity::noteMissing(const QString &permission, const QString &prevents)
{
    m_identity.missingScopes.append(permission);
    m_identity.prevented.append(prevents);
}

void WorthIdentity::finish()
{
    if (!mayBeAllowed(m_account, WriteUsers)) {
        noteMissing(WriteUsers, Text::tr("Nothing can be resent."));
    }
    Q_EMIT customerFound(m_identity.scopeName);
    m_job->finish(m_identity);
}

} // namespace Reinvite::Worth
