// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polaridentity.h"

#include "app/vendors/jobsteps.h"
#include "app/vendors/polar/polarerrors.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace Reinvite::Polar {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

constexpr const char *OrganizationsRead = "organizations:read";
constexpr const char *SubscriptionsRead = "subscriptions:read";
constexpr const char *OrdersRead = "orders:read";
constexpr const char *SeatsRead = "customer_seats:read";
constexpr const char *SeatsWrite = "customer_seats:write";

struct Scope
{
    std::string_view id;
    const char *prevents;
};

constexpr std::array Scopes = {
    Scope{OrganizationsRead, QT_TRANSLATE_NOOP("Reinvite", "The organisation's name can't be shown.")},
    Scope{SubscriptionsRead, QT_TRANSLATE_NOOP("Reinvite", "Seats of subscriptions can't be listed.")},
    Scope{OrdersRead, QT_TRANSLATE_NOOP("Reinvite", "Seats of orders can't be listed.")},
    Scope{SeatsRead, QT_TRANSLATE_NOOP("Reinvite", "No seats can be listed at all.")},
    Scope{SeatsWrite, QT_TRANSLATE_NOOP("Reinvite", "Nothing can be resent, revoked or assigned.")},
};

/// A version 4 UUID, so that it is well formed, and one that no random source makes.
const QString NoSeat = u"00000000-0000-4000-8000-000000000000"_s;

} // namespace

PolarIdentity::PolarIdentity(PolarRequests &requests, HttpClient &http, PacerGate &pacer, Job<Identity> *job)
    : QObject(job)
    , m_requests(requests)
    , m_http(http)
    , m_pacer(pacer)
    , m_job(job)
{
}

void PolarIdentity::start()
{
    readOrganizations();
}

void PolarIdentity::readOrganizations()
{
    auto *reading = m_requests.organizations(Priority::Act);
    stopWith(m_job, reading);
    reading->then(this, [this](const Result<QList<Organization>> &organizations) {
        if (!organizations && !goesOnAfter(organizations.error(), OrganizationsRead)) {
            return;
        }
        if (organizations && !organizations->isEmpty()) {
            takeOrganization(organizations->constFirst());
        }
        readOnePage(ContainerKind::Subscription);
    });
}

void PolarIdentity::readOnePage(ContainerKind kind)
{
    auto *reading = m_requests.probeContainers(kind);
    stopWith(m_job, reading);
    reading->then(this, [this, kind](const Result<ContainerPage> &page) {
        const bool subscriptions = kind == ContainerKind::Subscription;
        if (!page && !goesOnAfter(page.error(), subscriptions ? SubscriptionsRead : OrdersRead)) {
            return;
        }
        if (page && m_identity.scopeId.isEmpty() && !page->organization.id.isEmpty()) {
            takeOrganization(page->organization);
        }
        subscriptions ? readOnePage(ContainerKind::Order) : probeSeats();
    });
}

/// Without an id the list is a bad request for whoever may list seats, and forbidden for all others.
void PolarIdentity::probeSeats()
{
    auto *reading = m_requests.probeSeats();
    stopWith(m_job, reading);
    reading->then(this, [this](const Result<HttpAnswer> &answer) {
        const bool allowed = answer || answer.error().kind == ProblemKind::Validation;
        if (allowed || goesOnAfter(answer.error(), SeatsRead)) {
            askForGrant();
        }
    });
}

void PolarIdentity::askForGrant()
{
    auto *asking = m_pacer.acquire(m_http.realm(), Priority::Act);
    stopWith(m_job, asking);
    asking->then(this, [this](Result<Grant> grant) {
        if (grant) {
            probeWriting(std::move(*grant));
        } else {
            noteUnknownWriting(grant.error());
            finish();
        }
    });
}

void PolarIdentity::probeWriting(Grant grant)
{
    auto *writing = m_requests.resend(std::move(grant), NoSeat, {});
    stopWith(m_job, writing);
    writing->then(this, [this](const WriteOutcome<Invitation> &outcome) {
        if (const auto *refused = std::get_if<WriteRefused>(&outcome)) {
            if (isMissingScope(refused->problem)) {
                noteMissing(SeatsWrite);
            } else if (refused->problem.kind != ProblemKind::NotFound) {
                noteUnknownWriting(refused->problem);
            }
        } else if (!std::holds_alternative<WriteSent<Invitation>>(outcome)) {
            std::visit(
                [this](const auto &ended) {
                    if constexpr (requires { ended.problem; }) {
                        noteUnknownWriting(ended.problem);
                    }
                },
                outcome);
        }
        finish();
    });
}

void PolarIdentity::takeOrganization(const Organization &organization)
{
    m_identity.scopeId = organization.id;
    m_identity.scopeName = organization.name;
    Q_EMIT organizationFound(organization);
}

bool PolarIdentity::goesOnAfter(const Problem &problem, const char *scope)
{
    if (isMissingScope(problem)) {
        noteMissing(scope);
        return true;
    }
    m_job->finish(failure(problem));
    return false;
}

void PolarIdentity::noteMissing(const char *scope)
{
    m_identity.missingScopes.append(QString::fromLatin1(scope));
    const auto *row = std::ranges::find(Scopes, std::string_view(scope), &Scope::id);
    m_identity.prevented.append(Text::tr(row->prevents));
}

void PolarIdentity::noteUnknownWriting(const Problem &problem)
{
    m_identity.prevented.append(
        Text::tr("Whether invitations can be resent (customer_seats:write) could not be found out: %1")
            .arg(describe(problem)));
}

void PolarIdentity::finish()
{
    m_job->finish(m_identity);
}

} // namespace Reinvite::Polar
