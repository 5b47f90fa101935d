// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"

#include <QSet>

namespace Reinvite {

/// Brings some connections up to date and says when the last has ended, well or not. Progress goes to the terminal, if
/// there is one.
class RefreshRun final : public QObject
{
    Q_OBJECT
public:
    RefreshRun(Services &services, const QStringList &connections, QObject *parent = nullptr);

    void start();
    /// What could not be listed, or not whole: a sentence for each connection.
    [[nodiscard]] const QStringList &shortfalls() const;
    /// The problem of the connection that failed first; none: all were listed.
    [[nodiscard]] const std::optional<Problem> &problem() const;

Q_SIGNALS:
    void finished();

private:
    void onStatus(const QString &connection, const ConnectionStatus &status);
    void showProgress(const QString &connection, const ConnectionStatus &status);
    void end(const QString &connection, const ConnectionStatus &status);

    Services &m_services;
    QSet<QString> m_running;
    QStringList m_order;
    QStringList m_shortfalls;
    std::optional<Problem> m_problem;
    bool m_progressShown = false;
};

} // namespace Reinvite
