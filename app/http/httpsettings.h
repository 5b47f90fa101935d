// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/httpanswer.h"

#include <QList>
#include <QSslCertificate>
#include <QUrl>

#include <chrono>

namespace Reinvite {

struct HttpSettings
{
    QUrl baseUrl;                               ///< HTTPS; plain HTTP only to a loopback address
    QString realm;                              ///< until `setRealm`
    QHash<QByteArray, QByteArray> headers = {}; ///< sent with each request ("Polar-Version")
    ErrorReader errorReader = {};               ///< none: by status alone
    bool loopbackOnly = false; ///< the offline sandbox: every other host is refused before a socket is opened
    QList<QSslCertificate> extraAuthorities = {};                 ///< trusted beside the system's (tests)
    std::chrono::milliseconds timeout = std::chrono::seconds(30); ///< without any byte moving
    std::chrono::milliseconds writeTimeout = std::chrono::seconds(60);
    qint64 maxBody = 64LL * 1024 * 1024; ///< a longer answer is Malformed and is not read to its end
    QList<std::chrono::milliseconds> readRetries = {
        std::chrono::milliseconds(500), std::chrono::seconds(2), std::chrono::seconds(6)}; ///< before jitter
};

} // namespace Reinvite
