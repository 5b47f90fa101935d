// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"

#include <atomic>

#include <windows.h>

namespace Reinvite {

namespace {

std::atomic<Interrupt *> s_receiver = nullptr;

/// On a thread that Windows makes for it. Whoever presses Ctrl-C a second time gets Windows' own way: the end.
BOOL WINAPI onConsoleEvent(DWORD)
{
    Interrupt *receiver = s_receiver.exchange(nullptr);
    if (receiver == nullptr) {
        return FALSE;
    }
    QMetaObject::invokeMethod(receiver, &Interrupt::requested, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

struct Interrupt::Private
{
};

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    s_receiver = this;
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

Interrupt::~Interrupt()
{
    s_receiver = nullptr;
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
}

} // namespace Reinvite
