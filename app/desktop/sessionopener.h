// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "ui/mainwindow.h"

namespace Reinvite {

/// Opens a session for a customer at the vendor's other contract, on the administrator's word, and makes it a
/// connection whose token is kept in memory only.
class SessionOpener final : public QObject
{
    Q_OBJECT
public:
    SessionOpener(Services &services, MainWindow &window, QObject *parent = nullptr);

    /// Nothing happens where the connection's vendor opens no sessions.
    void ask(const QString &connection, const Container &container);

private:
    void open(const QString &connection, const Container &container);
    void add(OpenedSession session);
    void onTokenKept(const ConnectionInfo &connection, const Result<void> &kept);
    [[nodiscard]] QString freeName(const QString &owner) const;
    void showNotice(NoticeKind kind, const QString &text);

    Services &m_services;
    MainWindow &m_window;
};

} // namespace Reinvite
