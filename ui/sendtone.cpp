// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/sendtone.h"

namespace Reinvite {

ToneRole toneOf(SendState state)
{
    switch (state) {
    case SendState::Refused:
    case SendState::NeedsYou:
        return ToneRole::Red;
    case SendState::NotSent:
    case SendState::SignedOut:
    case SendState::Unsettled:
        return ToneRole::Amber;
    case SendState::Sent:
    case SendState::Renewed:
        return ToneRole::Green;
    case SendState::Armed:
    case SendState::Waiting:
    case SendState::Sending:
    case SendState::Releasing:
    case SendState::Released:
    case SendState::Assigning:
        return ToneRole::Blue;
    case SendState::None:
    case SendState::Undone:
        return ToneRole::Grey;
    }
    return ToneRole::Grey;
}

} // namespace Reinvite
