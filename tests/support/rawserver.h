// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace Reinvite {

/// A plain TCP server on 127.0.0.1 that answers each request's head with whatever the test writes: for what no proper
/// server says. Bodies of requests are not read apart.
class RawServer final : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(QTcpSocket &)>;

    explicit RawServer(Answer answer, QObject *parent = nullptr);

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] int connections() const { return m_connections; }
    /// Every request's head, oldest first.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    void stopListening() { m_listener.close(); }

    /// "HTTP/1.1 200 OK", the given headers, and the body as it is: nothing is added.
    [[nodiscard]] static QByteArray ok(const QByteArray &headers, const QByteArray &body);

private:
    void accept();
    void read(QTcpSocket *socket);

    Answer m_answer;
    QTcpServer m_listener;
    QList<QByteArray> m_requests;
    int m_connections = 0;
};

} // namespace Reinvite
