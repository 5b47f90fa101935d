// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/journeys/terminalprogram.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrl>

namespace Reinvite {

/// `reinvite-cli sandbox serve` as another program would use it.
class ServedSandbox final
{
public:
    /// Empty error when it serves.
    [[nodiscard]] QString start(const TerminalProgram &program, const QStringList &options = {});
    ~ServedSandbox();
    ServedSandbox() = default;
    Q_DISABLE_COPY_MOVE(ServedSandbox)

    [[nodiscard]] QString url() const { return m_answer[QStringLiteral("polar")][QStringLiteral("url")].toString(); }
    [[nodiscard]] QString token() const
    {
        return m_answer[QStringLiteral("polar")][QStringLiteral("token")].toString();
    }
    [[nodiscard]] const QJsonObject &answer() const { return m_answer; }

    [[nodiscard]] QJsonObject get(const QString &path);
    [[nodiscard]] QJsonObject post(const QString &path, const QJsonObject &body);
    /// Mails about one invitation.
    [[nodiscard]] QJsonArray mailsAbout(const QString &invitation);
    /// Requests to the vendor whose path ends so.
    [[nodiscard]] QJsonArray requestsTo(const QString &method, const QString &pathEnd);

private:
    [[nodiscard]] QJsonObject wait(QNetworkReply *reply);

    QProcess m_process;
    QJsonObject m_answer;
    QNetworkAccessManager m_network;
};

} // namespace Reinvite
