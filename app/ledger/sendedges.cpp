// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/sendedges.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace Reinvite {

namespace {

struct Edge
{
    SendState from;
    SendState to;
};

constexpr Edge Edges[] = {
    {SendState::None, SendState::Armed}, {SendState::Armed, SendState::Sending},
    {SendState::Armed, SendState::NotSent}, // the connection cannot act any more
    {SendState::Armed, SendState::Undone}, {SendState::Waiting, SendState::Sending},
    {SendState::Waiting, SendState::NotSent}, {SendState::Waiting, SendState::Undone},
    {SendState::Waiting, SendState::SignedOut}, // a new token was waited for and could not be had
    {SendState::Armed, SendState::Waiting}, {SendState::Waiting, SendState::Waiting}, // the list could not be read
    {SendState::Armed, SendState::SignedOut}, {SendState::Sending, SendState::Sent},
    {SendState::Sending, SendState::Refused},
    {SendState::Sending, SendState::Waiting}, // throttled, or certainly not sent and tried again
    {SendState::Sending, SendState::NotSent}, {SendState::Sending, SendState::SignedOut},
    {SendState::Sending, SendState::Unsettled}, {SendState::Unsettled, SendState::Sent}, // by evidence or by hand
    {SendState::Unsettled, SendState::NotSent},                                          // by hand
    {SendState::Armed, SendState::Refused}, {SendState::Waiting, SendState::Refused},    // not as planned any more
    {SendState::Armed, SendState::Releasing}, {SendState::Waiting, SendState::Releasing},
    {SendState::Waiting, SendState::Released}, // the list shows that an earlier try has freed the seat
    {SendState::Releasing, SendState::Released}, {SendState::Releasing, SendState::Refused},
    {SendState::Releasing, SendState::Waiting}, // no answer, throttled or not sent: looked at before it goes again
    {SendState::Releasing, SendState::NotSent}, {SendState::Releasing, SendState::SignedOut},
    {SendState::Releasing, SendState::NeedsYou}, // it took a seat from somebody who had joined
    {SendState::Released, SendState::Assigning}, {SendState::Released, SendState::Released}, // waits
    {SendState::Released, SendState::Renewed}, // the list shows that an earlier try has assigned
    {SendState::Released, SendState::NeedsYou}, {SendState::Assigning, SendState::Renewed},
    {SendState::Assigning, SendState::Released}, // no answer, throttled or not sent: looked at before it goes again
    {SendState::Assigning, SendState::NeedsYou}, {SendState::NeedsYou, SendState::Released}, // by hand: try again
    {SendState::NeedsYou, SendState::NotSent},                                               // by hand: given up
};

struct StateText
{
    SendState state;
    const char *text;
};

constexpr StateText StateTexts[] = {
    {SendState::None, QT_TRANSLATE_NOOP("Reinvite", "It was never confirmed.")},
    {SendState::Armed, QT_TRANSLATE_NOOP("Reinvite", "It has not left yet.")},
    {SendState::Waiting, QT_TRANSLATE_NOOP("Reinvite", "It waits to go out.")},
    {SendState::Sending, QT_TRANSLATE_NOOP("Reinvite", "It is being sent.")},
    {SendState::Sent, QT_TRANSLATE_NOOP("Reinvite", "It was sent already.")},
    {SendState::Refused, QT_TRANSLATE_NOOP("Reinvite", "The vendor refused it already.")},
    {SendState::NotSent, QT_TRANSLATE_NOOP("Reinvite", "It was given up without being sent.")},
    {SendState::SignedOut, QT_TRANSLATE_NOOP("Reinvite", "The vendor did not accept the token.")},
    {SendState::Unsettled, QT_TRANSLATE_NOOP("Reinvite", "Nobody knows whether it was sent.")},
    {SendState::Undone, QT_TRANSLATE_NOOP("Reinvite", "It was taken back already.")},
    {SendState::Releasing, QT_TRANSLATE_NOOP("Reinvite", "The seat is being released.")},
    {SendState::Released, QT_TRANSLATE_NOOP("Reinvite", "The seat is free and is being assigned again.")},
    {SendState::Assigning, QT_TRANSLATE_NOOP("Reinvite", "The seat is being assigned again.")},
    {SendState::Renewed, QT_TRANSLATE_NOOP("Reinvite", "The link was renewed already.")},
    {SendState::NeedsYou, QT_TRANSLATE_NOOP("Reinvite", "The seat is free and could not be assigned again.")},
};

} // namespace

bool mayBecome(SendState from, SendState to)
{
    return std::ranges::any_of(Edges, [=](const Edge &edge) { return edge.from == from && edge.to == to; });
}

QString stateSentence(SendState state)
{
    const auto *found = std::ranges::find(StateTexts, state, &StateText::state);
    return found == std::end(StateTexts) ? QString() : QCoreApplication::translate("Reinvite", found->text);
}

} // namespace Reinvite
