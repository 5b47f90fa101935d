// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace Reinvite {

/// What `--help` prints. `fields`: ids of what the vendors' forms ask for, each an option of `connections add`.
[[nodiscard]] QString helpText(const QStringList &fields);

} // namespace Reinvite
