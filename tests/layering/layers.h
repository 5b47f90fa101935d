// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Reinvite::Layering {

/// Why the file `from` may not include `to` (both paths from the root of the project), as the rule that forbids it.
/// Null: it may.
[[nodiscard]] QString forbiddenBecause(const QString &from, const QString &to);

/// Does the file belong to one vendor: its client and parser, or its simulator?
[[nodiscard]] bool isOfOneVendor(const QString &path);

} // namespace Reinvite::Layering
