// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/exitcode.h"

#include <algorithm>
#include <array>

namespace Reinvite {

ExitCode exitCodeOf(SendState state)
{
    switch (state) {
    case SendState::Sent:
    case SendState::Renewed:
        return ExitCode::Sent;
    case SendState::Refused:
    case SendState::NeedsYou:
    case SendState::None:
        return ExitCode::Refused;
    case SendState::NotSent:
        return ExitCode::NotSent;
    case SendState::SignedOut:
        return ExitCode::SignedOut;
    case SendState::Undone:
        return ExitCode::Undone;
    case SendState::Armed:
    case SendState::Waiting:
    case SendState::Sending:
    case SendState::Releasing:
    case SendState::Released:
    case SendState::Assigning:
    case SendState::Unsettled:
        return ExitCode::Unsettled;
    }
    return ExitCode::Unsettled;
}

ExitCode exitCodeOf(const Problem &problem)
{
    switch (problem.kind) {
    case ProblemKind::Unauthorized:
        return ExitCode::SignedOut;
    case ProblemKind::Forbidden:
    case ProblemKind::NotFound:
    case ProblemKind::WrongState:
    case ProblemKind::Validation:
        return ExitCode::Refused;
    case ProblemKind::Offline:
    case ProblemKind::Timeout:
    case ProblemKind::Insecure:
    case ProblemKind::RateLimited:
    case ProblemKind::VendorFault:
    case ProblemKind::Malformed:
        return ExitCode::NotSent;
    case ProblemKind::Keychain:
    case ProblemKind::Storage:
    case ProblemKind::Output:
        return ExitCode::Storage;
    case ProblemKind::Cancelled:
        return ExitCode::Undone;
    case ProblemKind::Setup:
        return ExitCode::Usage;
    }
    return ExitCode::Usage;
}

ExitCode moreSerious(ExitCode left, ExitCode right)
{
    constexpr std::array order = {ExitCode::Unsettled, ExitCode::Damaged, ExitCode::Storage, ExitCode::SignedOut,
        ExitCode::Refused, ExitCode::NotSent, ExitCode::Incomplete, ExitCode::Undone, ExitCode::Usage, ExitCode::Sent};
    return std::ranges::find(order, left) < std::ranges::find(order, right) ? left : right;
}

} // namespace Reinvite
