// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/vendorclient.h"

#include <memory>

namespace Reinvite {

/// A vendor that answers when the test says so.
class FakeClient final : public VendorClient
{
public:
    void setToken(Secret) override { signedIn = true; }
    bool hasToken() const override { return signedIn; }
    QString realm() const override { return QStringLiteral("fake/org"); }
    Environment environment() const override { return Environment::OfflineSandbox; }

    Job<Identity> *whoAmI() override { return new Job<Identity>(this); }
    Job<ListSummary> *list(ListSink listSink) override
    {
        ++lists;
        sink = std::move(listSink);
        listing = new Job<ListSummary>(this);
        return listing;
    }
    Job<QList<Invitation>> *listContainer(const Container &, Priority) override
    {
        containerJobs.append(new Job<QList<Invitation>>(this));
        return containerJobs.constLast();
    }
    Job<QString> *rawJson(const Invitation &) override { return new Job<QString>(this); }
    WriteJob<Invitation> *resend(Grant, const InvitationKey &, const Container &) override { return write(); }
    WriteJob<Invitation> *revoke(Grant, const InvitationKey &, const Container &) override { return write(); }
    WriteJob<Invitation> *assign(Grant, const AssignRequest &) override { return write(); }

    bool signedIn = true;
    int lists = 0;
    ListSink sink;
    Job<ListSummary> *listing = nullptr; ///< the last one
    QList<Job<QList<Invitation>> *> containerJobs;

private:
    WriteJob<Invitation> *write() { return new WriteJob<Invitation>(this); }
};

/// One connection, "c".
class FakeSource final : public ClientSource
{
public:
    VendorClient *client(const QString &connection) override
    {
        return connection == QLatin1StringView("c") ? fake.get() : nullptr;
    }
    const VendorTraits *traits(const QString &) override { return nullptr; }
    std::chrono::milliseconds skew(const QString &) override { return std::chrono::seconds(3); }
    bool isClockKnown(const QString &) override { return true; }
    QString cannotActBecause(const QString &) override { return QStringLiteral("signed out"); }

    std::unique_ptr<FakeClient> fake = std::make_unique<FakeClient>();
};

} // namespace Reinvite
