// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/polar/polarclient.h"
#include "app/vendors/polar/polarsession.h"

namespace Reinvite::Polar {

/// The customer portal: Polar as seen by a customer or one of his members, for the hour that a session lives and no
/// longer. Shown as belonging to the customer; `scopeId` is the organisation all the same (see PolarClient).
class PolarPortalClient final : public PolarClient
{
    Q_OBJECT
public:
    explicit PolarPortalClient(const ClientSetup &setup);

    /// What was known of another session is forgotten.
    void setToken(Secret token) override;
    [[nodiscard]] Instant tokenEndsAt() const override;
    [[nodiscard]] QString cannotActBecause() const override;
    [[nodiscard]] QUrl page(const Invitation &invitation) const override;
    /// Asks first whose session it is, so that its end and role are known before the first row.
    [[nodiscard]] Job<ListSummary> *list(ListSink sink) override;

private:
    void identify(Job<Identity> *job) override;
    [[nodiscard]] QString scopeName(const QString &organization) const override;
    [[nodiscard]] Job<PortalSession> *readSession(Priority priority);
    void takeSession(const PortalSession &session);

    PortalSession m_session;
    int m_tokens = 0; ///< how many were set: an answer about an earlier one is not about this
};

} // namespace Reinvite::Polar
