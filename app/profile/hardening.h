// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Reinvite {

/// First thing in main(): what the process holds in memory stays out of core files, crash collectors and other
/// programs of the same user, and what it writes is its owner's alone. Best effort. On Windows, where a profile is its
/// owner's alone by the folder that it lies in: no crash reports, and no libraries from the current folder.
void hardenProcess();

/// Last thing in main(), when nothing of the program's own is left: what main() is to return. On Windows the process
/// ends here and now: libraries that are taken down one by one may wait there for ever for a thread that ended long ago
/// (winpthreads in libstdc++'s farewell, seen in Wine), and a second start would find the profile in use.
[[nodiscard]] int endProcess(int code);

} // namespace Reinvite
