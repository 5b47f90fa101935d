// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/registry.h"

namespace Reinvite {

/// A vendor without a server: tokens begin with "fake_", and what it answers is set by the test.
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
