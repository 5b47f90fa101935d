// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/secretstore.h"
#include "app/vendors/vendorclient.h"

#include <QElapsedTimer>
#include <QLockFile>
#include <QPointer>
#include <QTimer>

namespace Reinvite {

struct RenewedToken
{
    Secret token;
    std::optional<Problem> notKept; ///< why the keychain does not have it
};

/// One renewal of a connection's token. Under a lock of the profile the keychain is read again first: of two programs
/// that find the token ended, one asks the vendor and the other finds the new token kept.
class TokenRenewal final : public JobOf<Result<RenewedToken>>
{
    Q_OBJECT
public:
    struct Setup
    {
        VendorClient *client = nullptr;
        SecretStore *keychain = nullptr; ///< null: the token is not kept there
        QString lockFile = {};
        QString connection = {}; ///< the key name
        QUrl baseUrl = {};
        QByteArray inUse = {}; ///< fingerprint of the token that has ended
    };
    TokenRenewal(const Setup &setup, QObject *parent);

    void start();

private:
    void tryLock();
    void takeKept(const Result<Secret> &read);
    void askVendor();
    void takeRenewed(Result<Secret> renewed);
    void keep(Secret token);
    void end(Result<RenewedToken> result);

    QPointer<VendorClient> m_client;
    SecretStore *m_keychain;
    QString m_connection;
    QUrl m_baseUrl;
    QByteArray m_inUse;
    Secret m_renewed;
    QLockFile m_lock;
    QTimer m_lookAgain;
    QElapsedTimer m_waiting;
};

} // namespace Reinvite
