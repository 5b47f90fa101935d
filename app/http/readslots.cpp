// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/readslots.h"

#include <utility>

namespace Reinvite {

namespace {

constexpr qsizetype Slots = 6;

} // namespace

void ReadSlots::enter(const QObject *who, std::function<void()> go)
{
    m_line.push_back({who, std::move(go)});
    letIn();
}

void ReadSlots::leave(const QObject *who)
{
    std::erase_if(m_line, [who](const Waiting &waiting) { return waiting.who == who; });
    m_inside.removeAll(who);
    letIn();
}

void ReadSlots::letIn()
{
    while (!m_line.empty() && m_inside.size() < Slots) {
        const Waiting next = std::move(m_line.front());
        m_line.pop_front();
        m_inside.append(next.who);
        next.go();
    }
}

} // namespace Reinvite
