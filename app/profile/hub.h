// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/connectionstore.h"
#include "app/secrets/secretstore.h"
#include "app/vendors/registry.h"

namespace Reinvite {

/// The connections with their clients, tokens and states: what both programs act through.
class Hub final : public QObject, public ClientSource
{
    Q_OBJECT
public:
    struct Setup
    {
        ConnectionStore &store;
        SecretStore &keychain;
        PacerGate &pacer;
        const Clock &clock;
        bool loopbackOnly = false;
        const Vendor *(*vendor)(QStringView id) = &vendorById;
    };
    explicit Hub(const Setup &setup, QObject *parent = nullptr);
    ~Hub() override;

    VendorClient *client(const QString &connection) override;
    const VendorTraits *traits(const QString &connection) override;
    std::chrono::milliseconds skew(const QString &connection) override;
    QString cannotActBecause(const QString &connection) override;

    /// Finds the token: REINVITE_TOKEN_<NAME>, this session's, the keychain's. A Keychain problem says which choices
    /// are left (try again; give the token for this session). Finishes at once when the client has it already, unless
    /// it is signed out: then looks again, for another program may have put a new one there. Changes nothing that is
    /// kept. A token that was given for another origin than the connection's is not handed over.
    [[nodiscard]] Job<void> *unlock(const QString &connection);
    /// Checks the token's family, keeps it where `place` says and hands it to the client (at once, unless the keychain
    /// is asked). SessionOnly leaves what the keychain has, and that the next start looks there.
    [[nodiscard]] Job<void> *setToken(const QString &connection, Secret token, TokenPlace place);
    /// Asks the vendor who the token belongs to and what it may do; remembers the organisation.
    [[nodiscard]] Job<Identity> *test(const QString &connection);
    /// The same for a connection that is only being entered; keeps nothing.
    [[nodiscard]] Job<Identity> *testDraft(const ConnectionInfo &draft, Secret token);
    /// Removes the secret first; fails without removing the connection when the token's place is the keychain and that
    /// says no.
    [[nodiscard]] Job<void> *remove(const QString &connection);

    /// Where the token in use came from; none: there is no token yet.
    [[nodiscard]] std::optional<TokenPlace> tokenInUse(const QString &connection) const;

    [[nodiscard]] ConnectionStatus status(const QString &connection) const;
    /// What a refresh told: merged with what the hub itself knows (skew, environment, signed out). Always announced.
    void setStatus(const QString &connection, const ConnectionStatus &status);
    /// What `setStatus` was last told.
    [[nodiscard]] ConnectionStatus reportedStatus(const QString &connection) const;

Q_SIGNALS:
    /// The connection is gone or goes to another address. Its client finishes what is under way, then goes.
    void clientRetired(const QString &connection);
    void statusChanged(const QString &connection, const Reinvite::ConnectionStatus &status);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite
