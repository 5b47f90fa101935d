// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QUrl>

/// One request on a connection of its own, written as it stands: nothing is added, followed or repeated.
/// Blocks, since the sandbox answers from another thread.
struct RawReply
{
    int status = 0; ///< 0: closed without an answer
    QHash<QByteArray, QByteArray> headers = {};
    QByteArray body = {};

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

using RawHeaders = QList<std::pair<QByteArray, QByteArray>>;

inline RawReply parseReply(const QByteArray &bytes)
{
    RawReply reply;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0) {
        return reply;
    }
    const QList<QByteArray> lines = bytes.first(end).split('\n');
    reply.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    reply.body = bytes.sliced(end + 4);
    return reply;
}

inline RawReply exchange(const QUrl &server, const QByteArray &method, const QByteArray &target,
    const RawHeaders &headers = {}, const QByteArray &body = {}, bool withLength = true)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(server.port()));
    QByteArray request =
        method + ' ' + target + " HTTP/1.1\r\nHost: " + server.authority().toLatin1() + "\r\nConnection: close\r\n";
    for (const auto &[name, value] : headers) {
        request += name + ": " + value + "\r\n";
    }
    if (withLength) {
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    socket.write(request + "\r\n" + body);
    QByteArray heard;
    while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(10'000)) {
        heard += socket.readAll();
    }
    return parseReply(heard + socket.readAll());
}

inline RawHeaders bearer(const QByteArray &token)
{
    return {{"Authorization", "Bearer " + token}};
}

/// The id of a subscription with seats in every state, out of a list of subscriptions.
inline QByteArray subscriptionWithSeats(const QJsonObject &list)
{
    const QJsonArray items = list[QStringLiteral("items")].toArray();
    for (const auto item : items) {
        if (item[QStringLiteral("seats")].toInt() > 10 && item[QStringLiteral("status")] == QStringLiteral("active")) {
            return item[QStringLiteral("id")].toString().toLatin1();
        }
    }
    return {};
}
