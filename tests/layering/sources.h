// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QList>
#include <QString>

namespace Reinvite::Layering {

struct Source
{
    QString path; ///< from the root
    QString text;
};

/// Every .h and .cpp below `root`/`folder`, in the order of their paths.
[[nodiscard]] QList<Source> sourcesBelow(const QDir &root, const QString &folder);

} // namespace Reinvite::Layering
