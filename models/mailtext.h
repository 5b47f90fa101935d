// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/mailstatus.h"

namespace Reinvite {

/// "4 min ago", "sends in 4 s", "waiting: …", "refused", "never from here".
[[nodiscard]] QString mailText(const MailStatus &mail, Instant now);
/// The same for who listens: "4 minutes ago".
[[nodiscard]] QString spokenMailText(const MailStatus &mail, Instant now);
/// "dead link · 2 mails", or why it is as it is.
[[nodiscard]] QString mailContext(const MailStatus &mail);
/// Exact times, and the reason in full.
[[nodiscard]] QString mailToolTip(const MailStatus &mail);

} // namespace Reinvite
