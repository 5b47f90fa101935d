// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/networkfolder.h"

#include "app/ledger/networkstorage.h"

#include <QCoreApplication>
#include <QStorageInfo>

#include <algorithm>

namespace Reinvite {

namespace {

constexpr QByteArrayView NetworkTypes[] = {"nfs", "cifs", "smb", "ncpfs", "afs", "afpfs", "webdav", "davfs", "coda",
    "fuse.sshfs", "fuse.davfs", "fuse.rclone", "fuse.smbnetfs", "fuse.gvfsd", "fuse.s3fs", "fuse.curlftpfs"};

} // namespace

bool isNetworkFileSystem(QByteArrayView type)
{
    const QByteArray lower = type.toByteArray().toLower();
    return std::ranges::any_of(NetworkTypes, [&lower](QByteArrayView known) { return lower.startsWith(known); });
}

Result<void> refuseNetworkFolder(const QString &folder)
{
    const QStorageInfo storage(folder);
    if (!isNetworkStorage(storage)) {
        return {};
    }
    return failure(ProblemKind::Storage,
        QCoreApplication::translate("Reinvite",
            "%1 lies on a network drive (%2), where two programs could send the same mail. "
            "Choose a profile folder on a local disk.")
            .arg(folder, QString::fromLatin1(storage.fileSystemType())));
}

} // namespace Reinvite
