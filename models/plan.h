// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/mailstatus.h"

namespace Reinvite {

/// The cautions that need an answer before anything is sent.
constexpr Cautions AskedCautions = Cautions(Caution::DeadLink) | Caution::RecentMail | Caution::EarlierUnknown
    | Caution::TakesAccess | Caution::FreesSeat;

/// How long after a mail the program asks before it sends the next to the same target.
constexpr std::chrono::milliseconds Cooldown = std::chrono::minutes(10);

/// One row of a plan: what would be done, and why not.
struct PlanItem
{
    Action action = Action::Resend;
    Invitation invitation; ///< as last known; for Assign only its container, e-mail and metadata count
    Target target;
    Cautions cautions;
    QString leftOutBecause;   ///< a sentence; empty: it goes out
    Instant linkDiesAt;       ///< deadline of the link that the mail will carry; invalid: not told or not known
    bool linkRenewed = false; ///< the mail carries a new link with a new deadline
    bool canRenew = false;    ///< a new link can be had by releasing the seat and assigning it again
    MailStatus mail;          ///< what went before
    Instant knownAt = {};     ///< `invitation` is the vendor's word of then or later; invalid: of any time
};

struct Plan
{
    QList<PlanItem> items;

    /// Items that go out.
    [[nodiscard]] qsizetype goingOut() const;
    /// True when an item that goes out has a caution of `AskedCautions`.
    [[nodiscard]] bool needsAnswer() const;
};

/// What renewing a link entails, in a sentence.
[[nodiscard]] QString renewalText();

/// The question of a plan of one in a sentence or two ("This link died 3 h ago. Polar's resend repeats it: …").
[[nodiscard]] QString cautionText(const PlanItem &item, Instant vendorNow);

} // namespace Reinvite
