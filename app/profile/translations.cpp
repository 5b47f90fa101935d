// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace Reinvite {

void installTranslations(QCoreApplication &application, const QLocale &wanted)
{
    const QString folder = QStringLiteral(":/translations");
    auto *words = new QTranslator(&application);
    if (!words->load(wanted, QStringLiteral("reinvite"), QStringLiteral("_"), folder)
        && !words->load(QStringLiteral("reinvite_en"), folder)) {
        return;
    }
    const QLocale language(words->language());
    QLocale::setDefault(wanted.language() == language.language() ? wanted : language);
    auto *qtsWords = new QTranslator(&application);
    if (qtsWords->load(language, QStringLiteral("qtbase"), QStringLiteral("_"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qtsWords);
    }
    QCoreApplication::installTranslator(words); // the later one is asked first
}

} // namespace Reinvite
