// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/sandboxcontroller.h"

#include "ui/sandboxband.h"

#include <QClipboard>
#include <QGuiApplication>

namespace Reinvite {

namespace {

/// The window's switches and the sandbox's faults, one for one.
struct FaultPair
{
    int FaultSettings::*setting;
    Faults::Fault Faults::*fault;
};
constexpr std::array FaultPairs = {FaultPair{&FaultSettings::throttled, &Faults::throttled},
    FaultPair{&FaultSettings::broken, &Faults::broken}, FaultPair{&FaultSettings::requestLost, &Faults::requestLost},
    FaultPair{&FaultSettings::answerLost, &Faults::answerLost},
    FaultPair{&FaultSettings::tokenExpired, &Faults::tokenExpired},
    FaultPair{&FaultSettings::malformed, &Faults::malformed}};

constexpr QLatin1StringView ResendMatch("/resend");

FaultSettings toSettings(const Faults &faults)
{
    FaultSettings settings;
    settings.delay = faults.delay;
    bool everywhere = false;
    for (const FaultPair &pair : FaultPairs) {
        const Faults::Fault &fault = faults.*pair.fault;
        settings.*pair.setting = fault.count;
        everywhere = everywhere || (fault.count != 0 && fault.match != ResendMatch);
    }
    settings.resendsOnly = !everywhere;
    return settings;
}

Faults toFaults(const FaultSettings &settings)
{
    Faults faults;
    faults.delay = settings.delay;
    for (const FaultPair &pair : FaultPairs) {
        faults.*pair.fault = {settings.*pair.setting, settings.resendsOnly ? ResendMatch : QString()};
    }
    return faults;
}

} // namespace

SandboxController::SandboxController(Sandbox &sandbox, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_sandbox(sandbox)
    , m_window(window)
{
    SandboxPanel *panel = window.sandboxPanel();
    panel->setMailboxModel(&m_mailbox);
    connect(&sandbox, &Sandbox::mailboxChanged, this, &SandboxController::updateMailbox);
    connect(&sandbox, &Sandbox::clockMoved, this, &SandboxController::updateClock);
    connect(&sandbox, &Sandbox::faultsChanged, this, &SandboxController::updateFaults);
    connect(panel, &SandboxPanel::clockAdvanceRequested, &sandbox, &Sandbox::advanceClock);
    connect(panel, &SandboxPanel::faultsRequested, this, &SandboxController::setFaults);
    connect(panel, &SandboxPanel::copyLinkRequested, this,
        [](const QString &link) { QGuiApplication::clipboard()->setText(link); });
    updateMailbox();
    updateClock();
    updateFaults();
}

void SandboxController::updateMailbox()
{
    const QList<Mail> mails = m_sandbox.mailbox();
    m_mailbox.setMails(mails);
    m_window.sandboxBand()->setMailCount(static_cast<int>(mails.size()));
}

void SandboxController::updateClock()
{
    m_window.sandboxPanel()->setClockOffset(m_sandbox.clockOffset());
    m_window.sandboxBand()->setClockOffset(m_sandbox.clockOffset());
    updateMailbox(); // links die as time goes
}

void SandboxController::updateFaults()
{
    const FaultSettings settings = toSettings(m_sandbox.faults());
    m_window.sandboxPanel()->setFaults(settings);
    m_window.sandboxBand()->setActiveFaults(activeFaults(settings));
}

void SandboxController::setFaults(const FaultSettings &settings)
{
    m_sandbox.setFaults(toFaults(settings));
}

} // namespace Reinvite
