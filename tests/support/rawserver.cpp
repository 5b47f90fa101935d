// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawserver.h"

namespace Reinvite {

RawServer::RawServer(Answer answer, QObject *parent)
    : QObject(parent)
    , m_answer(std::move(answer))
{
    connect(&m_listener, &QTcpServer::newConnection, this, &RawServer::accept);
    m_listener.listen(QHostAddress::LocalHost);
}

QUrl RawServer::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_listener.serverPort());
    return url;
}

QByteArray RawServer::ok(const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
}

void RawServer::accept()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QIODevice::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void RawServer::read(QTcpSocket *socket)
{
    const QByteArray request = socket->peek(socket->bytesAvailable());
    if (request.contains("\r\n\r\n")) {
        m_requests.append(socket->readAll());
        m_answer(*socket);
    }
}

} // namespace Reinvite
