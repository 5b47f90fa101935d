// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitation.h"

namespace Reinvite {

namespace {

bool isDue(Instant deadline, Instant now)
{
    return deadline.isValid() && now.isValid() && deadline <= now;
}

} // namespace

size_t qHash(const Container &container, size_t seed)
{
    return qHashMulti(
        seed, container.id, container.name, container.owner, container.seatsTotal, container.seatsAvailable);
}

State stateAt(State state, Instant expiresAt, Instant now)
{
    return state == State::Pending && isDue(expiresAt, now) ? State::Expired : state;
}

Badge badgeAt(State state, Instant expiresAt, Instant now)
{
    switch (stateAt(state, expiresAt, now)) {
    case State::Pending:
        return isDue(expiresAt, now + (SoonSpan - std::chrono::milliseconds(1))) ? Badge::ExpiresSoon : Badge::Pending;
    case State::Expired:
        return Badge::Expired;
    case State::Joined:
        return Badge::Joined;
    case State::Withdrawn:
        return Badge::Withdrawn;
    case State::Unknown:
        return Badge::Unknown;
    }
    Q_UNREACHABLE();
}

Instant deadlineOf(State state, Instant expiresAt)
{
    const bool over = state == State::Joined || state == State::Withdrawn;
    return over ? Instant() : expiresAt;
}

Instant deadlineOf(const Invitation &invitation)
{
    return deadlineOf(invitation.state, invitation.expiresAt);
}

} // namespace Reinvite
