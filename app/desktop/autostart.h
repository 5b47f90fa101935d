// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QString>

namespace Reinvite {

/// Starts the program with the user's session: a desktop entry on Linux (freedesktop Autostart specification), a value
/// of the Run key on Windows, a launch agent on macOS. Only this user's; where the program is gone, nothing happens.
class Autostart final
{
public:
    /// `program`: what to start, with `arguments`. `place`: where the system looks; empty: its usual place.
    Autostart(QString program, QStringList arguments, QString place = {});

    [[nodiscard]] bool isOn() const;
    /// A Storage problem when the system can't be told.
    [[nodiscard]] Result<void> set(bool on) const;

private:
    QString m_program;
    QStringList m_arguments;
    QString m_place;
};

} // namespace Reinvite
