// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/hub.h"
#include "app/profile/tokenrenewal.h"

#include <QLoggingCategory>

#include <map>

namespace Reinvite {

Q_DECLARE_LOGGING_CATEGORY(lcProfile)

template <typename T>
[[nodiscard]] Job<T> *finishedJob(QObject *parent, Result<T> result)
{
    auto *job = new Job<T>(parent);
    job->finish(std::move(result));
    return job;
}

struct Hub::Private
{
    struct Entry
    {
        ConnectionInfo info; ///< what the client is made from
        std::unique_ptr<VendorClient> client;
        ConnectionStatus reported;
        Environment environment = Environment::Unknown;
        std::chrono::milliseconds skew{0};
        bool clockKnown = false; ///< the vendor has shown its clock
        std::optional<Problem> signedOut;
        std::optional<TokenPlace> tokenInUse;
        QByteArray fingerprint; ///< of the token in use
        Secret session;         ///< sealed; given for this session
        QList<QPointer<Job<void>>> unlocking;
        QList<QPointer<Job<void>>> renewing;
        std::optional<Problem> renewalFailed; ///< since the token in use was set
        QString tokenNotice;                  ///< what the administrator has to know of the token; may be empty
    };

    [[nodiscard]] static tl::unexpected<Problem> removedProblem();

    Private(Hub &hub, const Setup &setupOfHub)
        : q(hub)
        , setup(setupOfHub)
    {
    }

    [[nodiscard]] Entry *entry(const QString &connection);
    [[nodiscard]] const Entry *existing(const QString &connection) const;
    [[nodiscard]] VendorClient *client(Entry &entry);
    void listenTo(VendorClient &client, const QString &connection);
    void retire(Entry &entry);
    void onConnectionsChanged();
    void drop(const QString &connection);
    void moveTo(Entry &entry, const ConnectionInfo &info);

    [[nodiscard]] std::optional<Result<void>> useTokenAtHand(Entry &entry);
    [[nodiscard]] Result<void> useFromEnvironment(Entry &entry, Secret token);
    [[nodiscard]] Result<void> use(Entry &entry, Secret token, TokenPlace place);
    void askKeychain(Entry &entry, Job<void> *job);
    [[nodiscard]] std::optional<FormAnswers> passwordAtHand(const Entry &entry) const;
    void signInWith(Entry &entry, FormAnswers answers, Job<void> *job);
    void takeRenewed(const QString &connection, Result<RenewedToken> renewed);
    [[nodiscard]] Result<void> useFromKeychain(Entry &entry, const Result<Secret> &read);
    [[nodiscard]] Result<void> keptInKeychain(const QString &connection, Secret token);
    void finishUnlocking(Entry &entry, const Result<void> &result);
    static void finishAll(QList<QPointer<Job<void>>> &jobs, const Result<void> &result);
    [[nodiscard]] std::unique_ptr<VendorClient> draftClient(const ConnectionInfo &draft, const Vendor &vendor) const;
    [[nodiscard]] Result<ConnectionInfo> checkedDraft(const ConnectionInfo &draft) const;

    void remember(const QString &connection, const Identity &identity);
    void rememberScope(const QString &connection, const QString &scopeId, const QString &scopeName);
    [[nodiscard]] ConnectionStatus merged(const Entry &entry) const;
    [[nodiscard]] QString noticeOf(const Entry &entry) const;
    void announce(const Entry &entry);

    Hub &q;
    Setup setup;
    std::map<QString, Entry> entries;
};

} // namespace Reinvite
