// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QCoreApplication;

namespace Reinvite {

/// Gives the program the texts of the system's language, English where there are none.
void installTranslations(QCoreApplication &application);

} // namespace Reinvite
