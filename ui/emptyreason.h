// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/problem.h"
#include "ui/emptystate.h"

#include <QMetaType>

#include <optional>

namespace Reinvite {

/// Why the list has no rows.
enum class EmptyReason {
    NoConnections,
    NothingYet, ///< never refreshed
    Refreshing,
    NothingMatches,
    NoInvitations, ///< refreshed, and there are none
    Failed,        ///< the refresh failed: with its problem
    SignedOut,
};

/// What is said of it, and what can be done; a problem says its own sentences.
[[nodiscard]] EmptyText emptyText(EmptyReason reason, const std::optional<Problem> &problem);

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::EmptyReason)
