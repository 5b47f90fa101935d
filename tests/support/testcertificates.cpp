// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testcertificates.h"

#include <QSslKey>

#ifdef Q_OS_WIN
#    include <windows.h>
#endif

namespace Reinvite::TestCertificates {

namespace {

constexpr auto Authority = R"(-----BEGIN CERTIFICATE-----
MIIBqzCCAVGgAwIBAgIULTc2oAnoQETXb+hgKeQ4LG6Xo4EwCgYIKoZIzj0EAwIw
IjEgMB4GA1UEAwwXUmVpbnZpdGUgdGVzdCBhdXRob3JpdHkwIBcNMjYxMTIxMDMz
MjQ4WhgPMjEyNjEwMjgwMzMyNDhaMCIxIDAeBgNVBAMMF1JlaW52aXRlIHRlc3Qg
YXV0aG9yaXR5MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEpFUwj/Gl4L4Z8SM5
K1/waqRiQsASFhfe5I8lCyVi2w+FKv02RvK5g9Q5QFB31DSjmVjXOyHaXg89u1Js
71+cm6NjMGEwHQYDVR0OBBYEFK09TEPBTLshIVWKyUN+yMT357SmMB8GA1UdIwQY
MBaAFK09TEPBTLshIVWKyUN+yMT357SmMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0P
AQH/BAQDAgEGMAoGCCqGSM49BAMCA0gAMEUCIE1/OvD7E8dqAIidcrQ7qYoMPTbd
ohgKPu4A5CFGIXnuAiEA/kjSSbG7eoRCgtBqkoXcYSFgmfKt+4zT5qusYIW7LwU=
-----END CERTIFICATE-----)";

constexpr auto Server = R"(-----BEGIN CERTIFICATE-----
MIIBtzCCAV6gAwIBAgIUHmY7w+AEv/q18Mgvj2rqgeBpRHwwCgYIKoZIzj0EAwIw
IjEgMB4GA1UEAwwXUmVpbnZpdGUgdGVzdCBhdXRob3JpdHkwIBcNMjYxMTIxMDMz
MjQ4WhgPMjEyNjEwMjgwMzMyNDhaMBQxEjAQBgNVBAMMCTEyNy4wLjAuMTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABDL5ZgST90JtAFCXi4pwNH67SEQwL6h3b2LG
YHh+WL+asZU2AKucOGqYC2K2BfTkvceZTLBIQgLnpUKcY5DmRu2jfjB8MBoGA1Ud
EQQTMBGHBH8AAAGCCWxvY2FsaG9zdDAJBgNVHRMEAjAAMBMGA1UdJQQMMAoGCCsG
AQUFBwMBMB0GA1UdDgQWBBTHRvh19XcdiQsgz3kkd50JwCb3hDAfBgNVHSMEGDAW
gBStPUxDwUy7ISFVislDfsjE9+e0pjAKBggqhkjOPQQDAgNHADBEAiBjgRwPW8ZI
MV8JeSSU4d+9VhR8uWTliYHlx9WSp+qCwAIgAW8Du2Zj96NBFEa4NkL4c8xrHdHn
u5lPXGa2tuNTz/Q=
-----END CERTIFICATE-----)";

constexpr auto OtherHost = R"(-----BEGIN CERTIFICATE-----
MIIBujCCAWCgAwIBAgIUHmY7w+AEv/q18Mgvj2rqgeBpRH0wCgYIKoZIzj0EAwIw
IjEgMB4GA1UEAwwXUmVpbnZpdGUgdGVzdCBhdXRob3JpdHkwIBcNMjYxMTIxMDMz
MjQ4WhgPMjEyNjEwMjgwMzMyNDhaMBgxFjAUBgNVBAMMDW90aGVyLmludmFsaWQw
WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQy+WYEk/dCbQBQl4uKcDR+u0hEMC+o
d29ixmB4fli/mrGVNgCrnDhqmAtitgX05L3HmUywSEIC56VCnGOQ5kbto3wwejAY
BgNVHREEETAPgg1vdGhlci5pbnZhbGlkMAkGA1UdEwQCMAAwEwYDVR0lBAwwCgYI
KwYBBQUHAwEwHQYDVR0OBBYEFMdG+HX1dx2JCyDPeSR3nQnAJveEMB8GA1UdIwQY
MBaAFK09TEPBTLshIVWKyUN+yMT357SmMAoGCCqGSM49BAMCA0gAMEUCIEEUv4gT
Ne8tjucWddKJNcOm/ShsuTx2zO0NkFtd20JLAiEA2woFV+NWeRHF15Esu1Qf1il8
T34ZJQwJWmzpsAr/Eyc=
-----END CERTIFICATE-----)";

constexpr auto Expired = R"(-----BEGIN CERTIFICATE-----
MIIBmjCCAT+gAwIBAgICEAAwCgYIKoZIzj0EAwIwIjEgMB4GA1UEAwwXUmVpbnZp
dGUgdGVzdCBhdXRob3JpdHkwHhcNMjAwMTAxMDAwMDAwWhcNMjAwMjAxMDAwMDAw
WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
AAQy+WYEk/dCbQBQl4uKcDR+u0hEMC+od29ixmB4fli/mrGVNgCrnDhqmAtitgX0
5L3HmUywSEIC56VCnGOQ5kbto3MwcTAPBgNVHREECDAGhwR/AAABMAkGA1UdEwQC
MAAwEwYDVR0lBAwwCgYIKwYBBQUHAwEwHQYDVR0OBBYEFMdG+HX1dx2JCyDPeSR3
nQnAJveEMB8GA1UdIwQYMBaAFK09TEPBTLshIVWKyUN+yMT357SmMAoGCCqGSM49
BAMCA0kAMEYCIQDsyPlVBox6J+K6/dUueBBcrwchsamPXbuL6I/1bOeGWgIhAIYH
tMCRhQKOE39dcItAcExsAWdrYo7Bjs+qOJMKYPN9
-----END CERTIFICATE-----)";

/// One key for all three servers; it guards nothing.
constexpr auto ServerKey = R"(-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIAGfF2OzJB88DEbHuwwYkQ5xKQqvDGyjHaImGXWRw3d4oAoGCCqGSM49
AwEHoUQDQgAEMvlmBJP3Qm0AUJeLinA0frtIRDAvqHdvYsZgeH5Yv5qxlTYAq5w4
apgLYrYF9OS9x5lMsEhCAuelQpxjkOZG7Q==
-----END EC PRIVATE KEY-----)";

QSslCertificate certificate(const char *pem)
{
    return QSslCertificate(QByteArray(pem), QSsl::Pem);
}

QSslConfiguration serverWith(const char *pem)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate(pem));
    configuration.setPrivateKey(QSslKey(QByteArray(ServerKey), QSsl::Ec));
    return configuration;
}

} // namespace

bool canServe()
{
#ifdef Q_OS_WIN
    return GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "wine_get_version") == nullptr;
#else
    return true;
#endif
}

QSslCertificate authority()
{
    return certificate(Authority);
}

QSslConfiguration server()
{
    return serverWith(Server);
}

QSslConfiguration serverOfOtherHost()
{
    return serverWith(OtherHost);
}

QSslConfiguration expiredServer()
{
    return serverWith(Expired);
}

} // namespace Reinvite::TestCertificates
