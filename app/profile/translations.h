// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>

class QCoreApplication;

namespace Reinvite {

/// Gives the program, and what Qt brings, the texts of the first of the wanted languages that there are texts in, else
/// English. Makes the default QLocale of the same language, so that dates and numbers read like the words around them.
void installTranslations(QCoreApplication &application, const QLocale &wanted = QLocale::system());

} // namespace Reinvite
