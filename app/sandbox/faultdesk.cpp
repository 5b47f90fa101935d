// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/faultdesk.h"

#include <algorithm>
#include <array>

namespace Reinvite {
namespace {

struct Step
{
    FaultDesk::Verdict verdict;
    Faults::Fault Faults::*fault;
    const char *name;
};

/// In the order in which a request would meet them.
constexpr std::array Steps = {
    Step{FaultDesk::Verdict::RequestLost, &Faults::requestLost, "request_lost"},
    Step{FaultDesk::Verdict::Throttled, &Faults::throttled, "throttled"},
    Step{FaultDesk::Verdict::TokenExpired, &Faults::tokenExpired, "token_expired"},
    Step{FaultDesk::Verdict::Broken, &Faults::broken, "broken"},
    Step{FaultDesk::Verdict::AnswerLost, &Faults::answerLost, "answer_lost"},
    Step{FaultDesk::Verdict::Malformed, &Faults::malformed, "malformed"},
};

/// What gets lost without saying where is a write: a read that gets lost is only asked again.
bool isMeant(const Step &step, const Faults::Fault &fault, const QString &line)
{
    const bool loses =
        step.verdict == FaultDesk::Verdict::RequestLost || step.verdict == FaultDesk::Verdict::AnswerLost;
    return fault.match.isEmpty() ? !loses || !line.startsWith(QLatin1String("GET ")) : line.contains(fault.match);
}

} // namespace

FaultDesk::Verdict FaultDesk::judge(const QString &line)
{
    const auto *step = std::ranges::find_if(Steps, [&](const Step &one) {
        const Faults::Fault &fault = m_faults.*one.fault;
        return fault.count != 0 && isMeant(one, fault, line);
    });
    if (step == Steps.end()) {
        return Verdict::None;
    }
    int &count = (m_faults.*step->fault).count;
    if (count > 0) { // -1 stays until it is switched off
        --count;
    }
    return step->verdict;
}

QString FaultDesk::name(Verdict verdict)
{
    const auto *step = std::ranges::find(Steps, verdict, &Step::verdict);
    return step == Steps.end() ? QString() : QString::fromLatin1(step->name);
}

} // namespace Reinvite
