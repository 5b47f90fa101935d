// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/polar/polarclient.h"

namespace Reinvite::Polar {

/// The organisation's side of Polar. Shown as belonging to the organisation.
class PolarOrganizationClient final : public PolarClient
{
    Q_OBJECT
public:
    explicit PolarOrganizationClient(const ClientSetup &setup);

    /// In the dashboard.
    [[nodiscard]] QUrl page(const Invitation &invitation) const override;
    [[nodiscard]] Job<ListSummary> *list(ListSink sink) override;
    /// Which customer a container is billed to is known from lists of this run of the program; before the first one it
    /// is a Setup problem. A token without customer_sessions:write is Forbidden, and a team Validation: it has no
    /// session of its own (vendor-apis.md 1.4).
    [[nodiscard]] Job<OpenedSession> *openSession(const Container &container) override;

private:
    void identify(Job<Identity> *job) override;
    [[nodiscard]] QString scopeName(const QString &organization) const override { return organization; }
    void sendOpening(Grant grant, const QString &customerId, const QString &payer, Job<OpenedSession> *job);

    QHash<QString, QString> m_customers; ///< who is billed: the customer's id by the container's
};

} // namespace Reinvite::Polar
