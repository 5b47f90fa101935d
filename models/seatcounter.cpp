// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/seatcounter.h"

#include "models/invitationstore.h"
#include "models/newesttask.h"

#include <QSet>

namespace Reinvite {

namespace {

/// How many rows go by between two looks at the stop flag.
constexpr int StopInterval = 4096;

struct Question
{
    InvitationTable::Snapshot snapshot;
    SeatQuestion asked;
};

struct Answer
{
    bool wasAsked = false;
    SeatCount count = {};
};

class Counting
{
public:
    explicit Counting(const SeatQuestion &asked)
        : m_asked(asked)
    {
    }

    void take(const Invitation &invitation)
    {
        const auto skew = m_asked.connections.constFind(invitation.key.connection);
        if (skew == m_asked.connections.cend()) {
            return;
        }
        const State state = stateAt(invitation.state, invitation.expiresAt, m_asked.now + *skew);
        const bool isOpen = state == State::Pending || state == State::Expired;
        if (isOpen && !m_seen.contains(invitation.key.id)) {
            m_seen.insert(invitation.key.id);
            ++m_count.pending;
            takeOpen(invitation, state == State::Expired, *skew);
        }
    }

    [[nodiscard]] const SeatCount &count() const { return m_count; }

private:
    void takeOpen(const Invitation &invitation, bool isDead, std::chrono::milliseconds skew)
    {
        if (isDead) {
            ++m_count.dead;
            return;
        }
        const bool hasDeadline = invitation.expiresAt.isValid();
        const Instant turnsAt = (hasDeadline ? invitation.expiresAt : invitation.createdAt + LongPendingSpan) - skew;
        if (!turnsAt.isValid()) {
            return;
        }
        if (turnsAt <= m_asked.now) {
            ++m_count.longPending;
        } else if (!m_count.changesAt.isValid() || turnsAt < m_count.changesAt) {
            m_count.changesAt = turnsAt;
        }
    }

    const SeatQuestion &m_asked;
    SeatCount m_count;
    QSet<QString> m_seen; ///< ids of those that count: connections that see the container see the same ones
};

Answer answered(const Question &question, const std::atomic_bool &stop)
{
    Counting counting(question.asked);
    const bool wasAsked = !question.asked.containerId.isEmpty();
    const InvitationStore &store = question.snapshot.store();
    const int slotCount = wasAsked ? store.slotCount : 0;
    for (int slot = 0; slot < slotCount; ++slot) {
        if (slot % StopInterval == 0 && stop) {
            break;
        }
        if (store.isUsed(slot) && store.containerAt(slot).id == question.asked.containerId) {
            counting.take(store.at(slot));
        }
    }
    return {.wasAsked = wasAsked, .count = counting.count()};
}

} // namespace

struct SeatCounter::Private
{
    NewestTask<Question, Answer> task;
};

SeatCounter::SeatCounter(QObject *parent)
    : QObject(parent)
{
    const auto tell = [this](const Answer &answer) {
        if (answer.wasAsked) {
            Q_EMIT counted(answer.count);
        }
    };
    d.reset(new Private{.task = {&answered, tell}}); // NOLINT(modernize-make-unique): an aggregate has no constructor
}

SeatCounter::~SeatCounter() = default;

void SeatCounter::count(const InvitationTable::Snapshot &snapshot, const SeatQuestion &question)
{
    d->task.run({.snapshot = snapshot, .asked = question});
}

bool SeatCounter::isRunning() const
{
    return d->task.isRunning();
}

} // namespace Reinvite
