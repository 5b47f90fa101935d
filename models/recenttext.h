// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationrow.h"

namespace Reinvite {

/// What became of the row since it was last looked at: "claimed 4 min ago", "new 2 min ago". Empty: nothing.
[[nodiscard]] QString recentText(const InvitationRow &row);
/// "3 changed, 1 gone since you last looked"; empty where there is nothing to see.
[[nodiscard]] QString recentChangesText(const RecentChanges &changes);

} // namespace Reinvite
