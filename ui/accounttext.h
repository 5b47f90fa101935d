// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/identity.h"
#include "models/vendorwords.h"

#include <QString>

namespace Reinvite {

/// What a box says: a strong line and what stands below it.
struct BoxText
{
    QString title;
    QString text;
};

/// Whose account it is, where, until when, and what will not work. `partWords` may be empty; `now`: the vendor's time.
[[nodiscard]] BoxText accountText(const Identity &identity, const PartWords &partWords, Instant now);
/// False when something will not work.
[[nodiscard]] bool isComplete(const Identity &identity);
/// What happened, what exactly, in the vendor's words too, and what to do about it.
[[nodiscard]] BoxText problemText(const Problem &problem);
/// The same where a name and a password were tried: there is no token yet to speak of.
[[nodiscard]] BoxText signInProblemText(const Problem &problem);
/// "this is a refresh token" as a sentence: with a capital and a full stop.
[[nodiscard]] QString asSentence(const QString &phrase);

} // namespace Reinvite
