// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/vendorclient.h"

#include "app/vendors/jobsteps.h"

namespace Reinvite {

namespace {

/// For what the traits do not offer.
template <typename T>
[[nodiscard]] Job<T> *notOffered(QObject *parent)
{
    auto *job = new Job<T>(parent);
    job->finish(failure(ProblemKind::Setup, VendorClient::tr("the vendor does not offer this")));
    return job;
}

[[nodiscard]] WriteJob<Invitation> *notOfferedWrite(QObject *parent)
{
    auto *job = new WriteJob<Invitation>(parent);
    job->finish(
        WriteRefused{{.kind = ProblemKind::Setup, .detail = VendorClient::tr("the vendor does not offer this")}});
    return job;
}

} // namespace

QUrl VendorClient::page(const Invitation &invitation) const
{
    Q_UNUSED(invitation)
    return {};
}

Job<Secret> *VendorClient::renewedToken()
{
    return notOffered<Secret>(this);
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): those who offer it take the answers over
Job<Secret> *VendorClient::signIn(FormAnswers answers)
{
    Q_UNUSED(answers)
    return notOffered<Secret>(this);
}

Job<ReadBackRows> *VendorClient::readBack(const InvitationKey &key, const Container &container, Priority priority)
{
    Q_UNUSED(key)
    auto *job = new Job<ReadBackRows>(this);
    auto *reading = listContainer(container, priority);
    stopWith(job, reading);
    reading->then(job, [job](Result<QList<Invitation>> rows) {
        job->finish(std::move(rows).map(
            [](QList<Invitation> &&read) { return ReadBackRows{.rows = std::move(read), .wholeContainer = true}; }));
    });
    return job;
}

Job<QList<AccountPart>> *VendorClient::discover()
{
    auto *job = new Job<QList<AccountPart>>(this);
    job->finish(QList<AccountPart>());
    return job;
}

Job<OpenedSession> *VendorClient::openSession(const Container &container)
{
    Q_UNUSED(container)
    return notOffered<OpenedSession>(this);
}

WriteJob<Invitation> *VendorClient::revoke(Grant grant, const InvitationKey &key, const Container &container)
{
    Q_UNUSED(grant)
    Q_UNUSED(key)
    Q_UNUSED(container)
    return notOfferedWrite(this);
}

WriteJob<Invitation> *VendorClient::assign(Grant grant, const AssignRequest &request)
{
    Q_UNUSED(grant)
    Q_UNUSED(request)
    return notOfferedWrite(this);
}

} // namespace Reinvite
