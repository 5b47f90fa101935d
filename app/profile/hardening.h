// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Reinvite {

/// First thing in main(): what the process holds in memory stays out of core files, crash collectors and other
/// programs of the same user, and what it writes is its owner's alone. Best effort; nothing to do on Windows.
void hardenProcess();

} // namespace Reinvite
