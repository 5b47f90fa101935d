// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>

namespace Reinvite::TestCertificates {

/// Wine's Schannel takes none of these for a server; packaging/windows/wine-check asks one from outside.
[[nodiscard]] bool canServe();
#define SKIP_WITHOUT_TLS_SERVER()                                                                                      \
    if (!Reinvite::TestCertificates::canServe()) {                                                                     \
        QSKIP("no TLS server can be made here");                                                                       \
    }                                                                                                                  \
    static_assert(true)

/// Made for the tests, valid until 2126, known to nobody else; its key is not kept.
[[nodiscard]] QSslCertificate authority();
/// A server's side of TLS with a certificate of `authority()`, for 127.0.0.1 and localhost.
[[nodiscard]] QSslConfiguration server();
/// The same for another host's name.
[[nodiscard]] QSslConfiguration serverOfOtherHost();
/// The same for 127.0.0.1, over since 2020-02-01.
[[nodiscard]] QSslConfiguration expiredServer();

} // namespace Reinvite::TestCertificates
