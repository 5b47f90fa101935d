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
    {SendState::Sending, SendState::Sent}, {SendState::Sending, SendState::Refused},
    {SendState::Sending, SendState::Waiting}, // throttled, or certainly not sent and tried again
    {SendState::Sending, SendState::NotSent}, {SendState::Sending, SendState::SignedOut},
    {SendState::Sending, SendState::Unsettled}, {SendState::Unsettled, SendState::Sent}, // by evidence or by hand
    {SendState::Unsettled, SendState::NotSent},                                          // by hand
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
