// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <deque>
#include <functional>

namespace Reinvite {

/// Lets a few background reads onto the wire at a time, first come first served. Qt opens six connections to a host
/// and lines up the rest in front of them; there their time limits would run, and a grant of the pacer would be used
/// later than it was given.
class ReadSlots final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Calls `go` when `who` may begin, at once where a slot is free. Each `enter` needs its `leave`.
    void enter(const QObject *who, std::function<void()> go);
    /// Gives the slot back, or the place in the line; nothing where `who` has neither.
    void leave(const QObject *who);

private:
    struct Waiting
    {
        const QObject *who;
        std::function<void()> go;
    };
    void letIn();

    QList<const QObject *> m_inside;
    std::deque<Waiting> m_line;
};

} // namespace Reinvite
