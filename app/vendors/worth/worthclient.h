// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/registry.h"
#include "app/vendors/signindoor.h"
#include "app/vendors/worth/worthrequests.h"
#include "app/vendors/worth/worthsession.h"

namespace Reinvite::Worth {

/// No limit is documented: this program's own caution (vendor-apis.md 6).
constexpr int RequestsPerMinute = 60;

/// The users of one customer at Worth AI.
///
/// The customer's id comes from the session; with a token alone, from the connection's answers or from what was known
/// before. The bearer is the id_token, which lives about an hour (vendor-apis.md 3.1).
class WorthClient final : public VendorClient
{
    Q_OBJECT
public:
    explicit WorthClient(const ClientSetup &setup);

    void setToken(Secret token) override;
    [[nodiscard]] bool hasToken() const override;
    [[nodiscard]] Instant tokenEndsAt() const override;
    [[nodiscard]] bool canRenewToken() const override;
    [[nodiscard]] Job<Secret> *renewedToken() override;
    [[nodiscard]] Job<Secret> *signIn(FormAnswers answers) override;
    void setRenewal(std::function<Job<void> *()> renewal) override;
    [[nodiscard]] QString cannotActBecause() const override;
    [[nodiscard]] QString realm() const override;
    [[nodiscard]] Environment environment() const override;
    /// The vendor's own site: where its users are shown is documented nowhere.
    [[nodiscard]] QUrl page(const Invitation &invitation) const override;

    [[nodiscard]] Job<Identity> *whoAmI() override;
    [[nodiscard]] Job<ListSummary> *list(ListSink sink) override;
    [[nodiscard]] Job<QList<Invitation>> *listContainer(const Container &container, Priority priority) override;
    /// One request where the last list had one page or several; two where that was not known and there are several.
    [[nodiscard]] Job<ReadBackRows> *readBack(
        const InvitationKey &key, const Container &container, Priority priority) override;
    [[nodiscard]] Job<QString> *rawJson(const Invitation &invitation) override;

    [[nodiscard]] WriteJob<Invitation> *resend(
        Grant grant, const InvitationKey &key, const Container &container) override;

private:
    [[nodiscard]] Result<Secret> takeSignIn(const QByteArray &body);
    void enterCustomer(const QString &id);
    void enterRealm();
    void applyRenewal();
    void takeFirstPage(int totalPages);
    void takeName(const QString &name);
    /// The customer that a row was seen at; for a row without one, the connection's.
    [[nodiscard]] Container customerOf(const Container &container) const;
    [[nodiscard]] Account knownAccount() const;
    void readFirstPage(Job<ReadBackRows> *job, const QString &userId, const Container &customer, Priority priority);
    void readUser(Job<ReadBackRows> *job, const QString &userId, const Container &customer, Priority priority);
    [[nodiscard]] Job<Secret> *explained(Job<Secret> *asking, Problem (*explain)(Problem));

    PacerGate &m_pacer;
    ConnectionInfo m_connection;
    QString m_email; ///< as it was typed; may be empty
    Container m_customer;
    Environment m_environment;
    Session m_session;
    Account m_account; ///< of the last sign-in here; empty: there was none
    std::function<Job<void> *()> m_renewal;
    int m_pages = -1; ///< of the last list; -1: not known
    HttpClient m_http;
    SignInDoor m_door;
    WorthRequests m_requests;
};

} // namespace Reinvite::Worth
