// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/foreground.h"

namespace Reinvite {

// X11 and Wayland decide by themselves.
void letOthersComeForward() {}

} // namespace Reinvite
