// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/refreshrun.h"

#include "app/cli/console.h"

#include <QLocale>

namespace Reinvite {

RefreshRun::RefreshRun(Services &services, const QStringList &connections, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_running(connections.cbegin(), connections.cend())
    , m_order(connections)
{
    connect(&services.hub(), &Hub::statusChanged, this, &RefreshRun::onStatus);
}

void RefreshRun::start()
{
    if (m_order.isEmpty()) {
        QMetaObject::invokeMethod(this, &RefreshRun::finished, Qt::QueuedConnection);
    }
    for (const QString &connection : std::as_const(m_order)) {
        m_services.refresh(connection);
    }
}

const QStringList &RefreshRun::shortfalls() const
{
    return m_shortfalls;
}

const std::optional<Problem> &RefreshRun::problem() const
{
    return m_problem;
}

void RefreshRun::onStatus(const QString &connection, const ConnectionStatus &status)
{
    if (!m_running.contains(connection)) {
        return;
    }
    switch (status.state) {
    case ConnectionState::Idle:
        return;
    case ConnectionState::Refreshing:
        showProgress(connection, status);
        return;
    case ConnectionState::Ready:
    case ConnectionState::Failed:
    case ConnectionState::SignedOut:
        end(connection, status);
        return;
    }
}

void RefreshRun::showProgress(const QString &connection, const ConnectionStatus &status)
{
    if (status.total == 0 || !Console::noteIsTerminal()) {
        return;
    }
    m_progressShown = true;
    const auto info = m_services.connections().byId(connection);
    const QLocale locale;
    //: 1: connection, 2 and 3: numbers, 4: "subscriptions"
    Console::progress(tr("%1: %2 of %3 %4")
                          .arg(info ? info->name : connection, locale.toString(status.done),
                              locale.toString(status.total), status.totalNoun),
        false);
}

void RefreshRun::end(const QString &connection, const ConnectionStatus &status)
{
    m_running.remove(connection);
    const auto info = m_services.connections().byId(connection);
    const QString name = info ? info->name : connection;
    if (status.problem) {
        m_problem = m_problem ? m_problem : status.problem;
        m_shortfalls.append(tr("%1: %2").arg(name, describe(*status.problem)));
    } else if (!status.notice.isEmpty() && !status.partly) {
        Console::note(tr("%1: %2").arg(name, status.notice));
    } else if (!status.notice.isEmpty()) {
        m_shortfalls.append(tr("%1: %2").arg(name, status.notice));
    }
    if (m_running.isEmpty()) {
        if (m_progressShown) {
            fputs("\r\033[K", stderr);
        }
        QMetaObject::invokeMethod(this, &RefreshRun::finished, Qt::QueuedConnection);
    }
}

} // namespace Reinvite
