// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ledger/ledger.h"
#include "app/outbox/outboxtimes.h"
#include "app/vendors/vendorclient.h"

namespace Reinvite {

/// What an outcome means for its item.
struct Verdict
{
    Settlement settlement;
    std::chrono::milliseconds wait{0};     ///< for Waiting: until the next try
    std::optional<Invitation> answer = {}; ///< as the vendor has it now
    bool rowMayHaveChanged = false;        ///< what is known of it is to be read again
    bool renewToken = false;               ///< before the next try
};

/// What an outcome is judged by.
struct VerdictFacts
{
    Instant now = {};
    Instant vendorNow = {};
    const VendorTraits *traits = nullptr; ///< null: the connection is gone
    int notSentBefore = 0;                ///< tries in a row that certainly did not reach the vendor
    bool canRenew = false;                ///< after a 401 a new token can be had, and none was tried yet
    const OutboxTimes &times;
};

/// What it means for a write that the list, which was to be read before it, could not be read.
[[nodiscard]] WriteOutcome<Invitation> outcomeOfReading(const Problem &problem);
/// By the step that the item is at: Sending, Releasing or Assigning.
[[nodiscard]] Verdict judge(const OutboxItem &item, const WriteOutcome<Invitation> &outcome, const VerdictFacts &facts);

} // namespace Reinvite
