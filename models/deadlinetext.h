// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationrow.h"

namespace Reinvite {

/// "in 3 h", "3 h ago", "no deadline told"; of who has joined: when that was.
[[nodiscard]] QString deadlineText(const InvitationRow &row);
/// "not certain", where the vendor contradicts itself; else empty.
[[nodiscard]] QString deadlineContext(const InvitationRow &row);
/// Exact times, and what has to be known of them.
[[nodiscard]] QString deadlineToolTip(const InvitationRow &row);
/// For who listens: "expires in 2 hours", "no deadline told".
[[nodiscard]] QString spokenDeadline(const InvitationRow &row);

/// Why an invitation has no deadline ("Worth AI tells no deadline: …"); empty where it has one, or needs none any more.
[[nodiscard]] QString noDeadlineSentence(const Invitation &invitation, const VendorWords &vendor);
/// Why the deadline is not certain; empty where it is, or means nothing any more.
[[nodiscard]] QString unclearDeadlineSentence(const Invitation &invitation);

} // namespace Reinvite
