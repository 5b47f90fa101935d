// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/httpsettings.h"
#include "app/http/pacergate.h"
#include "app/http/transfer.h"
#include "models/clock.h"
#include "models/secret.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QUrlQuery>

#include <functional>

namespace Reinvite {

/// Puts requests of one client on the wire: address, headers, token, proxy, certificates.
class Requester final : public QObject
{
    Q_OBJECT
public:
    Requester(HttpSettings settings, PacerGate &pacer, const Clock &clock, QObject *parent = nullptr);
    ~Requester() override;

    void setToken(Secret token, Instant endsAt);
    [[nodiscard]] bool hasToken() const { return !m_token.isEmpty(); }
    /// Counts the tokens that were set: tells whether a request went out with the one in use.
    [[nodiscard]] int tokenNumber() const { return m_tokenNumber; }
    void setRenewal(std::function<Job<void> *()> renewal) { m_renewal = std::move(renewal); }
    [[nodiscard]] bool canRenewToken() const { return m_renewal && hasToken(); }
    /// It ends within the minute, by the vendor's clock, and a new one can be had.
    [[nodiscard]] bool isTokenEnding() const;
    /// Where `canRenewToken`. One renewal for all who ask at the same time.
    [[nodiscard]] Job<void> *renewToken();
    void setRealm(const QString &realm) { m_settings.realm = realm; }
    [[nodiscard]] const HttpSettings &settings() const { return m_settings; }
    [[nodiscard]] PacerGate &pacer() { return m_pacer; }

    /// The whole address of `path`, or why nothing may be sent.
    [[nodiscard]] Result<QUrl> address(const QString &path, const QUrlQuery &query = {}) const;
    [[nodiscard]] Transfer *get(const QUrl &url, Priority priority, QObject *parent);
    /// Exactly once and on a connection of its own.
    [[nodiscard]] Transfer *sendOnce(const QByteArray &method, const QUrl &url, const QByteArray &body,
        const QByteArray &contentType, QObject *parent);

    /// Tells the pacer, and whoever listens, what an answer says beside its body.
    void learn(const QString &realm, const Exchange &exchange);
    /// Between three quarters and five quarters of `delay`, so that clients that failed together do not come back
    /// together.
    [[nodiscard]] std::chrono::milliseconds jittered(std::chrono::milliseconds delay);
    void closeConnections();

Q_SIGNALS:
    void skewMeasured(std::chrono::milliseconds skew);
    void answered(const Reinvite::HttpAnswer &answerWithoutBody);

private:
    [[nodiscard]] std::unique_ptr<QNetworkAccessManager> makeManager() const;
    [[nodiscard]] QNetworkRequest request(const QUrl &url, const QString &requestId) const;
    [[nodiscard]] QString newRequestId();

    HttpSettings m_settings;
    PacerGate &m_pacer;
    const Clock &m_clock;
    Secret m_token;
    Instant m_tokenEndsAt;
    int m_tokenNumber = 0;
    std::function<Job<void> *()> m_renewal;
    QList<QPointer<Job<void>>> m_waitForToken;
    std::chrono::milliseconds m_skew{0}; ///< the vendor's clock minus ours
    QSslConfiguration m_tls;
    QRandomGenerator m_random;
    std::unique_ptr<QNetworkAccessManager> m_reads;
};

} // namespace Reinvite
