// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/httpsettings.h"
#include "app/http/origin.h"
#include "app/http/pacergate.h"
#include "app/http/writeoutcome.h"
#include "models/clock.h"
#include "models/secret.h"

#include <QUrlQuery>

#include <functional>

namespace Reinvite {

/// The one way to a vendor's server: timeouts, pacing, retries of reads (never of writes), redirects only inside the
/// same origin, HTTPS only except loopback, the system's proxy, redaction. The token goes into one header of requests
/// to the base URL's origin and nowhere else. Logs method, path, status and duration (category reinvite.http), never
/// more.
class HttpClient final : public QObject
{
    Q_OBJECT
public:
    HttpClient(HttpSettings settings, PacerGate &pacer, const Clock &clock, QObject *parent = nullptr);
    ~HttpClient() override;

    /// `endsAt`: by the vendor's clock; invalid: not told.
    void setToken(Secret token, Instant endsAt = {});
    /// Asked for a new token shortly before the one in use ends, and once after a read was answered with 401; the read
    /// goes out when the job has finished well. Writes are answered for by whoever sent them.
    void setRenewal(std::function<Job<void> *()> renewal);
    [[nodiscard]] bool hasToken() const;
    void setRealm(const QString &realm);
    [[nodiscard]] const QString &realm() const;
    [[nodiscard]] const QUrl &baseUrl() const;

    /// GET. `path` is appended to the base URL as it stands (slashes are exact). Retries on connection errors, 429
    /// (after its wait), 500, 502, 503 and 504, and once after a renewal on 401. Fails with a problem on anything but a
    /// whole 2xx. Qt 6.4 takes a chunked body whose connection broke for whole in three reads of four, and tells
    /// nobody: it is the parser that has to find the JSON complete.
    [[nodiscard]] Job<HttpAnswer> *read(
        const QString &path, const QUrlQuery &query = {}, Priority priority = Priority::Background);

    /// POST, DELETE, PATCH: sent exactly once, whatever the connection does (see qt notes in oneshotbody.h).
    /// The grant proves that the pacer let it out; `contentType` empty: no body type is named.
    [[nodiscard]] WriteJob<HttpAnswer> *write(Grant grant, const QByteArray &method, const QString &path,
        const QByteArray &body = {}, const QByteArray &contentType = {});

    /// Forgets connections, so that the next request opens its own.
    void closeConnections();

Q_SIGNALS:
    /// The vendor's clock minus ours, from an answer's Date header.
    void skewMeasured(std::chrono::milliseconds skew);
    /// Headers of any whole answer, for what a vendor says of itself.
    void answered(const Reinvite::HttpAnswer &answerWithoutBody);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite
