// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/senderlock.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Reinvite {

namespace {

constexpr int NamelessFor = 100; // milliseconds; writing the name takes far less

} // namespace

SenderLock::SenderLock(const QString &file, QObject *parent)
    : QObject(parent)
    , m_lock(file)
{
    m_lock.setStaleLockTime(0);
    connect(&m_timer, &QTimer::timeout, this, &SenderLock::tryAgain);
}

/// A program that dies between making the file and writing its name into it leaves a lock of nobody. Qt takes it away
/// by its age alone, and only if no living program holds the file itself.
bool SenderLock::tryLock()
{
    qint64 pid = 0;
    QString host;
    QString program;
    if (m_lock.tryLock()) {
        return true;
    }
    if (m_lock.error() != QLockFile::LockFailedError || m_lock.getLockInfo(&pid, &host, &program)) {
        return false;
    }
    m_lock.setStaleLockTime(NamelessFor);
    const bool taken = m_lock.tryLock();
    m_lock.setStaleLockTime(0);
    return taken;
}

Result<bool> SenderLock::tryTake()
{
    m_held = m_held || tryLock();
    // A folder where the file belongs reads as "held", too, and would keep every program from sending for ever.
    const bool isBlocked = QFileInfo(m_lock.fileName()).isDir();
    if (m_held || (m_lock.error() == QLockFile::LockFailedError && !isBlocked)) {
        return m_held;
    }
    return failure(ProblemKind::Storage,
        QCoreApplication::translate("Reinvite", "%1 cannot be made. Check that its folder exists and may be written.")
            .arg(m_lock.fileName()));
}

void SenderLock::release()
{
    m_timer.stop();
    m_held = false;
    m_lock.unlock();
}

void SenderLock::keepTrying(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
}

void SenderLock::tryAgain()
{
    if (tryTake().value_or(false)) {
        m_timer.stop();
        Q_EMIT taken();
    }
}

} // namespace Reinvite
