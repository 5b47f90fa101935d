// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/aisquare/aisquarerequests.h"
#include "app/vendors/registry.h"
#include "app/vendors/session.h"
#include "app/vendors/signindoor.h"

namespace Reinvite::AiSquare {

/// No limit is documented: this program's caution (vendor-apis.md 2.4).
constexpr int RequestsPerMinute = 60;

/// AISquare Studio.
class AiSquareClient final : public VendorClient
{
    Q_OBJECT
public:
    explicit AiSquareClient(const ClientSetup &setup);

    void setToken(Secret token) override;
    [[nodiscard]] bool hasToken() const override;
    [[nodiscard]] Instant tokenEndsAt() const override;
    [[nodiscard]] bool canRenewToken() const override;
    [[nodiscard]] Job<Secret> *renewedToken() override;
    [[nodiscard]] Job<Secret> *signIn(FormAnswers answers) override;
    void setRenewal(std::function<Job<void> *()> renewal) override;
    /// The host alone: an invite's id is one of the whole host's.
    [[nodiscard]] QString realm() const override;
    [[nodiscard]] Environment environment() const override;
    /// The vendor's own site: where its invites are shown is documented nowhere.
    [[nodiscard]] QUrl page(const Invitation &invitation) const override;

    [[nodiscard]] Job<Identity> *whoAmI() override;
    [[nodiscard]] Job<ListSummary> *list(ListSink sink) override;
    [[nodiscard]] Job<QList<Invitation>> *listContainer(const Container &container, Priority priority) override;
    [[nodiscard]] Job<QList<AccountPart>> *discover() override;
    [[nodiscard]] Job<QString> *rawJson(const Invitation &invitation) override;

    [[nodiscard]] WriteJob<Invitation> *resend(
        Grant grant, const InvitationKey &key, const Container &container) override;

private:
    void noteSkew(std::chrono::milliseconds skew);
    [[nodiscard]] Instant vendorNow() const;
    void passRenewalOn();
    [[nodiscard]] Job<Secret> *orRefusal(Job<Secret> *asking, const QString &detail);
    void lookForJson(Job<QString> *job, const Invitation &invitation, int page, const QString &firstIdBefore);

    ConnectionInfo m_connection;
    const Clock &m_clock;
    std::optional<std::chrono::milliseconds> m_skew; ///< the vendor's clock minus ours; nothing: not known yet
    Session m_session;
    std::function<Job<void> *()> m_renewal;
    HttpClient m_http;
    SignInDoor m_door;
    AiSquareRequests m_requests;
};

} // namespace Reinvite::AiSquare
