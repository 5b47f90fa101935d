// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QList>
#include <QString>

namespace Reinvite::Layering {

/// One #include line that names a file of the project.
struct Include
{
    QString from; ///< path from the root
    int line = 0;
    QString to; ///< as written
};

/// The includes of one file's text. System and library headers are left out, and so is what moc and uic make.
[[nodiscard]] QList<Include> includesOf(const QString &from, const QString &text);
/// Those of every .h and .cpp below `root`/`folder`, in the order of their paths.
[[nodiscard]] QList<Include> includesBelow(const QDir &root, const QString &folder);

} // namespace Reinvite::Layering
