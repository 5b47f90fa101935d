// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/singlewindow.h"

#include "app/desktop/foreground.h"
#include "app/profile/locksoon.h"
#include "app/profile/profile.h"

#include <QLocalSocket>

namespace Reinvite {

namespace {

constexpr int AnswerMsecs = 2000;

} // namespace

SingleWindow::SingleWindow(const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_socketName(profile.windowSocketName())
    , m_lock(profile.windowLockFile())
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            socket->disconnectFromServer();
        }
        Q_EMIT raiseRequested();
    });
}

Result<bool> SingleWindow::claim()
{
    if (!lockNow(m_lock)) {
        if (m_lock.error() == QLockFile::LockFailedError) {
            return askOther();
        }
        return failure(ProblemKind::Storage, tr("The profile's window lock cannot be written."));
    }
    QLocalServer::removeServer(m_socketName); // left by a program that was killed; the lock says that it is gone
    m_server.listen(m_socketName);            // without it a second start only can't raise this window
    return true;
}

/// Runs before the event loop of a program that ends right after it.
Result<bool> SingleWindow::askOther()
{
    letOthersComeForward();
    QLocalSocket socket;
    socket.connectToServer(m_socketName);
    if (socket.waitForConnected(AnswerMsecs)) {
        socket.waitForDisconnected(AnswerMsecs);
        return false;
    }
    return failure(ProblemKind::Setup, tr("Reinvite is open on this profile already, but its window does not answer."));
}

} // namespace Reinvite
