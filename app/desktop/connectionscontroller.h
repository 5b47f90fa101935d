// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "ui/mainwindow.h"

#include <QPointer>

#include <memory>

#include <optional>

namespace Reinvite {

class ConnectionDialog;
class SessionOpener;

/// Adding, editing, testing and removing connections.
class ConnectionsController final : public QObject
{
    Q_OBJECT
public:
    ConnectionsController(Services &services, MainWindow &window, QObject *parent = nullptr);

    void add();
    void edit(const QString &connection);
    /// Edits at the field for the token or the password.
    void signIn(const QString &connection);
    /// Asks, then opens a session for whom the container is billed to, as a connection of its own.
    void openSession(const QString &connection, const Container &container);

private:
    void open(ConnectionDialog *dialog, const QString &connection);
    void stopWork();
    void waitFor(ConnectionDialog &dialog, JobBase *job);
    [[nodiscard]] ConnectionInfo draft(const ConnectionDialog &dialog) const;
    void enter(ConnectionDialog &dialog);
    void showAccount(ConnectionDialog &dialog, const Result<Identity> &identity);
    void discover(ConnectionDialog &dialog);
    [[nodiscard]] Secret newToken(const ConnectionDialog &dialog) const;
    void save(ConnectionDialog &dialog, TokenPlace place);
    void keepToken(ConnectionDialog &dialog, const ConnectionInfo &connection, Secret token, TokenPlace place);
    void showKept(ConnectionDialog &dialog, const Result<void> &kept);
    void test(const QString &connection);
    void showTest(const QString &name, const Result<Identity> &identity);
    void askRemove(const QString &connection);
    void remove(const ConnectionInfo &connection);
    void showNotice(NoticeKind kind, const QString &text);

    Services &m_services;
    MainWindow &m_window;
    SessionOpener *m_sessions = nullptr;
    QPointer<ConnectionDialog> m_dialog;
    QString m_edited;                          ///< the connection that the dialog edits; empty: it adds one
    std::unique_ptr<EnteredAccount> m_entered; ///< what the dialog's answers led to
    QPointer<JobBase> m_work;                  ///< what the dialog waits for
};

} // namespace Reinvite
