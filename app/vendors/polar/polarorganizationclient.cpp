// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarorganizationclient.h"

#include "app/vendors/polar/polarerrors.h"
#include "app/vendors/polar/polaridentity.h"
#include "app/vendors/polar/polarwebsite.h"

#include <QCoreApplication>

namespace Reinvite::Polar {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// What Polar says of an opening, with what to make of it.
Problem openingProblem(Problem problem)
{
    if (isMissingScope(problem) && problem.detail.isEmpty()) {
        problem.detail = u"customer_sessions:write"_s;
    } else if (problem.kind == ProblemKind::Validation && problem.vendorText.contains("member_id"_L1)) {
        problem.detail = Text::tr("a team has no session of its own; ask one of its owners or billing managers for the "
                                  "session of theirs, and add that as a connection");
    }
    return problem;
}

} // namespace

PolarOrganizationClient::PolarOrganizationClient(const ClientSetup &setup)
    : PolarClient(OrganizationSide, setup)
{
}

QUrl PolarOrganizationClient::page(const Invitation &invitation) const
{
    return dashboardPage(environment(), organizationSlug(), invitation.container);
}

Job<ListSummary> *PolarOrganizationClient::list(ListSink sink)
{
    auto *job = new Job<ListSummary>(this);
    auto *run = makeList({}, std::move(sink), job);
    connect(run, &PolarList::customersFound, this,
        [this](const QHash<QString, QString> &customers) { m_customers.insert(customers); });
    run->start();
    return job;
}

Job<OpenedSession> *PolarOrganizationClient::openSession(const Container &container)
{
    auto *job = new Job<OpenedSession>(this);
    const QString customerId = m_customers.value(container.id);
    if (customerId.isEmpty()) {
        job->finish(failure(
            ProblemKind::Setup, Text::tr("which customer this is billed to is not known yet: refresh the list first")));
        return job;
    }
    auto *asking = pacer().acquire(realm(), Priority::Act);
    stopWith(job, asking);
    asking->then(job, [this, job, customerId, payer = container.owner](Result<Grant> grant) {
        if (grant) {
            sendOpening(std::move(*grant), customerId, payer, job);
        } else {
            job->finish(failure(grant.error()));
        }
    });
    return job;
}

void PolarOrganizationClient::sendOpening(
    Grant grant, const QString &customerId, const QString &payer, Job<OpenedSession> *job)
{
    auto *opening = requests().openSession(std::move(grant), customerId);
    stopWith(job, opening);
    opening->then(job, [this, job, payer](Result<NewSession> session) {
        const auto opened = [&](NewSession made) {
            return OpenedSession{
                .vendor = PortalSide.vendor,
                .name = made.customer.isEmpty() ? payer : made.customer,
                .baseUrl = http().baseUrl(),
                .token = std::move(made.token),
            };
        };
        job->finish(std::move(session).map(opened).map_error(&openingProblem));
    });
}

void PolarOrganizationClient::identify(Job<Identity> *job)
{
    auto *probe = new PolarIdentity(requests(), http(), pacer(), job);
    connect(probe, &PolarIdentity::organizationFound, this, &PolarOrganizationClient::takeOrganization);
    probe->start();
}

} // namespace Reinvite::Polar
