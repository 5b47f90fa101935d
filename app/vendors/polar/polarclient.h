// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/polar/polarrequests.h"
#include "app/vendors/registry.h"

namespace Reinvite::Polar {

/// Requests in a minute for a known token (vendor-apis.md 1.7).
constexpr int ProductionRequestsPerMinute = 500;
constexpr int SandboxRequestsPerMinute = 100;

/// The organisation's side of Polar.
class PolarClient final : public VendorClient
{
    Q_OBJECT
public:
    explicit PolarClient(const ClientSetup &setup);

    void setToken(Secret token) override;
    [[nodiscard]] bool hasToken() const override;
    [[nodiscard]] QString realm() const override;
    [[nodiscard]] Environment environment() const override;

    [[nodiscard]] Job<Identity> *whoAmI() override;
    [[nodiscard]] Job<ListSummary> *list(ListSink sink) override;
    [[nodiscard]] Job<QList<Invitation>> *listContainer(const Container &container, Priority priority) override;
    [[nodiscard]] Job<QString> *rawJson(const Invitation &invitation) override;

    [[nodiscard]] WriteJob<Invitation> *resend(
        Grant grant, const InvitationKey &key, const Container &container) override;
    [[nodiscard]] WriteJob<Invitation> *revoke(
        Grant grant, const InvitationKey &key, const Container &container) override;
    [[nodiscard]] WriteJob<Invitation> *assign(Grant grant, const AssignRequest &request) override;

private:
    void enterRealm();
    void takeOrganization(const QString &id, const QString &name);
    void readHeaders(const HttpAnswer &answer);

    PacerGate &m_pacer;
    QString m_connection;
    QString m_organizationId; ///< empty: not known yet
    Environment m_environment;
    HttpClient m_http;
    PolarRequests m_requests;
};

} // namespace Reinvite::Polar
