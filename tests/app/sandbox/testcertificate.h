// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

/// A self-signed certificate for 127.0.0.1 that nothing trusts: for tests of TLS on the loopback interface only.
inline QSslConfiguration testServerTls()
{
    static constexpr const char *Certificate = R"(
-----BEGIN CERTIFICATE-----
MIIBfTCCASOgAwIBAgIBATAKBggqhkjOPQQDAjAfMR0wGwYDVQQDDBRSZWludml0
ZSB0ZXN0IHNlcnZlcjAgFw0yNDAxMDEwMDAwMDBaGA8yMTI0MDEwMTAwMDAwMFow
HzEdMBsGA1UEAwwUUmVpbnZpdGUgdGVzdCBzZXJ2ZXIwWTATBgcqhkjOPQIBBggq
hkjOPQMBBwNCAATDS+/QqUMeymDAeRLR97J5ntqbBX0F3PsEC1cF0GMc6oitmAAZ
UVhCyYS4o+0HDv+9B3QsiQT4qPVb7NmBtRLNo04wTDAPBgNVHRMBAf8EBTADAQH/
MBoGA1UdEQQTMBGHBH8AAAGCCWxvY2FsaG9zdDAdBgNVHQ4EFgQUrASiAnmik3eK
apYYNqjhFdVrUTgwCgYIKoZIzj0EAwIDSAAwRQIhANdOwBAz3GRXZ76WxMqdokB1
g32Htl6WCclq6V53RZaEAiBL8dWdpGVxNGmGuqvTD3c4Y7EAbgNiHWtSQ7pW6JVZ
VQ==
-----END CERTIFICATE-----
)";
    static constexpr const char *Key = R"(
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgGcwvInxm5KGLR8ff
6nTV5rbTCvmRRacQe4fc12lTYryhRANCAATDS+/QqUMeymDAeRLR97J5ntqbBX0F
3PsEC1cF0GMc6oitmAAZUVhCyYS4o+0HDv+9B3QsiQT4qPVb7NmBtRLN
-----END PRIVATE KEY-----
)";
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(QByteArray(Certificate)));
    configuration.setPrivateKey(QSslKey(QByteArray(Key), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}
