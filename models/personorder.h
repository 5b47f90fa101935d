// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationstore.h"

#include <atomic>
#include <optional>
#include <vector>

namespace Reinvite {

/// All rows by name (by address where there is none), as the language of the administrator has it. To compare a million
/// names by the rules of a language takes seconds: so it is done once, and after that only for what has changed.
class PersonOrder final
{
public:
    /// False when it was stopped: nothing is known then.
    [[nodiscard]] bool update(const InvitationStore &store, const std::atomic_bool &stop);
    /// Equal for names that are; nothing for rows without a name and an address. After an update.
    [[nodiscard]] std::optional<quint64> rankOf(int slot) const
    {
        const int rank = size_t(slot) < m_ranks.size() ? m_ranks[size_t(slot)] : -1;
        return rank < 0 ? std::nullopt : std::optional(quint64(rank));
    }

private:
    [[nodiscard]] std::vector<int> forgetChanged(const InvitationStore &store);
    [[nodiscard]] bool add(
        const InvitationStore &store, const std::vector<int> &slotList, const std::atomic_bool &stop);
    void rank(const InvitationStore &store);

    struct Place
    {
        int slot;
        bool sameAsBefore; ///< the same name as at the place before
    };

    QList<TextColumn> m_seen;    ///< names and addresses that the places are of
    std::vector<Place> m_places; ///< in their order
    std::vector<int> m_ranks;    ///< by slot; -1: none
};

} // namespace Reinvite
