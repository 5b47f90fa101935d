// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/profile/fakevendor.h"

namespace Reinvite {

namespace {

[[nodiscard]] Result<Identity> &nextIdentity()
{
    static Result<Identity> identity = Identity();
    return identity;
}

[[nodiscard]] QList<QPointer<FakeClient>> &made()
{
    static QList<QPointer<FakeClient>> clients;
    return clients;
}

[[nodiscard]] ConnectionForm form()
{
    return {};
}

[[nodiscard]] Result<void> checkToken(const Secret &token)
{
    return token.startsWith("fake_") ? Result<void>()
                                     : failure(ProblemKind::Setup, QStringLiteral("tokens begin with fake_"));
}

[[nodiscard]] std::unique_ptr<VendorClient> makeClient(const ClientSetup &setup)
{
    auto client = std::make_unique<FakeClient>(setup);
    client->identity = nextIdentity();
    made().append(client.get());
    return client;
}

} // namespace

Job<Identity> *FakeClient::whoAmI()
{
    auto *job = new Job<Identity>(this);
    if (!holdAnswers) {
        job->finish(identity);
    }
    return job;
}

WriteJob<Invitation> *FakeClient::unsent()
{
    auto *job = new WriteJob<Invitation>(this);
    if (!holdAnswers) {
        job->finish(WriteNotSent{.problem = {.kind = ProblemKind::Offline}});
    }
    return job;
}

const Vendor *fakeVendorById(QStringView id)
{
    static const Vendor vendor = [] {
        VendorTraits traits;
        traits.id = QStringLiteral("fake");
        traits.name = QStringLiteral("Fake");
        return Vendor{.traits = traits, .form = &form, .checkToken = &checkToken, .makeClient = &makeClient};
    }();
    return id == vendor.traits.id ? &vendor : nullptr;
}

void setFakeIdentity(const Result<Identity> &identity)
{
    nextIdentity() = identity;
}

QList<FakeClient *> fakeClients()
{
    QList<FakeClient *> living;
    for (const QPointer<FakeClient> &client : std::as_const(made())) {
        if (client) {
            living.append(client);
        }
    }
    return living;
}

} // namespace Reinvite
