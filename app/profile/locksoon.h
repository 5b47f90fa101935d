// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDeadlineTimer>
#include <QLockFile>

#include <chrono>

namespace Reinvite {

/// A program that dies before its name is in the file leaves a lock of nobody: only its age tells. A living holder is
/// safe from this, since Qt takes no file away that another program has locked.
inline constexpr int NamelessForMsecs = 500;

/// One look, without waiting: for locks that others hold for long.
[[nodiscard]] inline bool lockNow(QLockFile &lock)
{
    lock.setStaleLockTime(NamelessForMsecs);
    return lock.tryLock(0);
}

/// For locks that others hold for milliseconds. `QLockFile` alone looks again after 100 ms, then 200, then 400 …: too
/// long for the GUI thread, and several programs that wait in step starve each other.
[[nodiscard]] inline bool lockSoon(QLockFile &lock, std::chrono::milliseconds patience)
{
    constexpr int LookAgainMsecs = 5;
    lock.setStaleLockTime(NamelessForMsecs);
    const QDeadlineTimer deadline(patience);
    while (!lock.tryLock(LookAgainMsecs)) {
        if (lock.error() != QLockFile::LockFailedError || deadline.hasExpired()) {
            return false;
        }
    }
    return true;
}

} // namespace Reinvite
