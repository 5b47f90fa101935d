// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/words.h"

namespace Reinvite {

/// The one table of what may follow what in an item's life (DESIGN.md, "Outbox item").
[[nodiscard]] bool mayBecome(SendState from, SendState to);
/// Why an item in this state cannot do what was asked: a sentence.
[[nodiscard]] QString stateSentence(SendState state);

} // namespace Reinvite
