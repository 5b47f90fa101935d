// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/journeys/servedsandbox.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QSignalSpy>

namespace Reinvite {

QString ServedSandbox::start(const TerminalProgram &program, const QStringList &options)
{
    program.prepare(m_process, QStringList{QStringLiteral("sandbox"), QStringLiteral("serve")} + options);
    m_process.start();
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(30'000)) {
            return QStringLiteral("sandbox serve said nothing: ") + QString::fromUtf8(m_process.readAllStandardError());
        }
    }
    m_answer = QJsonDocument::fromJson(m_process.readLine()).object();
    return m_answer.contains(QStringLiteral("control")) ? QString() : QStringLiteral("no line of JSON");
}

ServedSandbox::~ServedSandbox()
{
    m_process.terminate();
    m_process.waitForFinished();
}

QJsonObject ServedSandbox::wait(QNetworkReply *reply)
{
    const std::unique_ptr<QNetworkReply> owned(reply);
    if (!reply->isFinished()) {
        QSignalSpy(reply, &QNetworkReply::finished).wait(30'000);
    }
    return QJsonDocument::fromJson(reply->readAll()).object();
}

QJsonObject ServedSandbox::get(const QString &path)
{
    const QString control = m_answer[QStringLiteral("control")][QStringLiteral("url")].toString();
    return wait(m_network.get(QNetworkRequest(QUrl(control + path))));
}

QJsonObject ServedSandbox::post(const QString &path, const QJsonObject &body)
{
    const QString control = m_answer[QStringLiteral("control")][QStringLiteral("url")].toString();
    QNetworkRequest request(QUrl(control + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    return wait(m_network.post(request, QJsonDocument(body).toJson()));
}

QJsonArray ServedSandbox::mailsAbout(const QString &invitation)
{
    QJsonArray found;
    const QJsonArray mails = get(QStringLiteral("/mailbox"))[QStringLiteral("mails")].toArray();
    for (const auto mail : mails) {
        if (mail[QStringLiteral("invitation")].toString() == invitation) {
            found.append(mail);
        }
    }
    return found;
}

QJsonArray ServedSandbox::requestsTo(const QString &method, const QString &pathEnd)
{
    QJsonArray found;
    const QJsonArray requests = get(QStringLiteral("/requests"))[QStringLiteral("requests")].toArray();
    for (const auto request : requests) {
        if (request[QStringLiteral("method")].toString() == method
            && request[QStringLiteral("path")].toString().endsWith(pathEnd)) {
            found.append(request);
        }
    }
    return found;
}

} // namespace Reinvite
