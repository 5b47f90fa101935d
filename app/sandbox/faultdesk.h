// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/sandbox.h"

namespace Reinvite {

/// Decides which fault a request meets, and counts them down.
class FaultDesk final
{
public:
    enum class Verdict { None, RequestLost, Throttled, Broken, TokenExpired, Malformed, AnswerLost };

    void set(const Faults &faults) { m_faults = faults; }
    [[nodiscard]] const Faults &faults() const { return m_faults; }

    /// At most one fault for a request, the earliest on its way that matches and has something left.
    /// `line` is "METHOD /path".
    [[nodiscard]] Verdict judge(const QString &line);

    /// The fault's name in JSON; empty for `None`.
    [[nodiscard]] static QString name(Verdict verdict);

private:
    Faults m_faults;
};

} // namespace Reinvite
