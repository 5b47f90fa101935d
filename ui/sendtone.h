// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/words.h"
#include "ui/theme.h"

namespace Reinvite {

/// What an item's state looks like, wherever it is told.
[[nodiscard]] ToneRole toneOf(SendState state);

} // namespace Reinvite
