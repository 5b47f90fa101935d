// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/layering/includes.h"

#include "tests/layering/sources.h"

#include <QRegularExpression>

namespace Reinvite::Layering {

namespace {

bool isGenerated(const QString &path)
{
    return path.endsWith(u".moc") || path.startsWith(u"moc_") || path.startsWith(u"ui_");
}

/// With quotes a file is always ours; with angle brackets it is where it begins with one of our folders.
QString projectFile(const QString &line)
{
    static const QRegularExpression quoted(QStringLiteral("^\\s*#\\s*include\\s*\"([^\"]+)\""));
    static const QRegularExpression bracketed(QStringLiteral("^\\s*#\\s*include\\s*<((?:models|app|ui|tests)/[^>]+)>"));
    for (const QRegularExpression &form : {quoted, bracketed}) {
        const QRegularExpressionMatch match = form.match(line);
        if (match.hasMatch() && !isGenerated(match.captured(1))) {
            return match.captured(1);
        }
    }
    return {};
}

} // namespace

QList<Include> includesOf(const QString &from, const QString &text)
{
    QList<Include> includes;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (const QString to = projectFile(line); !to.isEmpty()) {
            includes.append({.from = from, .line = number, .to = to});
        }
    }
    return includes;
}

QList<Include> includesBelow(const QDir &root, const QString &folder)
{
    QList<Include> includes;
    for (const Source &source : sourcesBelow(root, folder)) {
        includes += includesOf(source.path, source.text);
    }
    return includes;
}

} // namespace Reinvite::Layering
