// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/outbox/outbox.h"
#include "app/profile/hub.h"
#include "app/profile/profile.h"
#include "app/sandbox/sandbox.h"
#include "app/sync/sync.h"
#include "models/recentchanges.h"

#include <QTemporaryDir>

namespace Reinvite {

class Retention;

struct ServicesOptions
{
    QString profile = {}; ///< --profile; empty: REINVITE_PROFILE or the system's place
    std::optional<SandboxOptions> sandbox =
        {};               ///< --sandbox: its own temporary profile, secrets in memory, loopback only
    bool keychain = true; ///< false: tokens come from the environment or for this session only
};

/// Everything that both programs share, built in the right order and taken down in the reverse.
class Services final : public QObject
{
    Q_OBJECT
public:
    /// Opens the profile (or makes and starts the sandbox's) and loads the connections: files of a few kilobytes, no
    /// network, no ledger. What takes longer are the jobs below.
    [[nodiscard]] static Result<std::unique_ptr<Services>> create(const ServicesOptions &options);
    /// What is under way is left as it is (the ledger has it); the last known lists are written.
    ~Services() override;

    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] const Profile &profile() const;
    [[nodiscard]] ConnectionStore &connections();
    [[nodiscard]] Hub &hub();
    [[nodiscard]] Outbox &outbox();
    [[nodiscard]] Ledger &ledger();
    /// How long the ledger's entries are kept; it looks once `start` has finished.
    [[nodiscard]] Retention &retention();
    [[nodiscard]] Sync &sync();
    [[nodiscard]] PacerGate &pacer();
    /// Null outside the sandbox.
    [[nodiscard]] Sandbox *sandbox();

    /// The one table. Changes to it come only from here, through `tableChanged`.
    [[nodiscard]] const InvitationTable &table() const;

    /// What changed at the vendors since the administrator last looked. Not what was asked for from here, and not what
    /// a connection's first listing brings. Whoever shows them says what was seen.
    [[nodiscard]] RecentChanges &recentChanges();

    /// Opens the ledger and starts the outbox; to be called once. When it has finished, plans can be made and every row
    /// gets its last mail.
    [[nodiscard]] Job<void> *start();
    /// Lets a worker begin with what `loadKnownLists` will want, while there is other work to do at the start.
    void readKnownLists();
    /// Reads the last known lists into the table on a worker. Finishes when they are in; a list that could not be read
    /// is a Storage problem, the others are in all the same. Independent of `start`. A refresh that is asked for
    /// meanwhile begins afterwards.
    [[nodiscard]] Job<void> *loadKnownLists();
    /// When the last listing of the whole connection began: its rows are the vendor's word of then or later.
    [[nodiscard]] Instant listedAt(const QString &connection) const;
    /// Unlocks the token if need be, then refreshes. Problems show in the hub's status.
    void refresh(const QString &connection);
    void refreshAll();

Q_SIGNALS:
    void tableChanged(const Reinvite::InvitationTable::Changes &changes);
    /// Comes after the `tableChanged` of the rows.
    void changesNoticed();
    /// A last known list could not be written. Nothing else is lost.
    void storageFailed(const Reinvite::Problem &problem);

private:
    Services();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite
