// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/interop/listeningproxy.h"

#include <optional>

namespace Reinvite {

namespace {

struct Answer
{
    int status = 0;
    QByteArray body;
    qsizetype size = 0; ///< of head and body
};

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name + ':')) {
            return line.sliced(name.size() + 1).trimmed();
        }
    }
    return {};
}

/// The first answer in `bytes`; nothing while it is not whole.
std::optional<Answer> firstAnswer(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0) {
        return std::nullopt;
    }
    const QByteArray head = bytes.first(end);
    const qsizetype length = headerOf(head, "content-length").toLongLong();
    const qsizetype size = end + 4 + length;
    if (bytes.size() < size) {
        return std::nullopt;
    }
    return Answer{.status = head.split(' ').value(1).toInt(), .body = bytes.sliced(end + 4, length), .size = size};
}

} // namespace

ListeningProxy::ListeningProxy(const QUrl &server)
    : m_server(server)
{
    m_listener.listen(QHostAddress::LocalHost);
    connect(&m_listener, &QTcpServer::newConnection, this, &ListeningProxy::accept);
}

/// Sockets that go with the listener have nobody to tell any more.
ListeningProxy::~ListeningProxy()
{
    for (QTcpSocket *socket : m_listener.findChildren<QTcpSocket *>()) {
        socket->disconnect();
    }
}

QUrl ListeningProxy::url() const
{
    QUrl url = m_server;
    url.setPort(m_listener.serverPort());
    return url;
}

QList<QByteArray> ListeningProxy::takeBodies()
{
    return std::exchange(m_bodies, {});
}

void ListeningProxy::accept()
{
    QTcpSocket *client = m_listener.nextPendingConnection();
    auto *server = new QTcpSocket(client);
    server->connectToHost(m_server.host(), quint16(m_server.port()));
    connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::readyRead, client, [this, client, server] {
        const QByteArray bytes = server->readAll();
        m_unread[server] += bytes;
        takeAnswers(server);
        client->write(bytes);
    });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, this, [this, client, server] {
        m_unread.remove(server);
        client->deleteLater();
    });
}

void ListeningProxy::takeAnswers(QTcpSocket *socket)
{
    QByteArray &bytes = m_unread[socket];
    while (const auto answer = firstAnswer(bytes)) {
        if (answer->status / 100 == 2) {
            m_bodies.append(answer->body);
        }
        bytes = bytes.sliced(answer->size);
    }
}

} // namespace Reinvite
