// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QNetworkRequest>

class QNetworkAccessManager;
class QNetworkReply;

namespace Reinvite {

/// The body of a write that can be sent once only.
///
/// Why: when a connection breaks after a request was written and before its answer is complete, QNetworkAccessManager
/// opens a new connection and sends the request again by itself, whatever the method, and tells nobody. Measured with
/// Qt 6.4.2 against a server that reads a POST and then
///  - closes the connection, or resets it: 2 POSTs reach it (4 where a TLS connection is reset),
///  - sends half a status line and closes: 3 or 4;
/// `deleteResource` is repeated as well. "Connection: close", no pipelining or another verb change nothing. With a
/// vendor whose POST mails a person that is a second mail nobody asked for.
///
/// Before it repeats a request, Qt calls `reset()` on the body. A sequential device that is not buffered by Qt
/// (DoNotBufferUploadDataAttribute, which Qt heeds only with a Content-Length, 0 included) says no here, and the reply
/// fails with ContentReSendError after exactly one request. It asks before it connects again, so a server that dies
/// over a request doesn't come out as "connection refused" either, which it does with a plain `post`. A host with an
/// IPv4 and an IPv6 address gets one request too, on one of them. tst_writeonce holds this for each way to break off.
class OneShotBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit OneShotBody(QByteArray body, QObject *parent = nullptr);

    /// Sends `request` with `body`, exactly once whatever the connection does. The reply owns the body.
    [[nodiscard]] static QNetworkReply *send(
        QNetworkAccessManager &manager, QNetworkRequest request, const QByteArray &method, const QByteArray &body);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool reset() override { return false; }
    [[nodiscard]] bool atEnd() const override { return m_left.isEmpty(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_left.size(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_left;
};

} // namespace Reinvite
