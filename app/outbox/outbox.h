// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ledger/ledger.h"
#include "app/outbox/outboxtimes.h"
#include "app/vendors/vendorclient.h"
#include "models/plan.h"

namespace Reinvite {

/// How long a confirmed plan can be undone.
enum class Undo { Offered, None };

/// Plans, sends, settles. Owns invariants 1 to 3 (DESIGN.md). Lives on the GUI thread; all disk work is the ledger's.
class Outbox final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds UndoSpan = std::chrono::seconds(5);

    /// `lockFile`: the sender lock of the profile.
    Outbox(Ledger &ledger, ClientSource &clients, PacerGate &pacer, const Clock &clock, const QString &lockFile,
        QObject *parent = nullptr);
    ~Outbox() override;

    /// Before `start`: other waits than the usual ones.
    void setTimes(const OutboxTimes &times);

    /// Opens the ledger, reads what is known, takes the sender lock if it is free, settles what an earlier program left
    /// in flight. Finishes when plans can be made.
    [[nodiscard]] Job<void> *start();
    /// False: another program on this profile sends; what is confirmed here is put in, and watched.
    [[nodiscard]] bool isSender() const;

    /// The connection's rows are as the vendor had them at this time, or later. What is planned by rows that are older
    /// than a minute is looked up before it goes out, where an id can come to belong to another person.
    void noteListed(const QString &connection, Instant at);
    [[nodiscard]] PlanItem planOne(Action action, const Invitation &invitation) const;
    [[nodiscard]] Plan plan(Action action, const QList<Invitation> &invitations) const;
    /// The mail that carries a live link, for each: renewed where a resend would repeat a dead one.
    [[nodiscard]] Plan planLiveLinks(const QList<Invitation> &invitations) const;
    [[nodiscard]] PlanItem planAssign(const QString &connection, const AssignRequest &request) const;
    /// Writes the plan's items that go out, then sends them after the undo time. Answers them with their ids.
    [[nodiscard]] Job<QList<OutboxItem>> *confirm(const Plan &plan, Undo undo);
    [[nodiscard]] Job<OutboxItem> *undo(qint64 item);
    /// Those of them that have not begun; answers these.
    [[nodiscard]] Job<QList<OutboxItem>> *undo(const QList<qint64> &items);
    /// Takes back all that has not begun, whoever confirmed it; answers these.
    [[nodiscard]] Job<QList<OutboxItem>> *stop();
    /// Nothing more begins, here and in other programs on the profile, and after a restart, until it is resumed.
    /// Renewals that have begun are driven to their end.
    [[nodiscard]] Job<void> *setPaused(bool paused);
    [[nodiscard]] bool isPaused() const;
    /// SendAgain makes and confirms a new item; the job's item is that one.
    [[nodiscard]] Job<OutboxItem> *settle(qint64 item, Settle how);

    /// Items found at start that were confirmed but had not left: they wait for the administrator's word.
    [[nodiscard]] QList<OutboxItem> leftovers() const;
    /// Sends them (true) or takes them back (false).
    void answerLeftovers(const QList<qint64> &items, bool send);

    /// Items that have ended with somebody's seat lost: the administrator decides (`settle`). Oldest first.
    [[nodiscard]] QList<OutboxItem> needingYou() const;

    [[nodiscard]] MailStatus mailStatus(const Target &target) const;
    [[nodiscard]] Target target(const InvitationKey &key) const;
    /// Items whose first byte may have left and whose outcome is not on disk yet.
    [[nodiscard]] int inFlight() const;
    /// Something is in flight, or what nobody knows is being looked into at the vendor's.
    [[nodiscard]] bool isAtWork() const;

Q_SIGNALS:
    /// After every change of state, from this program or another.
    void itemChanged(const Reinvite::OutboxItem &item);
    void mailStatusChanged(const Reinvite::Target &target, const Reinvite::MailStatus &status);
    /// What the vendor answered a write with: to be merged into the list.
    void invitationAnswered(const Reinvite::Invitation &invitation);
    /// A container was read on the way, whole or one row of it.
    void containerRead(const QString &connection, const QString &containerId, const Reinvite::ReadBackRows &read);
    /// The container changed or may have changed: to be read again.
    void rowStale(const Reinvite::InvitationKey &key, const Reinvite::Container &container);
    /// An unsettled item was looked into; where that settled it, `itemChanged` came before.
    void lookedInto();
    void leftoversChanged();
    void needingYouChanged();
    void pausedChanged(bool paused);
    /// The ledger cannot be written: nothing goes out until it can.
    void storageFailed(const Reinvite::Problem &problem);
    void senderChanged();
    /// An item that must go on needs its connection's token.
    void connectionNeeded(const QString &connection);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite
