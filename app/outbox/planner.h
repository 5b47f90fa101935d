// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/vendorclient.h"
#include "models/outboxitem.h"
#include "models/plan.h"

namespace Reinvite {

/// What a plan is made from, beside the invitation. Gathered by the outbox; the planner asks nobody.
struct PlanFacts
{
    const VendorTraits *traits = nullptr; ///< null: the connection is gone
    Target target = {};
    MailStatus mail = {};
    bool earlierUnknown = false; ///< an earlier item of the target is unsettled
    QString cannotAct = {};      ///< why the connection cannot, in a sentence
    Environment environment = Environment::Unknown;
    bool clockKnown = true; ///< the vendor has shown its clock
    Instant knownAt = {};   ///< the rows are the vendor's word of then or later; invalid: of any time
    Instant now = {};       ///< ours: what the ledger's times are
    Instant vendorNow = {}; ///< what the vendor's deadlines are
};

/// What the vendor offers for a link that is dead: renewing where its resend repeats the link, else resending.
[[nodiscard]] Action actionFor(const Invitation &invitation, const PlanFacts &facts);
/// Can this vendor's links be renewed by releasing and assigning again?
[[nodiscard]] bool renewsByAssigning(const VendorTraits &traits);
/// One row of a plan, by the vendor's traits and never by its name.
[[nodiscard]] PlanItem planItem(Action action, const Invitation &invitation, const PlanFacts &facts);
/// Leaves out all but the first of each target: one seat seen through two connections is one target.
void leaveOutRepeated(QList<PlanItem> &items);
/// A seat that is not there yet is known by its container and the person.
[[nodiscard]] Target assignTarget(const QString &realm, const AssignRequest &request);
[[nodiscard]] Invitation invitationToBe(const QString &connection, const AssignRequest &request);
/// The plan's items that go out, as the ledger takes them: those of one container after each other. `undo` zero: no
/// undo is offered.
[[nodiscard]] QList<OutboxItem> outboxItems(const Plan &plan, Instant now, std::chrono::milliseconds undo);

} // namespace Reinvite
