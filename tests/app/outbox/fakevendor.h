// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/vendorclient.h"

#include <QHash>
#include <QPointer>
#include <QStringList>

namespace Reinvite {

/// Lets every request out at once.
class OpenPacer final : public PacerMemory
{
public:
    void take(const QString &, const PacerRules &, std::function<void(std::chrono::milliseconds)> done) override
    {
        done(std::chrono::milliseconds(0));
    }
    void answered(const QString &) override {}
    void throttled(const QString &, std::chrono::seconds) override {}
};

/// Answers writes by a script, and remembers them.
class FakeClient final : public VendorClient
{
    Q_OBJECT
public:
    using Outcome = WriteOutcome<Invitation>;
    using VendorClient::VendorClient;

    QList<Outcome> script;    ///< one for each write, in turn; the last one stays; empty: no answer ever
    QStringList writes;       ///< "resend seat-1"
    QList<Invitation> listed; ///< what listContainer answers
    bool unreadable = false;  ///< the list can't be read
    QString ownRealm = QStringLiteral("https://vendor.example/org");
    Environment ownEnvironment = Environment::Production;
    std::function<void()> onWrite = [] {};
    QList<QPointer<WriteJob<Invitation>>> pending;

    void setToken(Secret) override {}
    bool hasToken() const override { return true; }
    QString realm() const override { return ownRealm; }
    Environment environment() const override { return ownEnvironment; }
    Job<Identity> *whoAmI() override { return new Job<Identity>(this); }
    Job<ListSummary> *list(ListSink) override { return new Job<ListSummary>(this); }
    Job<QList<Invitation>> *listContainer(const Container &container, Priority) override
    {
        reads += container.id;
        auto *job = new Job<QList<Invitation>>(this);
        job->finish(unreadable ? Result<QList<Invitation>>(failure(ProblemKind::Offline)) : listed);
        return job;
    }
    Job<QString> *rawJson(const Invitation &) override { return new Job<QString>(this); }
    WriteJob<Invitation> *resend(Grant, const InvitationKey &key, const Container &) override
    {
        return write(QStringLiteral("resend ") + key.id);
    }
    WriteJob<Invitation> *revoke(Grant, const InvitationKey &key, const Container &) override
    {
        return write(QStringLiteral("revoke ") + key.id);
    }
    WriteJob<Invitation> *assign(Grant, const AssignRequest &request) override
    {
        return write(QStringLiteral("assign ") + request.email);
    }

    QStringList reads; ///< containers that were listed

private:
    WriteJob<Invitation> *write(const QString &what)
    {
        writes += what;
        onWrite();
        auto *job = new WriteJob<Invitation>(this);
        pending.append(job);
        if (!script.isEmpty()) {
            job->finish(script.size() > 1 ? script.takeFirst() : script.first());
        }
        return job;
    }
};

/// A vendor whose resend repeats the old link, and whose list shows what became of the other writes.
[[nodiscard]] inline VendorTraits fakeTraits()
{
    VendorTraits traits;
    traits.id = QStringLiteral("fake");
    traits.name = QStringLiteral("Fake");
    traits.resendRenews = Answer::No;
    traits.deadlineKnown = true;
    traits.linkLifetime = std::chrono::hours(24);
    traits.canRevoke = true;
    traits.canAssign = true;
    traits.readBackShowsRevoke = true;
    traits.readBackShowsAssign = true;
    return traits;
}

class FakeSource final : public ClientSource
{
public:
    VendorClient *client(const QString &connection) override
    {
        return connection == QStringLiteral("gone") ? nullptr : fake.get();
    }
    const VendorTraits *traits(const QString &) override { return &vendorTraits; }
    std::chrono::milliseconds skew(const QString &) override { return vendorSkew; }
    bool isClockKnown(const QString &) override { return clockKnown; }
    QString cannotActBecause(const QString &) override { return reason; }
    bool canRenewToken(const QString &) override { return renewal.has_value(); }
    Job<void> *renewToken(const QString &) override
    {
        ++renewals;
        auto *job = new Job<void>(fake.get());
        job->finish(*renewal);
        return job;
    }

    std::optional<Result<void>> renewal; ///< what becomes of it; none: there is no renewal
    int renewals = 0;
    std::unique_ptr<FakeClient> fake = std::make_unique<FakeClient>();
    VendorTraits vendorTraits = fakeTraits();
    std::chrono::milliseconds vendorSkew{0};
    bool clockKnown = true;
    QString reason;
};

} // namespace Reinvite
