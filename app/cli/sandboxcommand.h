// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "models/outboxitem.h"

namespace Reinvite {

/// `sandbox serve`: prints one line of JSON and serves until it is stopped.
class ServeCommand final : public Command
{
    Q_OBJECT
public:
    ServeCommand(CommonOptions options, SandboxOptions sandbox, QObject *parent = nullptr);
    void start() override;

private:
    Sandbox m_sandbox;
    Interrupt m_interrupt;
};

/// `sandbox demo`: the main job without a display. Lists, resends one, shows the mail that arrived.
class DemoCommand final : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;

private:
    void list();
    void resendOne(const QStringList &connections);
    void onItemChanged(const OutboxItem &item);
    void showMail(const OutboxItem &item);

    qsizetype m_mailsBefore = 0;
};

} // namespace Reinvite
