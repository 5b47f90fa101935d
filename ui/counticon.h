// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>

namespace Reinvite {

/// The program's sign with a number on it, for places where there is room for nothing else. More than 99 are "99+"; 0:
/// the sign alone.
[[nodiscard]] QIcon countIcon(int count);

} // namespace Reinvite
