// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/verdict.h"

#include <QCoreApplication>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

QString addressReason(const OutboxItem &item, const Invitation &answer)
{
    const bool differs = !answer.email.isEmpty() && answer.email.compare(item.email, Qt::CaseInsensitive) != 0;
    return differs ? Text::tr("The vendor names another address: %1.").arg(answer.email) : QString();
}

/// The deadline of the link that went out: as the answer told, else the known one where a resend repeats it.
Instant carriedDeadline(const OutboxItem &item, const std::optional<Invitation> &answer, const VendorTraits *traits)
{
    if (item.action != Action::Resend) {
        return {};
    }
    if (answer && answer->expiresAt.isValid()) {
        return answer->expiresAt;
    }
    const bool repeats = !traits || traits->resendRenews != Answer::Yes;
    return repeats ? item.expiresBefore : Instant();
}

class Judge
{
public:
    Judge(const OutboxItem &item, const VerdictFacts &facts)
        : m_item(item)
        , m_facts(facts)
    {
    }

    Verdict operator()(const WriteSent<Invitation> &sent) const
    {
        const Instant deadline = carriedDeadline(m_item, sent.answer, m_facts.traits);
        Verdict verdict{.settlement = {.state = SendState::Sent, .at = m_facts.now}};
        verdict.settlement.httpStatus = sent.httpStatus;
        verdict.settlement.requestId = sent.requestId;
        verdict.settlement.deadLink = deadline.isValid() && deadline <= m_facts.vendorNow;
        if (sent.answer) {
            verdict.settlement.expiresAfter = sent.answer->expiresAt;
            verdict.settlement.reason = addressReason(m_item, *sent.answer);
        }
        verdict.answer = sent.answer;
        verdict.rowMayHaveChanged = !sent.answer || m_item.action != Action::Resend;
        return verdict;
    }

    Verdict operator()(const WriteRefused &refused) const
    {
        Verdict verdict = ended(SendState::Refused, refused.problem);
        verdict.rowMayHaveChanged = true; // it is not as it was thought to be, or it would not be refused
        return verdict;
    }

    Verdict operator()(const WriteNotSent &notSent) const
    {
        return m_facts.notSentBefore < m_facts.times.notSent.size()
            ? waiting(notSent.problem, m_facts.times.notSent[m_facts.notSentBefore])
            : ended(SendState::NotSent, notSent.problem);
    }

    Verdict operator()(const WriteThrottled &throttled) const
    {
        return waiting(throttled.problem, throttledWait(throttled.problem));
    }

    /// Not processed: it goes once more after a renewal of the token.
    Verdict operator()(const WriteSignedOut &signedOut) const
    {
        if (!m_facts.canRenew) {
            return ended(SendState::SignedOut, signedOut.problem);
        }
        Verdict verdict = waiting(signedOut.problem, {});
        verdict.renewToken = true;
        return verdict;
    }

    Verdict operator()(const WriteUnsettled &unsettled) const { return ended(SendState::Unsettled, unsettled.problem); }

protected:
    [[nodiscard]] Verdict ended(SendState state, const Problem &problem) const
    {
        Verdict verdict{.settlement = {.state = state, .at = m_facts.now}};
        verdict.settlement.httpStatus = problem.httpStatus;
        verdict.settlement.requestId = problem.requestId;
        verdict.settlement.vendorText = problem.vendorText;
        verdict.settlement.reason = describe(problem);
        return verdict;
    }

    [[nodiscard]] Verdict waiting(const Problem &problem, std::chrono::milliseconds wait) const
    {
        return again(SendState::Waiting, problem, wait);
    }

    /// It goes again, in `state`, after the wait.
    [[nodiscard]] Verdict again(SendState state, const Problem &problem, std::chrono::milliseconds wait) const
    {
        Verdict verdict = ended(state, problem);
        verdict.settlement.notBefore = m_facts.now + wait;
        verdict.wait = wait;
        return verdict;
    }
    [[nodiscard]] std::chrono::milliseconds throttledWait(const Problem &problem) const
    {
        return problem.retryAfter ? std::chrono::milliseconds(*problem.retryAfter) : m_facts.times.throttled;
    }

    const OutboxItem &m_item;
    const VerdictFacts &m_facts;
};

/// Of the request that frees a seat. It may be repeated: each time the list is looked at first.
class ReleaseJudge final : public Judge
{
public:
    using Judge::Judge;
    using Judge::operator();

    Verdict operator()(const WriteSent<Invitation> &sent) const
    {
        Verdict verdict{.settlement = {.state = SendState::Released, .at = m_facts.now}};
        verdict.settlement.httpStatus = sent.httpStatus;
        verdict.settlement.requestId = sent.requestId;
        verdict.answer = sent.answer;
        if (sent.answer && sent.answer->joinedAt.isValid()) {
            verdict.settlement.state = SendState::NeedsYou;
            verdict.settlement.reason =
                Text::tr("This person had joined a moment before and has lost access. Assign the seat again at once.");
        }
        return verdict;
    }

    Verdict operator()(const WriteUnsettled &unsettled) const
    {
        return again(SendState::Waiting, unsettled.problem, m_facts.times.look);
    }
};

/// Of the request that gives the seat back. Whatever comes, the person is not forgotten.
class AssignJudge final : public Judge
{
public:
    using Judge::Judge;

    Verdict operator()(const WriteSent<Invitation> &sent) const
    {
        if (!sent.answer) {
            return assignedSomewhere(sent);
        }
        Verdict verdict{.settlement = {.state = SendState::Renewed, .at = m_facts.now}};
        verdict.settlement.httpStatus = sent.httpStatus;
        verdict.settlement.requestId = sent.requestId;
        verdict.settlement.expiresAfter = sent.answer->expiresAt;
        verdict.settlement.seatId = sent.answer->key.id;
        verdict.settlement.reason = addressReason(m_item, *sent.answer);
        verdict.answer = sent.answer;
        return verdict;
    }

    /// "Assigned already" may be the answer to an earlier try that was lost: the list tells.
    Verdict operator()(const WriteRefused &refused) const
    {
        const bool maybeOurs = refused.problem.kind == ProblemKind::WrongState && m_item.assigns > 1;
        return maybeOurs ? again(SendState::Released, refused.problem, {})
                         : ended(SendState::NeedsYou, refused.problem);
    }

    Verdict operator()(const WriteNotSent &notSent) const
    {
        const auto &waits = m_facts.times.notSent;
        return m_facts.notSentBefore < waits.size()
            ? again(SendState::Released, notSent.problem, waits[m_facts.notSentBefore])
            : ended(SendState::NeedsYou, notSent.problem);
    }

    Verdict operator()(const WriteThrottled &throttled) const
    {
        return again(SendState::Released, throttled.problem, throttledWait(throttled.problem));
    }

    Verdict operator()(const WriteSignedOut &signedOut) const
    {
        if (!m_facts.canRenew) {
            return ended(SendState::NeedsYou, signedOut.problem);
        }
        Verdict verdict = again(SendState::Released, signedOut.problem, {});
        verdict.renewToken = true;
        return verdict;
    }

    Verdict operator()(const WriteUnsettled &unsettled) const
    {
        return again(SendState::Released, unsettled.problem, m_facts.times.look);
    }

private:
    /// An answer that cannot be read does not tell which seat the person has now: the list does.
    [[nodiscard]] Verdict assignedSomewhere(const WriteSent<Invitation> &sent) const
    {
        return again(SendState::Released,
            {.kind = ProblemKind::Malformed, .httpStatus = sent.httpStatus, .requestId = sent.requestId},
            m_facts.times.look);
    }
};

} // namespace

WriteOutcome<Invitation> outcomeOfReading(const Problem &problem)
{
    switch (problem.kind) {
    case ProblemKind::Unauthorized:
        return WriteSignedOut{problem};
    case ProblemKind::RateLimited:
        return WriteThrottled{problem};
    case ProblemKind::Forbidden:
    case ProblemKind::NotFound:
    case ProblemKind::WrongState:
    case ProblemKind::Validation:
        return WriteRefused{problem};
    default:
        return WriteNotSent{problem};
    }
}

Verdict judge(const OutboxItem &item, const WriteOutcome<Invitation> &outcome, const VerdictFacts &facts)
{
    switch (item.state) {
    case SendState::Releasing:
        return std::visit(ReleaseJudge(item, facts), outcome);
    case SendState::Assigning:
        return std::visit(AssignJudge(item, facts), outcome);
    default:
        return std::visit(Judge(item, facts), outcome);
    }
}

} // namespace Reinvite
