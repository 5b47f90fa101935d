// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

// Linked to each test: what it compares is what somebody reads in English, with plurals and grouped numbers.
#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace {

void speakEnglish()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
#ifdef REINVITE_ENGLISH
    auto *words = new QTranslator(QCoreApplication::instance());
    if (!words->load(QStringLiteral(REINVITE_ENGLISH))) {
        qFatal("No English plurals in %s", REINVITE_ENGLISH);
    }
    QCoreApplication::installTranslator(words);
#endif
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(speakEnglish)
