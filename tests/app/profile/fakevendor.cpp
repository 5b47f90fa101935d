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
    const auto field = [](const char *id, FormField::Kind kind, const char *way) {
        return FormField{.id = QString::fromLatin1(id),
            .kind = kind,
            .label = QString::fromLatin1(id),
            .help = {},
            .placeholder = {},
            .value = {},
            .onlyWhen = {.field = QStringLiteral("way"), .value = QString::fromLatin1(way)}};
    };
    FormField way = field("way", FormField::Kind::Choice, "");
    way.value = QStringLiteral("token");
    way.onlyWhen = {};
    return {.vendor = QStringLiteral("fake"),
        .title = QStringLiteral("Fake"),
        .intro = {},
        .fields = {way, field("token", FormField::Kind::Secret, "token"),
            field("username", FormField::Kind::Text, "password"),
            field("password", FormField::Kind::Secret, "password")}};
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

Job<Secret> *FakeClient::renewedToken()
{
    ++renewals;
    auto *job = new Job<Secret>(this);
    renewing = job;
    if (!holdAnswers) {
        job->finish(renewed.isEmpty() ? Result<Secret>(failure(ProblemKind::Unauthorized))
                                      : Result<Secret>(Secret(QByteArray(renewed))));
    }
    return job;
}

Job<Secret> *FakeClient::signIn(FormAnswers answers)
{
    auto *job = new Job<Secret>(this);
    const Secret *password = answers.secret(QStringLiteral("password"));
    if (password != nullptr && *password == Secret(QByteArray("right"))) {
        job->finish(Secret(QByteArray("fake_of_" + answers.values.value(QStringLiteral("username")).toUtf8())));
    } else {
        job->finish(failure(ProblemKind::Unauthorized));
    }
    return job;
}

Job<QList<AccountPart>> *FakeClient::discover()
{
    auto *job = new Job<QList<AccountPart>>(this);
    job->finish(QList<AccountPart>{{.id = QStringLiteral("1"), .name = QStringLiteral("Design")}});
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
        traits.partWords = {.one = QStringLiteral("part"), .several = QStringLiteral("parts"), .counted = "%n parts"};
        traits.signsIn = true;
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
