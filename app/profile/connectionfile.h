// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connection.h"
#include "models/result.h"

#include <QJsonObject>

namespace Reinvite {

/// What stands in `connections.json`. Members that this version does not know are carried along.
struct ConnectionFile
{
    QList<ConnectionInfo> connections;
    QJsonObject root;                        ///< as it was read
    QHash<QString, QJsonObject> entriesById; ///< as they were read
};

/// An empty one where there is no file. Damaged, newer or unreadable: a Storage problem that names the file.
[[nodiscard]] Result<ConnectionFile> readConnectionFile(const QString &path);
/// Replaced whole; readable by its owner only.
[[nodiscard]] Result<void> writeConnectionFile(const QString &path, const ConnectionFile &file);

} // namespace Reinvite
