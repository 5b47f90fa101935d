// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outboxitem.h"
#include "models/plan.h"
#include "ui/noticebar.h"
#include "ui/questionbar.h"

namespace Reinvite {

/// The question that a plan of one asks in place: what the mail carries, or what is taken away.
[[nodiscard]] Question questionFor(const PlanItem &item, Instant vendorNow);

/// What to tell when an item has come to rest; none while it is under way.
[[nodiscard]] std::optional<Notice> noticeFor(const OutboxItem &item, Instant vendorNow);

/// Ids of notices whose button does something.
inline constexpr QLatin1StringView SettleNotice("settle");
inline constexpr QLatin1StringView RetryNotice("retry");
inline constexpr QLatin1StringView SignInNotice("sign-in");

} // namespace Reinvite
