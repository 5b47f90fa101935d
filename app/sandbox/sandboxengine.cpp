// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/sandboxengine.h"

#include "app/sandbox/controlendpoint.h"
#include "app/sandbox/polarseed.h"
#include "app/sandbox/polarsimulator.h"

#include <QElapsedTimer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Reinvite {
namespace {

std::unique_ptr<Simulator> makePolar(const SandboxOptions &options, const Clock &clock, Mailbox &mailbox)
{
    auto organization = makePolarOrganization(
        {.seed = options.seed, .seats = options.seats, .now = Timestamp::fromInstant(clock.now())});
    return std::make_unique<PolarSimulator>(
        std::move(organization), PolarSimulator::Options{.seed = options.seed, .limit = options.limit}, clock, mailbox);
}

/// What a proxy in between might have put there.
void garble(LoopbackReply &reply)
{
    if (reply.status / 100 == 2) {
        reply.status = 200;
        reply.body = "<!doctype html><title>Please wait</title><p>One moment {\"items\": [";
    }
}

} // namespace

SandboxEngine::SandboxEngine(const SandboxOptions &options, ShiftedClock &clock)
    : m_options(options)
    , m_clock(clock)
{
}

SandboxEngine::~SandboxEngine() = default;

Result<void> SandboxEngine::start()
{
    if (m_controlServer) {
        return {};
    }
    Result<void> opened = open(makePolar(m_options, m_clock, m_mailbox), m_options.port);
    if (!opened) {
        return opened;
    }
    m_control = std::make_unique<ControlEndpoint>(*this);
    m_controlServer =
        std::make_unique<LoopbackServer>([this](const LoopbackRequest &request) { return m_control->answer(request); });
    m_controlServer->setRecording(false);
    return m_controlServer->listen();
}

void SandboxEngine::stop()
{
    m_controlServer.reset();
    m_control.reset();
    m_vendors.clear();
}

std::vector<SandboxAccount> SandboxEngine::accounts() const
{
    std::vector<SandboxAccount> all;
    for (const Vendor &vendor : m_vendors) {
        std::ranges::move(vendor.simulator->accounts(vendor.server->url()), std::back_inserter(all));
    }
    return all;
}

QJsonObject SandboxEngine::toJson() const
{
    QJsonObject line;
    for (const Vendor &vendor : m_vendors) {
        const QJsonObject entries = vendor.simulator->toJson(vendor.server->url());
        for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
            line.insert(entry.key(), *entry);
        }
    }
    line.insert(QStringLiteral("control"), QJsonObject{{QStringLiteral("url"), controlUrl().toString()}});
    return line;
}

QUrl SandboxEngine::controlUrl() const
{
    return m_controlServer ? m_controlServer->url() : QUrl();
}

void SandboxEngine::advanceClock(std::chrono::milliseconds span)
{
    m_clock.advance(span);
    Q_EMIT clockMoved();
}

QList<Mail> SandboxEngine::mailbox() const
{
    QList<Mail> mails = m_mailbox.mails();
    for (Mail &mail : mails) {
        mail.linkWorks =
            std::ranges::any_of(m_vendors, [&mail](const Vendor &vendor) { return vendor.simulator->linkWorks(mail); });
    }
    return mails;
}

void SandboxEngine::setFaults(const Faults &faults)
{
    m_faults.set(faults);
    Q_EMIT faultsChanged();
}

QList<SimulatedToken> SandboxEngine::tokens() const
{
    QList<SimulatedToken> all;
    for (const Vendor &vendor : m_vendors) {
        all += vendor.simulator->tokens();
    }
    return all;
}

Result<void> SandboxEngine::open(std::unique_ptr<Simulator> simulator, quint16 port)
{
    Simulator &served = *simulator;
    auto server = std::make_unique<LoopbackServer>(
        [this, &served](const LoopbackRequest &request) { return answer(served, request); });
    server->setRecording(false);
    Result<void> listening = server->listen(port);
    if (listening) {
        m_vendors.push_back({std::move(simulator), std::move(server)});
    }
    return listening;
}

LoopbackReply SandboxEngine::answer(Simulator &simulator, const LoopbackRequest &request)
{
    QElapsedTimer timer;
    timer.start();
    const QString method = QString::fromLatin1(request.method);
    const std::chrono::milliseconds delay = m_faults.faults().delay;
    const qsizetype mails = m_mailbox.mails().size();
    const FaultDesk::Verdict verdict = m_faults.judge(method + u' ' + request.path);
    LoopbackReply reply = answerUnder(verdict, simulator, request);
    reply.delay = delay;
    m_log.append({.method = method,
        .path = simulator.safePath(request),
        .status = reply.ending == Ending::Whole ? std::optional(reply.status) : std::nullopt,
        .at = m_clock.now(),
        .took = std::chrono::microseconds(timer.nsecsElapsed() / 1000),
        .fault = FaultDesk::name(verdict)});
    if (m_mailbox.mails().size() != mails) {
        Q_EMIT mailboxChanged();
    }
    if (verdict != FaultDesk::Verdict::None) {
        Q_EMIT faultsChanged();
    }
    return reply;
}

LoopbackReply SandboxEngine::answerUnder(
    FaultDesk::Verdict verdict, Simulator &simulator, const LoopbackRequest &request)
{
    LoopbackReply reply;
    switch (verdict) {
    case FaultDesk::Verdict::RequestLost:
        reply.ending = Ending::CloseSilently;
        return reply;
    case FaultDesk::Verdict::Throttled:
        return simulator.refuse(Simulator::Trouble::Throttled);
    case FaultDesk::Verdict::TokenExpired:
        return simulator.refuse(Simulator::Trouble::TokenExpired);
    case FaultDesk::Verdict::Broken:
        return simulator.refuse(Simulator::Trouble::Broken);
    case FaultDesk::Verdict::AnswerLost:
        reply = simulator.answer(request);
        reply.ending = Ending::CloseSilently;
        return reply;
    case FaultDesk::Verdict::Malformed:
        reply = simulator.answer(request);
        garble(reply);
        return reply;
    case FaultDesk::Verdict::None:
        break;
    }
    return simulator.answer(request);
}

} // namespace Reinvite
