// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/commandpalette.h"

class QListView;
class QMenuBar;

namespace Reinvite {

/// "Export shown rows…" of "E&xport shown rows…".
[[nodiscard]] QString withoutMnemonic(const QString &text);

/// Every visible action of the menus and their submenus, in their order. What is in a disabled menu is disabled.
[[nodiscard]] QList<PaletteCommand> commandsOf(const QMenuBar &bar);
/// The view's rows: running one is a click on it. The view's accessible name is the section.
[[nodiscard]] QList<PaletteCommand> commandsOf(QListView &view);

} // namespace Reinvite
