// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/sandboxengine.h"

#include "app/sandbox/controlendpoint.h"
#include "app/sandbox/simulators.h"

#include <QElapsedTimer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Reinvite {
namespace {

/// What a proxy in between might have put there.
/// Zero: as the vendor has it.
void tellWait(LoopbackReply &reply, std::chrono::seconds wait)
{
    for (auto &[name, value] : reply.headers) {
        if (wait.count() > 0 && name == "Retry-After") {
            value = QByteArray::number(qint64(wait.count()));
        }
    }
}

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
    quint16 port = m_options.port;
    for (const MakeSimulator make : simulatorMakers()) {
        auto simulator = make({.options = m_options, .clock = m_clock, .mailbox = m_mailbox});
        if (auto opened = open(std::move(simulator), std::exchange(port, 0)); !opened) {
            return opened;
        }
    }
    for (const auto &[id, value] : m_options.forms) {
        if (auto chosen = chooseForm(id, value); !chosen) {
            return chosen;
        }
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

QList<OpenForm> SandboxEngine::forms() const
{
    QList<OpenForm> all;
    for (const Vendor &vendor : m_vendors) {
        all += vendor.simulator->forms();
    }
    return all;
}

Result<void> SandboxEngine::chooseForm(const QString &id, const QString &value)
{
    QStringList known;
    for (const OpenForm &form : forms()) {
        known.append(QStringLiteral("%1=%2").arg(form.id, form.values.join(u'|')));
        if (form.id == id && form.values.contains(value)) {
            for (const Vendor &vendor : m_vendors) {
                vendor.simulator->chooseForm(id, value);
            }
            return {};
        }
    }
    return failure(ProblemKind::Validation,
        ControlEndpoint::tr("There is no form “%1=%2”. There are: %3.").arg(id, value, known.join(u' ')));
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
    FaultDesk::Verdict verdict, Simulator &simulator, const LoopbackRequest &request) const
{
    LoopbackReply reply;
    switch (verdict) {
    case FaultDesk::Verdict::RequestLost:
        reply.ending = Ending::CloseSilently;
        return reply;
    case FaultDesk::Verdict::Throttled:
        reply = simulator.refuse(Simulator::Trouble::Throttled);
        tellWait(reply, m_faults.faults().retryAfter);
        return reply;
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
