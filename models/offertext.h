// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationlistmodel.h"
#include "models/invitationrow.h"

namespace Reinvite {

using Offer = InvitationListModel::Offer;

[[nodiscard]] Offer offerOf(const InvitationRow &row);
[[nodiscard]] QString offerText(Offer offer);
/// With what the vendor calls it: "Resend invite mail".
[[nodiscard]] QString offerText(Offer offer, const VendorWords &vendor);
/// What the offer does, or why there is none, in a sentence.
[[nodiscard]] QString offerReason(const InvitationRow &row);

/// "seat", "invite", "user"; "invitation" where the vendor's word is not known.
[[nodiscard]] QString itemWord(const VendorWords &vendor);

} // namespace Reinvite
