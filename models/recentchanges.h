// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationtable.h"

#include <QQueue>

#include <optional>

namespace Reinvite {

/// What became of a row since it was last looked at.
struct RecentChange
{
    enum class Kind {
        CameIn, ///< was not there, or is somebody else's now
        Joined,
        Withdrawn,
        Other, ///< of a state that this version does not know
    };

    Kind kind = Kind::Other;
    Instant noticedAt; ///< our time

    friend bool operator==(const RecentChange &, const RecentChange &) = default;
};

/// What a change of a row is, if it is one. That a link died is none: time did that. `before`: null: it was not there.
[[nodiscard]] std::optional<RecentChange::Kind> changeBetween(const Invitation *before, const Invitation &after);

/// Rows that changed since the administrator last looked at them. A value, which a worker may have a copy of.
class RecentChanges final
{
public:
    /// Of more than so many the oldest are taken as seen: nobody looks at them one by one.
    static constexpr qsizetype Most = 10'000;

    void note(const InvitationKey &key, const RecentChange &change);
    /// Rows that are not there any more: they can be counted, not shown.
    void noteGone(int count) { m_gone += count; }

    [[nodiscard]] std::optional<RecentChange> of(const InvitationKey &key) const;
    [[nodiscard]] bool contains(const InvitationKey &key) const { return m_changes.contains(key); }
    [[nodiscard]] int count() const { return int(m_changes.size()); }
    [[nodiscard]] int gone() const { return m_gone; }
    [[nodiscard]] bool isEmpty() const { return m_changes.isEmpty() && m_gone == 0; }
    /// Any order.
    [[nodiscard]] QList<InvitationKey> keys() const { return m_changes.keys(); }

    /// False: there was nothing to see.
    bool markSeen(const InvitationKey &key) { return m_changes.remove(key); }
    void markAllSeen();
    void removeConnection(const QString &connection);
    /// Those whose rows are not in the table any more are forgotten.
    void retainIn(const InvitationTable &table);

private:
    struct Entry
    {
        RecentChange change;
        quint64 number = 0; ///< how many had been noted
    };

    QHash<InvitationKey, Entry> m_changes;
    QQueue<std::pair<InvitationKey, quint64>> m_order; ///< oldest first; some were seen, or noted again, meanwhile
    quint64 m_noted = 0;
    int m_gone = 0;
};

/// Slots of the changed rows, sorted.
[[nodiscard]] QList<int> slotsOf(const RecentChanges &changes, const InvitationTable &table);

} // namespace Reinvite
