// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "ui/mainwindow.h"

#include <QPointer>

namespace Reinvite {

class ConnectionDialog;

/// Adding, editing, testing and removing connections.
class ConnectionsController final : public QObject
{
    Q_OBJECT
public:
    ConnectionsController(Services &services, MainWindow &window, QObject *parent = nullptr);

    void add();
    void edit(const QString &connection);

private:
    void open(ConnectionDialog *dialog, const QString &connection);
    void testDraft(const QString &vendor, const FormValues &values, const Secret &token);
    void save(const QString &vendor, const FormValues &values, const Secret &token, TokenPlace place);
    void keepToken(const ConnectionInfo &connection, const Secret &token, TokenPlace place, bool isNew);
    void test(const QString &connection);
    void showTest(const QString &name, const Result<Identity> &identity);
    void askRemove(const QString &connection);
    void remove(const ConnectionInfo &connection);
    [[nodiscard]] ConnectionInfo draft(const QString &vendor, const FormValues &values) const;

    Services &m_services;
    MainWindow &m_window;
    QPointer<ConnectionDialog> m_dialog;
    QString m_edited; ///< the connection that the dialog edits; empty: it adds one
};

} // namespace Reinvite
