// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/sandbox.h"
#include "models/mailboxmodel.h"
#include "ui/mainwindow.h"
#include "ui/sandboxpanel.h"

namespace Reinvite {

/// The sandbox page: mailbox, clock and faults of the simulated vendors.
class SandboxController final : public QObject
{
    Q_OBJECT
public:
    SandboxController(Sandbox &sandbox, MainWindow &window, QObject *parent = nullptr);

private:
    void updateMailbox();
    void updateClock();
    void updateFaults();
    void setFaults(const FaultSettings &settings);

    Sandbox &m_sandbox;
    MainWindow &m_window;
    MailboxModel m_mailbox;
};

} // namespace Reinvite
