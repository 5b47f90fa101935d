// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Reinvite {

/// The operating system's name of the user who runs the program.
[[nodiscard]] QString systemUser();

} // namespace Reinvite
