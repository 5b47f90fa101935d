// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCollator>

namespace Reinvite {

/// How lists sort texts: by the administrator's language, whatever the case, numbers by their value.
[[nodiscard]] QCollator listCollator();

} // namespace Reinvite
