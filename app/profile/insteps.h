// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>

namespace Reinvite {

/// Work too long for one event of the GUI thread: calls `step` with 0, 1 … each in an event of its own, as long as it
/// answers true and `context` lives.
inline void inSteps(QObject *context, std::function<bool(int)> step, int number = 0)
{
    QMetaObject::invokeMethod(
        context,
        [context, step = std::move(step), number] {
            if (step(number)) {
                inSteps(context, step, number + 1);
            }
        },
        Qt::QueuedConnection);
}

} // namespace Reinvite
