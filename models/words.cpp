// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/words.h"

#include <algorithm>
#include <iterator>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

template <typename Enum>
struct Word
{
    Enum value;
    QLatin1StringView id;
};

constexpr Word<Badge> BadgeWords[] = {
    {Badge::Expired, "expired"_L1},
    {Badge::ExpiresSoon, "expires_soon"_L1},
    {Badge::Pending, "pending"_L1},
    {Badge::Joined, "joined"_L1},
    {Badge::Withdrawn, "withdrawn"_L1},
    {Badge::Unknown, "unknown"_L1},
};

constexpr Word<State> StateWords[] = {
    {State::Pending, "pending"_L1},
    {State::Expired, "expired"_L1},
    {State::Joined, "joined"_L1},
    {State::Withdrawn, "withdrawn"_L1},
    {State::Unknown, "unknown"_L1},
};

constexpr Word<SendState> SendStateWords[] = {
    {SendState::None, "none"_L1},
    {SendState::Armed, "armed"_L1},
    {SendState::Waiting, "waiting"_L1},
    {SendState::Sending, "sending"_L1},
    {SendState::Sent, "sent"_L1},
    {SendState::Refused, "refused"_L1},
    {SendState::NotSent, "not_sent"_L1},
    {SendState::SignedOut, "signed_out"_L1},
    {SendState::Unsettled, "unsettled"_L1},
    {SendState::Undone, "undone"_L1},
    {SendState::Releasing, "releasing"_L1},
    {SendState::Released, "released"_L1},
    {SendState::Assigning, "assigning"_L1},
    {SendState::Renewed, "renewed"_L1},
    {SendState::NeedsYou, "needs_you"_L1},
};

constexpr Word<Action> ActionWords[] = {
    {Action::Resend, "resend"_L1},
    {Action::Revoke, "revoke"_L1},
    {Action::Assign, "assign"_L1},
    {Action::Renew, "renew"_L1},
};

template <typename Enum, size_t Size>
QString idOf(const Word<Enum> (&words)[Size], Enum value)
{
    const auto *word = std::ranges::find(words, value, &Word<Enum>::value);
    return word == std::end(words) ? QString() : QString(word->id);
}

template <typename Enum, size_t Size>
Enum valueOf(const Word<Enum> (&words)[Size], QStringView id, Enum otherwise)
{
    const auto *word = std::ranges::find_if(words, [id](const Word<Enum> &candidate) { return candidate.id == id; });
    return word == std::end(words) ? otherwise : word->value;
}

} // namespace

QString badgeId(Badge badge)
{
    return idOf(BadgeWords, badge);
}

QString stateId(State state)
{
    return idOf(StateWords, state);
}

QString sendStateId(SendState state)
{
    return idOf(SendStateWords, state);
}

SendState sendStateFromId(QStringView id)
{
    return id.isEmpty() ? SendState::None : valueOf(SendStateWords, id, SendState::Unsettled);
}

QString actionId(Action action)
{
    return idOf(ActionWords, action);
}

Action actionFromId(QStringView id)
{
    return valueOf(ActionWords, id, Action::Resend);
}

bool isUnderWay(SendState state)
{
    switch (state) {
    case SendState::Armed:
    case SendState::Waiting:
    case SendState::Sending:
    case SendState::Releasing:
    case SendState::Released:
    case SendState::Assigning:
        return true;
    case SendState::None:
    case SendState::Sent:
    case SendState::Refused:
    case SendState::NotSent:
    case SendState::SignedOut:
    case SendState::Unsettled:
    case SendState::Undone:
    case SendState::Renewed:
    case SendState::NeedsYou:
        return false;
    }
    return false;
}

} // namespace Reinvite
