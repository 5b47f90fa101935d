// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/startmeter.h"

#include "ui/invitationview.h"
#include "ui/listpage.h"

#include <QCoreApplication>
#include <QEvent>

#include <cstdio>

namespace Reinvite {

namespace {

void report()
{
    std::puts("painted");
    std::fflush(stdout);
    QCoreApplication::quit();
}

} // namespace

StartMeter::StartMeter(MainWindow &window, int rows)
    : m_window(window)
    , m_rows(rows)
{
    QObject *painted = &window;
    if (rows > 0) {
        painted = window.listPage()->view()->viewport();
    }
    painted->installEventFilter(this);
}

bool StartMeter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = m_rows == 0 || m_window.listPage()->view()->model()->rowCount() >= m_rows;
        if (m_painted) {
            // Queued: runs when the frame has been handed over.
            QMetaObject::invokeMethod(this, report, Qt::QueuedConnection);
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Reinvite
