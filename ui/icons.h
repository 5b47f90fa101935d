// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>

namespace Reinvite {

/// Which colour of the current theme an icon takes each time it is painted.
enum class IconTone { Text, Muted, Accent, OnAccent, Sandbox, Red, Amber, Green, Blue };

/// One of resources/icons (":/icons/NAME.svg"), sharp at every scale and recoloured when the theme changes.
[[nodiscard]] QIcon themedIcon(const QString &name, IconTone tone = IconTone::Text);

/// The program's own sign, which has its own colours. Not from the file by name: not every Qt has the plugin for that.
[[nodiscard]] QIcon programIcon();

} // namespace Reinvite
