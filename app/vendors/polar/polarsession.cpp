// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarsession.h"

#include "app/vendors/jobsteps.h"

#include <QCoreApplication>

namespace Reinvite::Polar {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

} // namespace

QString cannotActBecause(const PortalSession &session)
{
    // Of the vendor's three roles the only one that may not (vendor-apis.md 1.4); a role that is new is not refused.
    return session.role == "member"_L1
        ? Text::tr("Your role in this account is %1: only owners and billing managers may resend.").arg(session.role)
        : QString();
}

QString scopeName(const PortalSession &session, const QString &organization)
{
    if (session.customer.isEmpty() || organization.isEmpty()) {
        return session.customer + organization;
    }
    return Text::tr("%1 (%2)", "customer, organisation").arg(session.customer, organization);
}

PolarSession::PolarSession(PolarRequests &requests, PortalSession known, Priority priority, Job<PortalSession> *job)
    : QObject(job)
    , m_requests(requests)
    , m_session(std::move(known))
    , m_priority(priority)
    , m_job(job)
{
    m_session.notice.clear();
}

void PolarSession::start()
{
    readEnd();
}

void PolarSession::readEnd()
{
    auto *reading = m_requests.sessionEnd(m_priority);
    stopWith(m_job, reading);
    reading->then(this, [this](const Result<Instant> &end) {
        if (end) {
            m_session.endsAt = *end;
        } else if (!goesOnAfter(end.error())) {
            return;
        }
        readUser();
    });
}

void PolarSession::readUser()
{
    auto *reading = m_requests.portalUser(m_priority);
    stopWith(m_job, reading);
    reading->then(this, [this](const Result<PortalUser> &user) {
        if (user) {
            takeUser(*user);
        } else if (goesOnAfter(user.error())) {
            finish();
        }
    });
}

void PolarSession::takeUser(const PortalUser &user)
{
    m_session.person = user.name;
    m_session.role = user.role;
    if (user.member) {
        readCustomer();
    } else {
        m_session.customer = user.name;
        finish();
    }
}

/// A member's name says nothing of the account. Where it can't be had, no more than a name is missing.
void PolarSession::readCustomer()
{
    auto *reading = m_requests.portalCustomer(m_priority);
    stopWith(m_job, reading);
    reading->then(this, [this](const Result<QString> &customer) {
        if (customer) {
            m_session.customer = *customer;
        } else if (concernsConnection(customer.error())) {
            m_job->finish(failure(customer.error()));
            return;
        }
        finish();
    });
}

bool PolarSession::goesOnAfter(const Problem &problem)
{
    if (concernsConnection(problem)) {
        m_job->finish(failure(problem));
        return false;
    }
    m_session.notice =
        Text::tr("Whose session this is and when it ends could not all be read: %1").arg(describe(problem));
    return true;
}

void PolarSession::finish()
{
    m_job->finish(m_session);
}

} // namespace Reinvite::Polar
