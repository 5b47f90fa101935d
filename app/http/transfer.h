// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/exchange.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace Reinvite {

class Clock;

/// Watches one request until its answer is whole, or broken, or too long, or too late. Deleting it aborts the request.
/// Everything from Qt's reply comes queued, so whoever is told may delete this (and the reply with it) at once.
class Transfer final : public QObject
{
    Q_OBJECT
public:
    struct Setup
    {
        QByteArray method;
        QString requestId;
        std::chrono::milliseconds idle; ///< without any byte moving
        qint64 maxBody = 0;
        bool onItsOwnConnection = false; ///< `Exchange::neverLeft` may be told
    };

    /// Takes the reply. `clock` outlives this.
    Transfer(QNetworkReply *reply, Setup setup, const Clock &clock, QObject *parent);
    ~Transfer() override;

Q_SIGNALS:
    /// Once, never inside the constructor.
    void finished(const Reinvite::Exchange &exchange);

private:
    void watch();
    void readHead();
    void readBody();
    void rememberCertificateErrors(const QList<QSslError> &errors);
    [[nodiscard]] QString tooLongText() const;
    void stopBecause(ProblemKind kind, const QString &detail);
    void conclude();
    void judge(QNetworkReply::NetworkError error, const QString &text);
    [[nodiscard]] bool neverLeft(QNetworkReply::NetworkError error) const;
    void log() const;

    QPointer<QNetworkReply> m_reply;
    Setup m_setup;
    const Clock &m_clock;
    Exchange m_exchange;
    QTimer m_idle;
    QTimer m_total;
    QElapsedTimer m_sinceStart;
    QString m_certificateErrors;
    bool m_encrypted = false;
    bool m_concluded = false;
};

} // namespace Reinvite
