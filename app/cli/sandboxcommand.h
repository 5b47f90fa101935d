// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/rowformat.h"
#include "models/outboxitem.h"

namespace Reinvite {

/// `sandbox serve`: prints one line of JSON and serves until it is stopped.
class ServeCommand final : public Command
{
    Q_OBJECT
public:
    ServeCommand(CommonOptions options, const SandboxOptions &sandbox, QObject *parent = nullptr);
    void start() override;

private:
    Sandbox m_sandbox;
    Interrupt m_interrupt;
};

/// `sandbox demo`: the main job without a display. Lists, resends one of each connection, shows the mails that arrived.
class DemoCommand final : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;

private:
    void list();
    void resendOneOfEach(const QStringList &connections);
    [[nodiscard]] QList<ListRow> samples(
        const QList<ListRow> &rows, const QStringList &connections, int each = RowsOfEach);
    void onItemChanged(const OutboxItem &item);

    static constexpr int RowsOfEach = 3;

    qsizetype m_toCome = 0;
    ExitCode m_worst = ExitCode::Sent;
};

} // namespace Reinvite
