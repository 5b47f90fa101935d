// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace Reinvite {

void installTranslations(QCoreApplication &application)
{
    auto *translator = new QTranslator(&application);
    const QString prefix = QStringLiteral("reinvite");
    const QString folder = QStringLiteral(":/translations");
    if (translator->load(QLocale(), prefix, QStringLiteral("_"), folder)
        || translator->load(QStringLiteral("reinvite_en"), folder)) {
        QCoreApplication::installTranslator(translator);
    }
}

} // namespace Reinvite
