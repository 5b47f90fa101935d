// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/plantotals.h"

namespace Reinvite {

/// "Send to 312 people?", "Nothing to send".
[[nodiscard]] QString planTitle(const PlanTotals &totals);
/// "318 selected, 6 left out. Nothing is sent before you confirm; then you have 5 seconds to undo."
[[nodiscard]] QString planSubtitle(const PlanTotals &totals, std::chrono::seconds undo);
/// "Send 312 mails", without a mnemonic.
[[nodiscard]] QString planButtonText(const PlanTotals &totals);

/// A number, what it counts, and what is to be known of it.
struct PlanFigure
{
    QString number = {};
    QString caption = {};
    QString detail = {};
    QString toolTip = {}; ///< the detail at length; empty: there is no more
};

[[nodiscard]] PlanFigure resendFigure(const PlanTotals &totals);
[[nodiscard]] PlanFigure renewalFigure(const PlanTotals &totals);
[[nodiscard]] PlanFigure stayFigure(const PlanTotals &totals);
[[nodiscard]] PlanFigure timeFigure(const PlanTotals &totals);

/// What may hurt: dead links, second mails. Empty: nothing.
[[nodiscard]] QString planWarning(const PlanTotals &totals);
/// What sending entails: seats that are free for a moment, people who get two mails. Empty: nothing.
[[nodiscard]] QString planFootnote(const PlanTotals &totals);

} // namespace Reinvite
