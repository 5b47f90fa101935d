// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/plan.h"
#include "models/plancontext.h"

namespace Reinvite {

namespace PlanColumns {
enum Column { Person, Action, Link, Mails, Place, Count };
}

/// How much a text matters.
enum class Stress { Plain, Quiet, Warning, Danger };

/// What becomes of the link that the mail carries.
enum class LinkFate {
    New,      ///< another link
    Extended, ///< a new deadline
    Same,     ///< the one they have, alive
    Dead,     ///< the one they have, dead
    NotTold,  ///< the vendor does not tell
};

/// A row of the plan with what its texts depend on. Refers to both; not to be kept.
struct PlanRow
{
    const PlanItem &item;
    const PlanContext &context;
    bool ticked = true;
    bool isSwitchable = true; ///< somebody can plan it anew
    QString alsoBy = {};      ///< the other vendors whose mails the plan has for the same person

    [[nodiscard]] bool goesOut() const { return item.leftOutBecause.isEmpty(); }
};

/// What a cell says: its line, a quieter one under it, and how much each matters.
struct PlanCell
{
    QString text = {};
    QString context = {};
    Stress stress = Stress::Plain;
    Stress contextStress = Stress::Quiet;
};

[[nodiscard]] PlanCell planCell(const PlanRow &row, PlanColumns::Column column);
[[nodiscard]] QString planToolTip(const PlanRow &row, PlanColumns::Column column);
/// The cell for who listens: "same, dies in 4 hours".
[[nodiscard]] QString spokenPlanCell(const PlanRow &row, PlanColumns::Column column);
[[nodiscard]] QString planHeading(PlanColumns::Column column);

/// Can another thing be done for the row's person: renew instead of resend, or the other way round?
[[nodiscard]] bool hasAlternative(const PlanRow &row);
[[nodiscard]] Action alternativeAction(Action action);
/// "or renew", "or resend"; empty: there is no alternative.
[[nodiscard]] QString alternativeText(const PlanRow &row);

[[nodiscard]] LinkFate linkFate(const PlanItem &item, const VendorWords &vendor);
/// Nobody is mailed so without the administrator's word: mailed a moment ago, perhaps mailed already, a dead link.
[[nodiscard]] bool needsWord(const PlanItem &item);

/// Why nothing goes to a row's person, in a few words that follow a number ("3 claimed"), or as a sentence.
struct StayReason
{
    QString text = {};
    bool isSentence = false;

    friend bool operator==(const StayReason &, const StayReason &) = default;
};

/// Of a row that is left out or not ticked.
[[nodiscard]] StayReason stayReason(const PlanItem &item);

} // namespace Reinvite
