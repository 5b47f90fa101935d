// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/offertext.h"

namespace Reinvite {

/// What a cell says: its line, the quiet line under it, the tool tip, and the line for who listens.
[[nodiscard]] QString displayText(const InvitationRow &row, InvitationColumn column);
[[nodiscard]] QString secondaryText(const InvitationRow &row, InvitationColumn column);
[[nodiscard]] QString toolTipText(const InvitationRow &row, InvitationColumn column);
[[nodiscard]] QString spokenText(const InvitationRow &row, InvitationColumn column);
/// The column's heading; that of the action column is for who listens only.
[[nodiscard]] QString headingText(InvitationColumn column);

/// "Expired", "Expires soon", "Claimed": the badge's word, the vendor's own where it says more. "Pending?" is a guess.
[[nodiscard]] QString badgeText(const InvitationRow &row);
/// The same in full: "Pending, guessed".
[[nodiscard]] QString badgeSentence(const InvitationRow &row);
/// What makes the state a guess, in a sentence; empty where it is none.
[[nodiscard]] QString guessedStateSentence(const Invitation &invitation);
/// The vendor's own word for an invitation that has joined or was withdrawn: "Claimed", "Inactive"; else the program's.
/// The first is for the begin of a line, the second for elsewhere.
[[nodiscard]] QString endedText(const Invitation &invitation);
[[nodiscard]] QString endedWord(const Invitation &invitation);
/// What a container is, by the vendor's word for it: "subscription"; one that is not known here as it stands.
[[nodiscard]] QString kindWord(const QString &kind);

/// "3 pending at 2 vendors", on the first row of a person's group; else empty.
[[nodiscard]] QString groupText(const InvitationRow &row);
/// "Acme Cloud · Polar"; of what several see: "Acme Cloud + Acme portal".
[[nodiscard]] QString originText(const InvitationRow &row);

/// With a capital; a word in capitals ("ACTIVE") loses the others.
[[nodiscard]] QString capitalized(const QString &word);

} // namespace Reinvite
