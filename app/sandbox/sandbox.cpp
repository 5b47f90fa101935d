// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/sandbox.h"

#include "app/sandbox/sandboxengine.h"

#include <type_traits>

namespace Reinvite {

struct Sandbox::Private
{
    explicit Private(const SandboxOptions &options)
        : engine(options, clock)
    {
        thread.setObjectName(QStringLiteral("sandbox"));
        engine.moveToThread(&thread);
    }

    /// Runs on the sandbox's thread, and waits: an answer there takes a few milliseconds at most.
    template <typename Function>
    auto ask(Function function)
    {
        using Answer = std::invoke_result_t<Function>;
        if (!thread.isRunning()) {
            return function();
        }
        if constexpr (std::is_void_v<Answer>) {
            QMetaObject::invokeMethod(&engine, function, Qt::BlockingQueuedConnection);
        } else {
            Answer answer{};
            QMetaObject::invokeMethod(
                &engine, [&answer, &function] { answer = function(); }, Qt::BlockingQueuedConnection);
            return answer;
        }
    }

    ShiftedClock clock;
    QThread thread;
    SandboxEngine engine;
};

Sandbox::Sandbox(const SandboxOptions &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(options))
{
    connect(&d->engine, &SandboxEngine::mailboxChanged, this, &Sandbox::mailboxChanged);
    connect(&d->engine, &SandboxEngine::clockMoved, this, &Sandbox::clockMoved);
    connect(&d->engine, &SandboxEngine::faultsChanged, this, &Sandbox::faultsChanged);
}

Sandbox::~Sandbox()
{
    d->ask([this] { d->engine.stop(); });
    d->thread.quit();
    d->thread.wait();
}

Result<void> Sandbox::start()
{
    d->thread.start();
    return d->ask([this] { return d->engine.start(); });
}

std::vector<SandboxAccount> Sandbox::accounts() const
{
    return d->ask([this] { return d->engine.accounts(); });
}

QJsonObject Sandbox::toJson() const
{
    return d->ask([this] { return d->engine.toJson(); });
}

QUrl Sandbox::controlUrl() const
{
    return d->ask([this] { return d->engine.controlUrl(); });
}

const Clock &Sandbox::clock() const
{
    return d->clock;
}

void Sandbox::advanceClock(std::chrono::milliseconds span)
{
    d->ask([this, span] { d->engine.advanceClock(span); });
}

std::chrono::milliseconds Sandbox::clockOffset() const
{
    return d->clock.offset();
}

void Sandbox::setFaults(const Faults &faults)
{
    d->ask([this, &faults] { d->engine.setFaults(faults); });
}

Faults Sandbox::faults() const
{
    return d->ask([this] { return d->engine.faults(); });
}

QList<Mail> Sandbox::mailbox() const
{
    return d->ask([this] { return d->engine.mailbox(); });
}

} // namespace Reinvite
