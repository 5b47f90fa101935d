// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/job.h"

namespace Reinvite {

/// What a connection's list was when it was last seen.
struct KnownList
{
    QList<Invitation> invitations;
    Instant seenAt; ///< invalid: never listed whole
};

/// The last known lists: one file for each connection in `folder`, readable by its owner only, replaced whole
/// (a crash leaves the old one). A damaged or newer file is a Storage problem and is left where it is.
/// Functions of files alone; callers run them on a worker.
[[nodiscard]] Result<void> writeKnownList(const QString &folder, const QString &connection, const KnownList &list);
/// An empty list without an error when there is no file.
[[nodiscard]] Result<KnownList> readKnownList(const QString &folder, const QString &connection);
void removeKnownList(const QString &folder, const QString &connection);

} // namespace Reinvite
