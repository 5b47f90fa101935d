// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace Reinvite {

/// Passes everything on to a server and keeps the bodies of what it answers.
class ListeningProxy final : public QObject
{
    Q_OBJECT
public:
    explicit ListeningProxy(const QUrl &server);
    ~ListeningProxy() override;

    [[nodiscard]] QUrl url() const;
    /// Bodies of whole 2xx answers since this was last asked, in the order in which they ended.
    [[nodiscard]] QList<QByteArray> takeBodies();

private:
    void accept();
    void takeAnswers(QTcpSocket *socket);

    QUrl m_server;
    QTcpServer m_listener;
    QHash<QTcpSocket *, QByteArray> m_unread;
    QList<QByteArray> m_bodies;
};

} // namespace Reinvite
