// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>

namespace Reinvite {

OneShotBody::OneShotBody(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_left(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

QNetworkReply *OneShotBody::send(
    QNetworkAccessManager &manager, QNetworkRequest request, const QByteArray &method, const QByteArray &body)
{
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    // Qt's HTTP/2 has other ways to repeat a request, which were not measured.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    auto device = std::make_unique<OneShotBody>(body);
    QNetworkReply *reply = manager.sendCustomRequest(request, method, device.get());
    device.release()->setParent(reply);
    return reply;
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_left.size());
    std::copy_n(m_left.constData(), size, data);
    m_left.remove(0, size);
    return size;
}

qint64 OneShotBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace Reinvite
