// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/mailstatus.h"

#include <QSharedDataPointer>

#include <memory>

namespace Reinvite {

struct InvitationStore;

/// What is known of all invitations: rows merged by key, kept in columns (models/invitationstore.h).
/// A row's number (its slot) stays the same as long as the row is there; slots of removed rows are used again.
class InvitationTable final
{
public:
    /// A frozen view of the table: cheap to take, safe to read on another thread.
    class Snapshot final
    {
    public:
        Snapshot();
        ~Snapshot();
        Snapshot(const Snapshot &);
        Snapshot &operator=(const Snapshot &);

        /// Slots in use and free: every slot number is below it.
        [[nodiscard]] int slotCount() const;
        [[nodiscard]] bool isUsed(int slot) const;
        /// Put together from its columns, which takes about a microsecond; an empty one where the slot is free.
        [[nodiscard]] Invitation at(int slot) const;
        [[nodiscard]] InvitationKey keyAt(int slot) const;
        [[nodiscard]] const MailStatus &mailAt(int slot) const;
        /// The columns, for who has to look at all rows. Lives as long as this.
        [[nodiscard]] const InvitationStore &store() const;

    private:
        friend class InvitationTable;
        struct Data;
        QSharedDataPointer<const Data> d;
    };

    /// What a merge did, by slot.
    struct Changes
    {
        QList<int> added;
        QList<int> changed;
        QList<int> removed;

        [[nodiscard]] bool isEmpty() const { return added.isEmpty() && changed.isEmpty() && removed.isEmpty(); }
    };

    InvitationTable();
    ~InvitationTable();
    Q_DISABLE_COPY_MOVE(InvitationTable)

    /// Adds what is new, replaces what is there under the same key; of a key that stands in the batch twice the last
    /// one counts. MailStatus of a row is kept.
    Changes merge(const QList<Invitation> &batch);
    /// The container was listed whole: its rows that are not among `ids` go.
    Changes retainInContainer(const QString &connection, const QString &containerId, const QSet<QString> &ids);
    /// The connection was listed whole: rows of containers that are not among `containerIds` go.
    Changes retainContainers(const QString &connection, const QSet<QString> &containerIds);
    Changes removeConnection(const QString &connection);
    Changes setMail(int slot, const MailStatus &mail);

    /// Rows in use.
    [[nodiscard]] int count() const;
    [[nodiscard]] int countOf(const QString &connection) const;
    /// Slots in use and free: every slot number is below it.
    [[nodiscard]] int slotCount() const;
    /// False for free slots and for numbers that are no slots.
    [[nodiscard]] bool isUsed(int slot) const;
    /// -1: no such row.
    [[nodiscard]] int slotOf(const InvitationKey &key) const;
    /// Slots of every row with this vendor's id, through whichever connection.
    [[nodiscard]] QList<int> slotsOfId(const QString &id) const;
    /// Put together from its columns, which takes about a microsecond; an empty one where the slot is free.
    [[nodiscard]] Invitation at(int slot) const;
    [[nodiscard]] InvitationKey keyAt(int slot) const;
    /// Valid until the table changes.
    [[nodiscard]] const MailStatus &mailAt(int slot) const;
    [[nodiscard]] QList<Invitation> ofConnection(const QString &connection) const;
    [[nodiscard]] Snapshot snapshot() const;
    /// Another one whenever anything differs, greater than before; a snapshot has the table's when it was taken.
    [[nodiscard]] quint64 version() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite
