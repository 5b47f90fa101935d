// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Reinvite {

/// What concerns the window alone: platform, screens, fonts, notification area. As plain as `systemDiagnostics`.
[[nodiscard]] QString windowDiagnostics();
/// `reinvite --diagnostics`: prints all that there is to report of the profile at `path`, and answers with the exit
/// code. Runs the event loop.
[[nodiscard]] int printDiagnostics(const QString &path);

} // namespace Reinvite
