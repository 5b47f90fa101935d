// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/registry.h"

#include <QPointer>

namespace Reinvite {

/// A vendor without a server: tokens begin with "fake_", and what it answers is set by the test. Signing in makes
/// "fake_of_<user name>" for the password "right"; tokens with "renewable" in them can be renewed.
class FakeClient final : public VendorClient
{
    Q_OBJECT
public:
    explicit FakeClient(const ClientSetup &setup)
        : info(setup.connection)
    {
    }

    void setToken(Secret given) override { token = std::move(given); }
    [[nodiscard]] bool hasToken() const override { return !token.isEmpty(); }
    [[nodiscard]] QString realm() const override { return info.baseUrl.host(); }
    [[nodiscard]] Environment environment() const override { return Environment::Production; }

    [[nodiscard]] Instant tokenEndsAt() const override { return endsAt; }
    [[nodiscard]] bool canRenewToken() const override { return token.reveal().toByteArray().contains("renewable"); }
    void setRenewal(std::function<Job<void> *()> renewal) override { renew = std::move(renewal); }
    Job<Secret> *renewedToken() override;
    Job<Secret> *signIn(FormAnswers answers) override;
    Job<QList<AccountPart>> *discover() override;
    [[nodiscard]] QString cannotActBecause() const override { return reason; }

    Job<Identity> *whoAmI() override;
    Job<ListSummary> *list(ListSink) override { return refused<Job<ListSummary>>(); }
    Job<QList<Invitation>> *listContainer(const Container &, Priority) override
    {
        return refused<Job<QList<Invitation>>>();
    }
    Job<QString> *rawJson(const Invitation &) override { return refused<Job<QString>>(); }
    WriteJob<Invitation> *resend(Grant, const InvitationKey &, const Container &) override { return unsent(); }
    WriteJob<Invitation> *revoke(Grant, const InvitationKey &, const Container &) override { return unsent(); }
    WriteJob<Invitation> *assign(Grant, const AssignRequest &) override { return unsent(); }

    ConnectionInfo info;
    Secret token;
    Result<Identity> identity = Identity();
    bool holdAnswers = false;
    QByteArray renewed; ///< what a renewal gives; empty: it is refused
    int renewals = 0;   ///< that reached the vendor
    QString reason;
    Instant endsAt;
    std::function<Job<void> *()> renew;
    QPointer<Job<Secret>> renewing;

private:
    template <typename J>
    [[nodiscard]] J *refused()
    {
        auto *job = new J(this);
        job->finish(failure(ProblemKind::Offline));
        return job;
    }
    [[nodiscard]] WriteJob<Invitation> *unsent();
};

/// Answers to "fake" alone.
[[nodiscard]] const Vendor *fakeVendorById(QStringView id);
/// What clients that are made from now on answer to "who am I".
void setFakeIdentity(const Result<Identity> &identity);
/// Clients that live.
[[nodiscard]] QList<FakeClient *> fakeClients();

} // namespace Reinvite
