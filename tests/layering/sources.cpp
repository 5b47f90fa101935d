// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/layering/sources.h"

#include <QDirIterator>
#include <QFile>

namespace Reinvite::Layering {

namespace {

QStringList pathsBelow(const QDir &root, const QString &folder)
{
    QStringList paths;
    QDirIterator files(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        paths.append(root.relativeFilePath(files.next()));
    }
    paths.sort();
    return paths;
}

} // namespace

QList<Source> sourcesBelow(const QDir &root, const QString &folder)
{
    QList<Source> sources;
    for (const QString &path : pathsBelow(root, folder)) {
        QFile file(root.filePath(path));
        if (file.open(QIODevice::ReadOnly)) {
            sources.append({.path = path, .text = QString::fromUtf8(file.readAll())});
        }
    }
    return sources;
}

} // namespace Reinvite::Layering
