// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/httpclient.h"
#include "models/secret.h"

#include <QJsonObject>

#include <functional>

namespace Reinvite {

/// Requests that carry no token: signing in and renewing. Each is sent once; nobody gets mail from it, so that an
/// outcome in doubt is a problem like any other.
class SignInDoor final : public QObject
{
    Q_OBJECT
public:
    /// From a body that is JSON to what is kept; called on this thread.
    using Parse = std::function<Result<Secret>(const QByteArray &body)>;

    SignInDoor(HttpSettings settings, PacerGate &pacer, const Clock &clock, QObject *parent = nullptr);

    void setRealm(const QString &realm);
    [[nodiscard]] Job<Secret> *post(const QString &path, const QJsonObject &body, Parse parse);

Q_SIGNALS:
    void skewMeasured(std::chrono::milliseconds skew);

private:
    void send(Grant grant, const QString &path, const QByteArray &body, Job<Secret> *job, Parse parse);

    HttpClient m_http;
    PacerGate &m_pacer;
};

} // namespace Reinvite
