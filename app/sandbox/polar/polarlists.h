// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/polar/polarcall.h"
#include "app/sandbox/polar/polarquery.h"

/// The pages of subscriptions and orders that a call gets; the two sides show them differently.
namespace Reinvite::PolarLists {

using Writer = void (*)(JsonText &, const PolarOrganization &, const PolarContainer &);

/// What the call reaches, as its query says.
[[nodiscard]] LoopbackReply containers(
    const PolarOrganization &organization, const PolarCall &call, PolarContainer::Kind kind, Writer write);
/// These rows, cut as the call's query says.
[[nodiscard]] LoopbackReply cut(
    const PolarOrganization &organization, const PolarCall &call, const std::vector<int> &rows, Writer write);

} // namespace Reinvite::PolarLists
