// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details.h"

namespace Reinvite {

/// What happened to an invitation, newest first: what the vendor tells, and what was asked for from here. On our clock.
[[nodiscard]] QList<Details::Event> historyOf(const DetailsSource &source);

} // namespace Reinvite
