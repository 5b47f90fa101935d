// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/httpclient.h"
#include "app/vendors/vendortraits.h"
#include "models/connection.h"
#include "models/connectionform.h"
#include "models/identity.h"
#include "models/invitation.h"

#include <functional>

namespace Reinvite {

/// Takes a list as it comes, on the client's thread.
struct ListSink
{
    std::function<void(const QList<Invitation> &)> batch;
    /// This container was listed whole: rows of it that are not among `ids` are gone.
    std::function<void(const QString &containerId, const QSet<QString> &ids)> containerListed;
    std::function<void(int done, int total, const QString &noun)> progress;
};

/// The end of a list that went through.
struct ListSummary
{
    bool whole = false;       ///< every container was found and listed: others are gone
    QSet<QString> containers; ///< ids of all that were found
    QString notice;           ///< what was left out and why ("orders need the scope orders:read"); may be empty
};

struct AssignRequest
{
    Container container;
    QString email;
    QString metadata; ///< compact JSON object; null: none
};

/// How one invitation stands at its vendor now.
struct ReadBackRows
{
    QList<Invitation> rows;
    bool wholeContainer = false; ///< the rows are all that the container has
};

/// A session at another contract of the same vendor, opened for somebody else's account.
struct OpenedSession
{
    QString vendor; ///< VendorTraits::id of the contract that it is for
    QString name;   ///< whose account it is
    QUrl baseUrl;
    Secret token;
};

/// One connection's way to its vendor. Lives on the thread that made it; parses on workers.
class VendorClient : public QObject
{
    Q_OBJECT
public:
    explicit VendorClient(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// What lets the connection in. For a vendor with a sign-in it is what `signIn` or `renewedToken` answered, or a
    /// token that was pasted; nobody else looks into it.
    virtual void setToken(Secret token) = 0;
    [[nodiscard]] virtual bool hasToken() const = 0;
    /// When the token in use ends; invalid: never, or not told.
    [[nodiscard]] virtual Instant tokenEndsAt() const { return {}; }
    [[nodiscard]] virtual bool canRenewToken() const { return false; }
    /// A new token for the one in use. One request; whoever asks keeps the token and sets it.
    [[nodiscard]] virtual Job<Secret> *renewedToken();
    /// Trades a name and a password, which are used here once and forgotten, for the token to keep.
    [[nodiscard]] virtual Job<Secret> *signIn(FormAnswers answers);
    /// Whoever renews tokens, once for all who ask at the same time and for all programs; finishes when the new one is
    /// set. To be set before the first request.
    virtual void setRenewal(std::function<Job<void> *()> renewal) { Q_UNUSED(renewal) }
    /// Empty: the account may resend. Else why not, in a sentence ("your role is …").
    [[nodiscard]] virtual QString cannotActBecause() const { return {}; }
    /// Vendor's host and organisation: what a rate limit and an id belong to.
    [[nodiscard]] virtual QString realm() const = 0;
    [[nodiscard]] virtual Environment environment() const = 0;
    /// The vendor's own page for people that is nearest to the invitation, as far as it is certain; empty: none is
    /// known. Holds no secret.
    [[nodiscard]] virtual QUrl page(const Invitation &invitation) const;

    [[nodiscard]] virtual Job<Identity> *whoAmI() = 0;
    /// Cancelling the job stops it; what came stays.
    [[nodiscard]] virtual Job<ListSummary> *list(ListSink sink) = 0;
    /// One container, afresh.
    [[nodiscard]] virtual Job<QList<Invitation>> *listContainer(const Container &container, Priority priority) = 0;
    /// How one invitation stands, with as little reading as the vendor allows. An empty key id: its container.
    [[nodiscard]] virtual Job<ReadBackRows> *readBack(
        const InvitationKey &key, const Container &container, Priority priority);
    /// Which parts of the account there are to choose from (workspaces).
    [[nodiscard]] virtual Job<QList<AccountPart>> *discover();
    /// A session for whom the container is billed to, where the traits say that there is one.
    [[nodiscard]] virtual Job<OpenedSession> *openSession(const Container &container);
    /// The vendor's JSON of one invitation, indented, secrets struck out. Read on demand, never kept.
    [[nodiscard]] virtual Job<QString> *rawJson(const Invitation &invitation) = 0;

    /// Writes answer the invitation as the vendor has it afterwards.
    [[nodiscard]] virtual WriteJob<Invitation> *resend(
        Grant grant, const InvitationKey &key, const Container &container) = 0;
    /// Asked for only where the traits offer them.
    [[nodiscard]] virtual WriteJob<Invitation> *revoke(
        Grant grant, const InvitationKey &key, const Container &container);
    [[nodiscard]] virtual WriteJob<Invitation> *assign(Grant grant, const AssignRequest &request);

Q_SIGNALS:
    /// The organisation (workspace, customer) became known; comes before the first batch of rows.
    void scopeFound(const QString &id, const QString &name);
    void environmentSeen(Reinvite::Environment environment);
    void skewMeasured(std::chrono::milliseconds skew);
    void signedOut(const Reinvite::Problem &problem);
    /// The token's end or what the account may do became known.
    void accountChanged();
};

/// Gives the client of a connection. The hub of the profile is one; tests have their own.
class ClientSource
{
public:
    ClientSource() = default;
    virtual ~ClientSource() = default;
    Q_DISABLE_COPY_MOVE(ClientSource)

    /// Null when the connection is gone. Owned by the source.
    [[nodiscard]] virtual VendorClient *client(const QString &connection) = 0;
    [[nodiscard]] virtual const VendorTraits *traits(const QString &connection) = 0;
    /// The vendor's time minus ours.
    [[nodiscard]] virtual std::chrono::milliseconds skew(const QString &connection) = 0;
    /// Has the vendor shown its clock in this session? Without it nothing is renewed.
    [[nodiscard]] virtual bool isClockKnown(const QString &connection) = 0;
    /// Empty: the connection can act. Else why not, in a sentence ("signed out: …").
    [[nodiscard]] virtual QString cannotActBecause(const QString &connection) = 0;
    [[nodiscard]] virtual bool canRenewToken(const QString &connection)
    {
        Q_UNUSED(connection)
        return false;
    }
    /// Finishes when the connection has a new token. Null where `canRenewToken` says no.
    [[nodiscard]] virtual Job<void> *renewToken(const QString &connection)
    {
        Q_UNUSED(connection)
        return nullptr;
    }
};

} // namespace Reinvite
