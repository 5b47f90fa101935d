// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/networkstorage.h"

#include "app/ledger/networkfolder.h"

#include <QStorageInfo>

namespace Reinvite {

bool isNetworkStorage(const QStorageInfo &storage)
{
    return isNetworkFileSystem(storage.fileSystemType());
}

} // namespace Reinvite
