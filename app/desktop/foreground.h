// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Reinvite {

/// Passes on the right to bring a window to the front, which Windows gives to the program that was just started.
void letOthersComeForward();

} // namespace Reinvite
