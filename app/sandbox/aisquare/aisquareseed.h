// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/aisquare/aisquarestudio.h"

#include <memory>

namespace Reinvite {

struct AiSquareSeedOptions
{
    quint32 seed = 1;
    int invites = 112; ///< over all workspaces of the account; 12 at least
    Timestamp now;     ///< all times lie relative to it
};

/// Who can sign in. The rows of the users, in this order.
enum class AiSquarePerson {
    Account,   ///< Owner of Design Studio and Data Lab, Viewer in Field Team
    Colleague, ///< Admin, Editor, Owner
    Viewer,    ///< Viewer in all three
    Stranger,  ///< only in a workspace that the others do not see
    Inactive,  ///< was an Admin; may not sign in any more
};

/// "Acme Studio": Design Studio, Data Lab and Field Team with invites of every kind, and a workspace of others. The
/// same seed makes the same one, to the millisecond relative to `now`. The people are those of the other simulated
/// vendors, and some of the addresses too.
[[nodiscard]] std::unique_ptr<AiSquareStudio> makeAiSquareStudio(const AiSquareSeedOptions &options);

} // namespace Reinvite
