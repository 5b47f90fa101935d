// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/originseal.h"

#include "app/http/origin.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::Hub)
};

} // namespace

Secret sealed(const Secret &token, const QUrl &baseUrl)
{
    QByteArray seal = originText(baseUrl).toUtf8() + ' ';
    seal.append(token.reveal());
    return Secret(std::move(seal));
}

Result<Secret> unsealed(const Secret &seal, const QUrl &baseUrl)
{
    const QString origin = originText(baseUrl);
    const QByteArray prefix = origin.toUtf8() + ' ';
    if (!seal.startsWith(prefix)) {
        return failure(ProblemKind::Keychain,
            Text::tr("the token was given for another address than %1; enter the token for this one").arg(origin));
    }
    return Secret(seal.reveal().sliced(prefix.size()).toByteArray());
}

QByteArray tokenFingerprint(const Secret &token)
{
    return QCryptographicHash::hash(token.reveal(), QCryptographicHash::Sha256);
}

} // namespace Reinvite
