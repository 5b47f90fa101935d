// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/savedviewsmodel.h"

class QSettings;

namespace Reinvite {

/// Nothing where none were ever written: then the built-in ones are there. A view that makes no sense is left out, and
/// it alone.
[[nodiscard]] std::optional<QList<SavedView>> readSavedViews(QSettings &settings);
void writeSavedViews(QSettings &settings, const QList<SavedView> &views);

} // namespace Reinvite
