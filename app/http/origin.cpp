// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/origin.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

/// Empty: nothing is wrong.
QString faultOf(const QUrl &url, bool loopbackOnly)
{
    if (!url.isValid() || url.host().isEmpty()) {
        return Text::tr("This is not a web address.");
    }
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return Text::tr("The address may not hold a user name, a password, a query or a fragment.");
    }
    if (loopbackOnly && !isLoopback(url)) {
        return Text::tr("The offline sandbox talks to this machine only, not to %1.").arg(url.host());
    }
    const bool isPlain = url.scheme() == "http"_L1;
    if (isPlain && !isLoopback(url)) {
        return Text::tr("The address must begin with https://, else the token could be read on its way.");
    }
    return isPlain || url.scheme() == "https"_L1 ? QString() : Text::tr("The address must begin with https://.");
}

} // namespace

Result<void> checkBaseUrl(const QUrl &url, bool loopbackOnly)
{
    const QString fault = faultOf(url, loopbackOnly);
    return fault.isEmpty() ? Result<void>() : failure(ProblemKind::Setup, fault);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host == "localhost"_L1) {
        return true;
    }
    const QHostAddress address(host);
    return address == QHostAddress(QHostAddress::LocalHostIPv6)
        || (address.protocol() == QAbstractSocket::IPv4Protocol && address.isLoopback());
}

bool sameOrigin(const QUrl &left, const QUrl &right)
{
    return left.scheme() == right.scheme() && left.host() == right.host() && portOf(left) == portOf(right);
}

QString originText(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace Reinvite
