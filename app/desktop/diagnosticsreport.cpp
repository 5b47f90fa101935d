// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/diagnosticsreport.h"

#include "app/profile/diagnostics.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QFontInfo>
#include <QScreen>
#include <QSystemTrayIcon>

#include <cstdio>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
}

QString screenLine(const QScreen &screen)
{
    const QSize size = screen.size();
    return u"  Screen:          %1 x %2, scale %3, %4 dots per inch\n"_s.arg(size.width())
        .arg(size.height())
        .arg(screen.devicePixelRatio())
        .arg(screen.logicalDotsPerInch());
}

} // namespace

QString windowDiagnostics()
{
    QString text = u"\nWindow\n  Platform:        "_s + QGuiApplication::platformName() + u'\n';
    for (const QScreen *screen : QGuiApplication::screens()) {
        text += screenLine(*screen);
    }
    text += u"  Font:            "_s + QFontInfo(themeFont(TextSize::Normal)).family() + u'\n';
    text += u"  Notifications:   "_s
        + (QSystemTrayIcon::isSystemTrayAvailable() ? u"there is a place for an icon"_s : u"no place for an icon"_s)
        + u'\n';
    text += u"  Screen reader:   "_s + (QAccessible::isActive() ? u"listens"_s : u"none"_s) + u'\n';
    return text;
}

int printDiagnostics(const QString &path)
{
    print(systemDiagnostics() + windowDiagnostics());
    profileDiagnostics(path, qApp)->then(qApp, [](const Result<QString> &text) {
        print(text.value_or(QString()));
        QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}

} // namespace Reinvite
