// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/foreground.h"

#include <windows.h>

namespace Reinvite {

void letOthersComeForward()
{
    AllowSetForegroundWindow(ASFW_ANY);
}

} // namespace Reinvite
