// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/connectiondialog.h"

namespace Reinvite::Samples {

/// Made-up vendors: one with a token, one with a sign-in or a token and workspaces, one with a sign-in alone, one with
/// a name only.
[[nodiscard]] QList<VendorOffer> offers();
/// Of the one that has them.
[[nodiscard]] PartWords workspaceWords();

} // namespace Reinvite::Samples
