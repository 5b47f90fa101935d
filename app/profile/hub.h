// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/connectionstore.h"
#include "app/secrets/secretstore.h"
#include "app/vendors/registry.h"

namespace Reinvite {

/// What a connection's form led to.
struct EnteredAccount
{
    Secret token;
    Identity identity;
};

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
        QString lockFolder; ///< where locks of renewals lie
        bool loopbackOnly = false;
        const Vendor *(*vendor)(QStringView id) = &vendorById;
    };
    explicit Hub(const Setup &setup, QObject *parent = nullptr);
    ~Hub() override;

    VendorClient *client(const QString &connection) override;
    const VendorTraits *traits(const QString &connection) override;
    std::chrono::milliseconds skew(const QString &connection) override;
    bool isClockKnown(const QString &connection) override;
    QString cannotActBecause(const QString &connection) override;
    bool canRenewToken(const QString &connection) override;
    /// One renewal for all who ask at the same time, and for all programs of the profile.
    Job<void> *renewToken(const QString &connection) override;

    /// Finds the token: REINVITE_TOKEN_<NAME>, this session's, REINVITE_PASSWORD_<NAME> (signs in), the keychain's. A
    /// Keychain problem says which choices are left (try again; give the token for this session). Finishes at once when
    /// the client has it already, unless it is signed out: then looks again, for another program may have put a new one
    /// there. Changes nothing that is kept. A token that was given for another origin than the connection's is not
    /// handed over.
    [[nodiscard]] Job<void> *unlock(const QString &connection);
    /// Checks the token's family, keeps it where `place` says and hands it to the client (at once, unless the keychain
    /// is asked). SessionOnly leaves what the keychain has, and that the next start looks there.
    [[nodiscard]] Job<void> *setToken(const QString &connection, Secret token, TokenPlace place);
    /// Asks the vendor who the token belongs to and what it may do; remembers the organisation.
    [[nodiscard]] Job<Identity> *test(const QString &connection);
    /// Signs a connection in that is only being entered, or takes its token, and asks the vendor who it belongs to and
    /// which parts it has. Keeps nothing: the token is the caller's.
    [[nodiscard]] Job<EnteredAccount> *enter(const ConnectionInfo &draft, FormAnswers answers);
    /// Trades the answers' password for a token, or takes the token that they hold.
    [[nodiscard]] Job<Secret> *signIn(const ConnectionInfo &draft, FormAnswers answers);
    /// Signs in with the answers' password and keeps the token for this session; whoever unlocks meanwhile waits for
    /// it.
    [[nodiscard]] Job<void> *signInForSession(const QString &connection, FormAnswers answers);
    /// Which parts of the account there are to choose from.
    [[nodiscard]] Job<QList<AccountPart>> *discover(const QString &connection);
    /// A session for whom the container is billed to, at the vendor's contract that the traits name.
    [[nodiscard]] Job<OpenedSession> *openSession(const QString &connection, const Container &container);
    /// The vendor's own page for people that is nearest to the invitation: https, and without a query, where a token
    /// could be. Empty: none is known.
    [[nodiscard]] QUrl page(const Invitation &invitation);
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
