// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/faultdesk.h"
#include "app/sandbox/mailbox.h"
#include "app/sandbox/requestlog.h"
#include "app/sandbox/simulator.h"
#include "models/clock.h"

#include <memory>
#include <vector>

namespace Reinvite {

class ControlEndpoint;

/// What runs on the sandbox's thread: the simulators with a server each, the mailbox, the faults, the log and the
/// control endpoint. Once `start` was called, everything is to be called on that thread.
class SandboxEngine final : public QObject
{
    Q_OBJECT
public:
    /// The clock outlives it.
    SandboxEngine(const SandboxOptions &options, ShiftedClock &clock);
    ~SandboxEngine() override;

    [[nodiscard]] Result<void> start();
    /// Closes the ports. The state goes with them.
    void stop();

    [[nodiscard]] std::vector<SandboxAccount> accounts() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] QUrl controlUrl() const;

    [[nodiscard]] ShiftedClock &clock() { return m_clock; }
    void advanceClock(std::chrono::milliseconds span);
    [[nodiscard]] QList<Mail> mailbox() const;
    [[nodiscard]] const Faults &faults() const { return m_faults.faults(); }
    void setFaults(const Faults &faults);
    [[nodiscard]] const RequestLog &requests() const { return m_log; }
    [[nodiscard]] QList<SimulatedToken> tokens() const;
    [[nodiscard]] QList<OpenForm> forms() const;
    /// A Validation problem that names what there is when there is no such form or value.
    [[nodiscard]] Result<void> chooseForm(const QString &id, const QString &value);

Q_SIGNALS:
    void mailboxChanged();
    void clockMoved();
    void faultsChanged();

private:
    struct Vendor
    {
        std::unique_ptr<Simulator> simulator;
        std::unique_ptr<LoopbackServer> server;
    };

    [[nodiscard]] Result<void> open(std::unique_ptr<Simulator> simulator, quint16 port);
    [[nodiscard]] LoopbackReply answer(Simulator &simulator, const LoopbackRequest &request);
    [[nodiscard]] LoopbackReply answerUnder(
        FaultDesk::Verdict verdict, Simulator &simulator, const LoopbackRequest &request) const;

    const SandboxOptions m_options;
    ShiftedClock &m_clock;
    Mailbox m_mailbox;
    FaultDesk m_faults;
    RequestLog m_log;
    std::vector<Vendor> m_vendors;
    std::unique_ptr<ControlEndpoint> m_control;
    std::unique_ptr<LoopbackServer> m_controlServer;
};

} // namespace Reinvite
