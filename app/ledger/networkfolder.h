// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QByteArrayView>

namespace Reinvite {

/// True for file systems on which SQLite's locks are known not to hold ("nfs4", "cifs", "fuse.sshfs").
[[nodiscard]] bool isNetworkFileSystem(QByteArrayView type);
/// A Storage problem when the folder lies on one: nothing may be sent from it.
[[nodiscard]] Result<void> refuseNetworkFolder(const QString &folder);

} // namespace Reinvite
