// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationcolumns.h"
#include "models/pagedlist.h"

namespace Reinvite {

/// All that InvitationTable knows, as it lies in memory: for queries, which read columns and not rows. A copy is cheap
/// and stays as it is.
struct InvitationStore
{
    static constexpr int MostRows = InvitationColumns::MostRows;

    QList<InvitationColumns> parts; ///< by slot: so many in each, but for the last
    PagedList<QString> connections; ///< ids
    QList<int> rowsOfConnections;   ///< how many each has, by number
    PagedList<Container> containers;
    PagedList<QString> texts; ///< of all other shared columns
    int slotCount = 0;
    quint64 version = 0; ///< another one whenever anything differs

    [[nodiscard]] const InvitationColumns &part(int slot) const { return parts.at(slot / MostRows); }
    /// False for numbers that are no slots, too.
    [[nodiscard]] bool isUsed(int slot) const
    {
        return slot >= 0 && slot < slotCount && part(slot).isUsed(slot % MostRows);
    }
    /// An empty one where the slot is free.
    [[nodiscard]] Invitation at(int slot) const;
    [[nodiscard]] InvitationKey keyAt(int slot) const;
    [[nodiscard]] const MailStatus &mailAt(int slot) const;

    [[nodiscard]] int shared(SharedColumn column, int slot) const { return part(slot).shared(column, slot % MostRows); }
    [[nodiscard]] const QString &connectionAt(int slot) const
    {
        return connections.at(shared(SharedColumn::Connection, slot));
    }
    [[nodiscard]] const Container &containerAt(int slot) const
    {
        return containers.at(shared(SharedColumn::Container, slot));
    }
    [[nodiscard]] State state(int slot) const { return part(slot).state(slot % MostRows); }
    [[nodiscard]] Instant time(TimeColumn column, int slot) const { return part(slot).time(column, slot % MostRows); }
    /// Folded, UTF-8.
    [[nodiscard]] QByteArrayView email(int slot) const { return part(slot).email(slot % MostRows); }
    [[nodiscard]] QByteArrayView name(int slot) const { return part(slot).name(slot % MostRows); }
    [[nodiscard]] QByteArrayView id(int slot) const { return part(slot).id(slot % MostRows); }
};

} // namespace Reinvite
