// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/networkstorage.h"

#include <QDir>
#include <QStorageInfo>

#include <windows.h>

namespace Reinvite {

bool isNetworkStorage(const QStorageInfo &storage)
{
    // The file system is NTFS on either side, and the volume's name begins with two backslashes on this one too.
    const QString root = QDir::toNativeSeparators(storage.rootPath());
    return GetDriveTypeW(reinterpret_cast<const wchar_t *>(root.utf16())) == DRIVE_REMOTE;
}

} // namespace Reinvite
