// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/polar/polarlist.h"
#include "app/vendors/polar/polarrequests.h"
#include "app/vendors/registry.h"

namespace Reinvite::Polar {

/// Requests in a minute for a known token (vendor-apis.md 1.7).
constexpr int ProductionRequestsPerMinute = 500;
constexpr int SandboxRequestsPerMinute = 100;

/// What both sides of Polar share. The realm is host and organisation on both, so that a seat seen through both is one
/// target; `ConnectionInfo::scopeId` is therefore always the organisation's id, which makes the realm right before the
/// first request of a later start. The name that goes with it is for people, and each side's own.
class PolarClient : public VendorClient
{
    Q_OBJECT
public:
    void setToken(Secret token) override;
    [[nodiscard]] bool hasToken() const final;
    [[nodiscard]] QString realm() const final;
    [[nodiscard]] Environment environment() const final;

    [[nodiscard]] Job<Identity> *whoAmI() final;
    [[nodiscard]] Job<QList<Invitation>> *listContainer(const Container &container, Priority priority) final;
    [[nodiscard]] Job<QString> *rawJson(const Invitation &invitation) final;

    [[nodiscard]] WriteJob<Invitation> *resend(Grant grant, const InvitationKey &key, const Container &container) final;
    [[nodiscard]] WriteJob<Invitation> *revoke(Grant grant, const InvitationKey &key, const Container &container) final;
    [[nodiscard]] WriteJob<Invitation> *assign(Grant grant, const AssignRequest &request) final;

protected:
    PolarClient(const Side &side, const ClientSetup &setup);

    /// Finishes the job with who the token belongs to, all but the environment.
    virtual void identify(Job<Identity> *job) = 0;
    /// What the connection is shown as belonging to. `organization` may be empty.
    [[nodiscard]] virtual QString scopeName(const QString &organization) const = 0;

    void takeOrganization(const Organization &organization);
    /// Made and wired, not started. `basis` without the organisation.
    [[nodiscard]] PolarList *makeList(ListBasis basis, ListSink sink, Job<ListSummary> *job);
    [[nodiscard]] PolarRequests &requests() { return m_requests; }
    [[nodiscard]] HttpClient &http() { return m_http; }
    [[nodiscard]] PacerGate &pacer() { return m_pacer; }
    /// Empty until a list or a test has told it.
    [[nodiscard]] const QString &organizationSlug() const { return m_organizationSlug; }

private:
    void enterRealm();
    void readHeaders(const HttpAnswer &answer);

    PacerGate &m_pacer;
    ConnectionInfo m_connection;
    QString m_organizationId; ///< empty: not known yet
    QString m_organizationSlug;
    Environment m_environment;
    HttpClient m_http;
    PolarRequests m_requests;
};

} // namespace Reinvite::Polar
